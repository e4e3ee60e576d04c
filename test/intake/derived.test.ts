import { expect, it } from 'vitest';
import { derivations } from '../../src/codes/derived.ts';
import { caseTable } from '../../src/intake/case-table.ts';
import type { CaseRow } from '../../src/model/case.ts';
import { datasets } from '../../src/model/datasets/index.ts';
import type { Row } from '../../src/model/table.ts';
import { byFlag, settingsWith } from './settings.ts';
import { recordsOf } from './sources.ts';

const settings = settingsWith({ manifest: { constants: { ship_from_country: byFlag('NL') } } });

async function customsOf(row: CaseRow, absentColumns: readonly string[] = []) {
  const table = caseTable({ dataset: 'manifest', path: 'cases', rows: [row], absentColumns, settings });
  const [first] = (await recordsOf(table)) as readonly Row[];
  return first && table.field('customs')?.read(first);
}

it('knows how every derived field follows, and derives no other', () => {
  const defined = datasets.flatMap(({ fields }) => fields.filter((field) => field.derivedFrom !== undefined));
  expect(defined.map(({ name }) => name).sort()).toEqual([...derivations.keys()].sort());
});

it('derives from fields of the same dataset only', () => {
  for (const { fields } of datasets) {
    const names = fields.map(({ name }) => name);
    expect(fields.flatMap(({ derivedFrom = [] }) => derivedFrom).filter((name) => !names.includes(name))).toEqual([]);
  }
});

it('reads nothing but what the definition lists', () => {
  for (const { fields } of datasets) {
    for (const { name, derivedFrom } of fields) {
      if (derivedFrom === undefined) continue;
      const asked = new Set<string>();
      for (const country of ['NL', 'GB', 'US', 'PR'])
        derivations.get(name)?.((field) => {
          asked.add(field);
          return field.endsWith('_country') ? country : undefined;
        });
      expect([...asked].filter((field) => !derivedFrom.includes(field))).toEqual([]);
    }
  }
});

it('derives from constants and columns alike', async () => {
  expect(await customsOf({ ship_to_country: 'US' }, ['customs'])).toBe('required');
  expect(await customsOf({ ship_to_country: 'BE' })).toBe('none');
});

it('prefers what the export says, and takes a word that says neither for none', async () => {
  expect(await customsOf({ ship_to_country: 'US', customs: 'No' })).toBe('none');
  expect(await customsOf({ ship_to_country: 'US', customs: 'perhaps' })).toEqual({
    missing: 'unknown-value',
    text: 'perhaps',
  });
});

it('names the column that is lacking', async () => {
  expect(await customsOf({}, ['customs', 'ship_to_country'])).toEqual({
    missing: 'column-absent',
    of: 'ship_to_country',
  });
});
