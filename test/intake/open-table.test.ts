import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/intake/open-table.ts';
import type { IntakeSettings } from '../../src/model/settings.ts';
import type { Row, Table } from '../../src/model/table.ts';
import { textOf } from '../../src/model/values.ts';
import { byFlag, byRuleset, settingsWith } from './settings.ts';
import { problemsOf, recordsOf, sourceOf, usual } from './sources.ts';

function open(text: string, settings: IntakeSettings = settingsWith(), dataset = 'manifest', fromManifest = false) {
  return openTable({ source: sourceOf(text), dataset, fromManifest, settings, options: usual });
}

/** Readings of some fields, row by row: the value's text, `!cause` where there is none, `-` without a column. */
async function readings(table: Table, ...fields: string[]) {
  const rows = (await recordsOf(table)).filter((record): record is Row => 'cells' in record && !('fault' in record));
  return rows.map((row) =>
    fields.map((name) => {
      const reading = table.field(name)?.read(row);
      if (reading === undefined) return '-';
      return typeof reading === 'object' && 'missing' in reading ? `!${reading.missing}` : textOf(reading);
    }),
  );
}

describe('a field', () => {
  it('is text without white space around it, no-break spaces included, or nothing', async () => {
    const table = await open('package_id,order_id\n  A1\u00a0 , \u00a0 \n');
    const [row] = (await recordsOf(table)) as readonly Row[];
    const reader = table.field('package_id');
    expect(row && reader?.text(row)).toBe('A1');
    expect(row && table.field('order_id')?.text(row)).toBeUndefined();
    expect(reader?.header).toBe('package_id');
  });

  it('without column or constant has no reader', async () => {
    expect((await open('package_id\nA1\n')).field('weight')).toBeUndefined();
  });

  it('has the unit of its cell, else of the unit column, else of the header, else of the ruleset', async () => {
    const settings = settingsWith({ manifest: { units: { weight: byRuleset('oz') } } });
    const cells = '\n1 g,lb\n1,lb\n1,\n';
    expect(await readings(await open(`weight_kg,weight_unit${cells}`, settings), 'weight')).toEqual([
      ['1 g'],
      ['1 lb'],
      ['1 kg'],
    ]);
    expect(await readings(await open(`weight,weight_unit${cells}`, settings), 'weight')).toEqual([
      ['1 g'],
      ['1 lb'],
      ['1 oz'],
    ]);
  });

  it('has no value where no unit is known, where it is not of its type, where it is blank', async () => {
    expect(await readings(await open('package_id,weight\nA1,1\nA2,heavy\nA3,\n'), 'weight')).toEqual([
      ['!unit-absent'],
      ['!type'],
      ['!value-absent'],
    ]);
  });

  it('keeps the text of a cell that is not of its type', async () => {
    const table = await open('ship_date\n31/31/2026\n');
    const [row] = (await recordsOf(table)) as readonly Row[];
    expect(row && table.field('ship_date')?.read(row)).toEqual({ missing: 'type', text: '31/31/2026' });
  });
});

describe('carriers and services', () => {
  it('become canonical codes, the service in the light of its carrier', async () => {
    const table = await open('carrier,service\nUPS®,UPS Ground\nFedEx,Ground\nups,Slow Boat\nAcme Post,X\nDHL,\n');
    expect(await readings(table, 'carrier', 'service')).toEqual([
      ['UPS', 'GROUND'],
      ['FEDEX', 'GROUND'],
      ['UPS', 'Slow Boat'],
      ['!unknown-value', 'X'],
      ['!unknown-value', '!value-absent'],
    ]);
    expect(table.summary().values).toEqual([
      { field: 'carrier', seen: 'Acme Post', as: null, rows: 1 },
      { field: 'carrier', seen: 'DHL', as: null, rows: 1 },
      { field: 'carrier', seen: 'FedEx', as: 'FEDEX', rows: 1 },
      { field: 'carrier', seen: 'UPS®', as: 'UPS', rows: 1 },
      { field: 'carrier', seen: 'ups', as: 'UPS', rows: 1 },
      { field: 'service', seen: 'Ground', as: 'GROUND', rows: 1 },
      { field: 'service', seen: 'Slow Boat', as: null, rows: 1 },
      { field: 'service', seen: 'UPS Ground', as: 'GROUND', rows: 1 },
      { field: 'service', seen: 'X', as: null, rows: 1 },
    ]);
  });

  it('follow the spellings of the ruleset before any table', async () => {
    const settings = settingsWith({
      manifest: { values: { carrier: { UPS: ['House Van'] }, service: { GROUND: ['03', 'STD'] } } },
    });
    expect(
      await readings(await open('carrier,service\nhouse van,03\nUPS,std\n', settings), 'carrier', 'service'),
    ).toEqual([
      ['UPS', 'GROUND'],
      ['UPS', 'GROUND'],
    ]);
  });

  it('both come from a compound where the service is blank or has no column', async () => {
    expect(
      await readings(await open('carrier,service\nfedex_ground,\nfedex_ground,2Day\n'), 'carrier', 'service'),
    ).toEqual([
      ['FEDEX', 'GROUND'],
      ['FEDEX', 'TWO_DAY'],
    ]);
    const table = await open('carrier\nUPS\nfedex_ground\n');
    expect(await readings(table, 'carrier', 'service')).toEqual([
      ['UPS', '!value-absent'],
      ['FEDEX', 'GROUND'],
    ]);
    expect(table.field('service')?.header).toBe('carrier');
  });

  it('come from a compound however late it stands', async () => {
    const table = await open(`carrier\n${'UPS\n'.repeat(2500)}fedex_ground\n`);
    expect((await readings(table, 'service')).at(-1)).toEqual(['GROUND']);
  });

  it('leave the service without a reader where no carrier is a compound', async () => {
    expect((await open('carrier\nUPS\nFedEx\n')).field('service')).toBeUndefined();
  });

  it('are counted apart up to a thousand, the rest together', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => `Carrier Nobody Knows ${index}`);
    const table = await open(`carrier\n${rows.join('\n')}\n`);
    await recordsOf(table);
    const { values } = table.summary();
    expect(values).toHaveLength(1001);
    expect(values.find(({ seen }) => seen === '(others)')).toEqual({
      field: 'carrier',
      seen: '(others)',
      as: null,
      rows: 200,
    });
  });

  it('are counted anew each time the rows are read', async () => {
    const table = await open('carrier\nUPS\nUPS\n');
    await recordsOf(table);
    await recordsOf(table);
    expect(table.summary().values).toEqual([{ field: 'carrier', seen: 'UPS', as: 'UPS', rows: 2 }]);
    expect(table.summary().rows).toBe(2);
  });

  it('take no time for a name of a megabyte', async () => {
    expect(await readings(await open(`carrier\n${'fedex'.repeat(200_000)}\n`), 'carrier')).toEqual([
      ['!unknown-value'],
    ]);
  }, 5_000);
});

describe('a constant', () => {
  const ups = settingsWith({ manifest: { constants: { carrier: byFlag('UPS') } } });

  it('gives a field that has no column, or a wholly blank one', async () => {
    const without = await open('package_id\nA1\n', ups);
    expect([await readings(without, 'carrier'), without.field('carrier')?.header]).toEqual([[['UPS']], undefined]);
    expect(await readings(await open('package_id,carrier\nA1,\nA2,  \n', ups), 'carrier')).toEqual([['UPS'], ['UPS']]);
  });

  it('over a column with values is a problem that names the first line', async () => {
    const table = await open('package_id,carrier\nA1,\nA2,UPS\n', ups);
    const [problem] = await problemsOf(() => recordsOf(table));
    expect([problem?.code, problem?.place?.line]).toEqual(['input.constant-over-values', 3]);
  });

  it.each(['carrier\nUPS\nups_ground\n', 'carrier,service\nUPS,\nups_ground,\n'])(
    'over a service that a compound carrier gives is a problem: %j',
    async (text) => {
      const express = settingsWith({ manifest: { constants: { service: byFlag('EXPRESS') } } });
      const table = await open(text, express);
      const [problem] = await problemsOf(() => recordsOf(table));
      expect([problem?.code, problem?.place?.line]).toEqual(['input.constant-over-values', 3]);
      expect(problem?.message).toContain('"ups_ground" in column "carrier"');
    },
  );

  it('that is not of its type is a problem', async () => {
    const settings = settingsWith({
      manifest: { constants: { carrier: byFlag('UPX Parcels'), ship_date: byFlag('soon') } },
    });
    expect((await problemsOf(() => open('package_id\nA1\n', settings))).map(({ code }) => code)).toEqual([
      'input.constant',
      'input.constant',
    ]);
  });

  it('may give the unit of another field', async () => {
    const settings = settingsWith({ manifest: { constants: { weight_unit: byFlag('lb') } } });
    expect(await readings(await open('weight\n3\n', settings), 'weight')).toEqual([['3 lb']]);
  });
});

describe('a unit given by flag', () => {
  const kg = settingsWith({ manifest: { units: { weight: byFlag('kg') } } });
  const conflict = async (text: string, settings = kg) => {
    const table = await open(text, settings);
    const [problem] = await problemsOf(() => recordsOf(table));
    return [problem?.code, problem?.place?.line];
  };

  it('serves where the unit column says nothing or the same', async () => {
    const table = await open('weight,weight_unit\n1,\n2,KG\n,lb\n3 lb,\n', kg);
    expect(await readings(table, 'weight')).toEqual([['1 kg'], ['2 kg'], ['!value-absent'], ['3 lb']]);
  });

  it('against the unit column is a problem that names the first line', async () => {
    expect(await conflict('weight,weight_unit\n1,kg\n2,lb\n3,lb\n')).toEqual(['input.unit-conflict', 3]);
  });

  it('against a unit that is set for every row is one too', async () => {
    const both = settingsWith({
      manifest: { units: { weight: byFlag('kg') }, constants: { weight_unit: byFlag('lb') } },
    });
    expect(await conflict('weight\n1\n', both)).toEqual(['input.unit-conflict', 2]);
  });

  it('by a ruleset is only for cells that have no other', async () => {
    const settings = settingsWith({ manifest: { units: { weight: byRuleset('kg') } } });
    expect(await readings(await open('weight,weight_unit\n1,lb\n', settings), 'weight')).toEqual([['1 lb']]);
  });
});

describe('a table', () => {
  it('sets blank rows aside and counts them, with the row numbers of the others unchanged', async () => {
    const table = await open('package_id,weight\n,\nA1,1\n , \u00a0\nA2,2\nA3\n');
    const records = await recordsOf(table);
    expect(records.map(({ row, line }) => [row, line])).toEqual([
      [2, 3],
      [4, 5],
      [5, 6],
    ]);
    expect(table.summary()).toMatchObject({
      rows: 2,
      unreadable: 1,
      setAside: { blank: 2 },
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
    });
  });

  it("of the manifest's labels has only the columns named for them, and no row where these are blank", async () => {
    const settings = settingsWith({
      labels: {
        from: 'manifest',
        columns: { tracking_number: byRuleset(['Label Tracking']), sscc: byRuleset(['Label SSCC']) },
      },
    });
    const text = 'package_id,tracking_number,Label Tracking\nA1,1Z1,1Z1\nA2,1Z2,\nA3,1Z3,1Z4\nA4\n';
    const labels = await open(text, settings, 'labels', true);
    expect(labels.columns).toEqual([
      { header: 'Label Tracking', field: 'tracking_number', unit: null, matched_by: 'ruleset' },
    ]);
    expect([labels.field('package_id'), labels.unusedColumns]).toEqual([undefined, []]);
    expect((await recordsOf(labels)).map(({ row }) => row)).toEqual([1, 3]);
    expect(labels.summary()).toMatchObject({ rows: 2, unreadable: 1, setAside: {} });
    expect((await open(text, settings)).unusedColumns).toEqual([]);
  });

  it("of the manifest's labels has no column and no row where the manifest has none of those named for them", async () => {
    const settings = settingsWith({
      labels: {
        from: 'manifest',
        columns: { tracking_number: byRuleset(['Label Tracking']) },
        constants: { label_type: byRuleset('outbound') },
      },
    });
    const labels = await open('package_id,tracking_number\nA1,1Z1\n', settings, 'labels', true);
    expect([labels.fromManifest, labels.columns]).toEqual([true, []]);
    expect(await recordsOf(labels)).toEqual([]);
  });

  it('tells all its problems at once', async () => {
    const settings = settingsWith({ manifest: { columns: { order_id: byFlag(['Bestellung']) } } });
    const problems = await problemsOf(() => open('weight,Gewicht,length,Länge\n1,1,1,1\n', settings));
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'input.no-such-column',
      'input.two-columns',
      'input.two-columns',
    ]);
  });

  it('without rows is for its reader to judge', async () => {
    const table = await open('package_id\n');
    expect(await recordsOf(table)).toEqual([]);
    expect(table.summary().rows).toBe(0);
  });
});

describe('a file that is no table of text is refused by name:', () => {
  it.each([
    ['zpl', '^XA^FO50,50^XZ', 'ZPL'],
    ['binary', 'a\0\0b,c', 'binary'],
  ])('%s', async (_, text, named) => {
    const [problem] = await problemsOf(() => open(text));
    expect(problem?.code).toBe('input.format');
    expect(problem?.message).toContain(named);
    expect(problem?.hint).toContain('CSV (UTF-8)');
  });

  it.each([['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'xls']])('%s', async (_, bytes, named) => {
    const source = sourceOf(Uint8Array.from(bytes));
    const [problem] = await problemsOf(() =>
      openTable({ source, dataset: 'manifest', settings: settingsWith(), options: usual }),
    );
    expect(problem?.message).toContain(named);
  });
});
