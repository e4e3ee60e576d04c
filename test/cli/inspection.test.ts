import { expect, test } from 'vitest';
import { inspectionText } from '../../src/cli/inspection-text.ts';
import { mappingOf } from '../../src/cli/mapping.ts';
import { flagLayer, settingsOf } from '../../src/cli/settings.ts';
import { sideBySide } from '../../src/cli/side-by-side.ts';
import { inspectFile } from '../../src/intake/inspect.ts';
import type { DatasetSettings } from '../../src/model/settings.ts';
import { width } from '../../src/report/width.ts';
import { withAdditions } from '../../src/ruleset/yaml-additions.ts';
import { settingsWith } from '../intake/settings.ts';
import { sourceOf, usual } from '../intake/sources.ts';
import { workbook } from '../intake/xlsx/workbook.ts';

const settings = settingsWith();
const inspect = (content: string | Uint8Array, path: string, manifest: Partial<DatasetSettings> = {}) =>
  inspectFile({
    source: sourceOf(content, 65_536, path),
    dataset: 'manifest',
    settings: settingsWith({ manifest }),
    options: usual,
  });
const flags = (given: Readonly<Record<string, readonly string[]>>) =>
  settingsOf([flagLayer(new Map(Object.entries(given)))]);

test('an inspection of a workbook fits 80 columns and says sheet, header row and all that is odd', async () => {
  const long = `Remarks of the shift lead, ${'very '.repeat(30)}long`;
  const rows = [
    ['Package ID', 'Carrier', 'Weight', '重量の単位と備考'.repeat(8), long],
    ['A1', 'UPX', 2, '東京'.repeat(40), 'x'.repeat(300)],
  ];
  const text = inspectionText(await inspect(workbook({ sheets: [{ name: 'P', rows }, { name: 'Q' }] }), 'm.xlsx'));
  for (const line of text.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
  expect(text).toContain('sheet     P\n');
  expect(text).toContain('header    row 1\n');
  expect(text).toContain('  not read: 1 other sheet: "Q"\n');
  expect(text).toContain('  1 cell of "Weight" has no unit: --unit weight=kg\n');
  expect(text).toContain('  nobody knows carrier "UPX"');
});

test('cells that cannot be read are shown with the flag that reads them', async () => {
  const text = inspectionText(await inspect('Package ID;Weight (kg)\nA1;2,35\nA2;3,10\n', 'm.csv'));
  expect(text).toMatch(
    /2 cells of "Weight \(kg\)" cannot be read as weight, such as\s+"2,35" on line 2:\s+--decimal comma/,
  );
});

test('what keeps a file from being audited comes with the inspection, not instead of it', async () => {
  const inspection = await inspect('Package ID,Weight,Wt\nA1,1 kg,2 kg\n', 'm.csv');
  expect(inspection.problems.map(({ code }) => code)).toEqual(['input.two-columns']);
  expect(inspection.firstRows).toHaveLength(1);
});

test('a mapping names the column of each field so that no other is meant, and keeps what flags said', async () => {
  const inspection = await inspect('Paket-ID;Zip;Notes;Notes\nA1;02139;x;y\n', 'm.csv', {
    columns: { location: { value: ['Notes (1)'], by: 'flag' } },
  });
  const given = flags({ decimal: ['comma'], encoding: ['labels=utf-8'], unit: ['weight=kg'], 'header-line': ['1'] });
  const { maps, lists } = mappingOf(inspection, settings.manifest?.definition ?? never(), given);
  expect(maps).toEqual({
    column: { package_id: 'Paket-ID', ship_to_postal_code: 'Zip', location: 'Notes (1)' },
    unit: { weight: 'kg' },
  });
  expect(lists).toMatchObject({ decimal: ['manifest=comma'], encoding: ['labels=utf-8'], header_line: ['manifest=1'] });
});

const additions = {
  maps: { column: { weight: 'Gewicht: netto', carrier: 'Versand' } },
  lists: { decimal: ['manifest=comma'] },
  texts: { rows: 'shipment' },
};

test('additions keep comments, order and spelling of what is there', () => {
  const before =
    '# our dock\nfail_on: error # strict\n\ncolumn:\n  # from the WMS\n  carrier: Versand\nzone: Europe/Berlin\nunit: { weight: 010 }\n';
  const { text, added, conflicts } = withAdditions(before, additions);
  expect(conflicts).toEqual([]);
  expect(added).toEqual(['column.weight: Gewicht: netto', 'decimal: manifest=comma', 'rows: shipment']);
  expect(text).toBe(
    '# our dock\nfail_on: error # strict\n\ncolumn:\n  # from the WMS\n  carrier: Versand\n  weight: "Gewicht: netto"\nzone: Europe/Berlin\nunit: { weight: 010 }\ndecimal:\n  - manifest=comma\nrows: shipment\n',
  );
});

test('what a file says otherwise is told and stays', () => {
  const before = 'column: { weight: Brutto }\ndecimal: manifest=point\nrows: parcel\n';
  const { text, conflicts } = withAdditions(before, additions);
  expect(text).toContain('weight: Brutto');
  expect(conflicts).toEqual([
    { key: 'column.weight', says: 'Brutto', wanted: 'Gewicht: netto' },
    { key: 'decimal', says: 'manifest=point', wanted: 'manifest=comma' },
    { key: 'rows', says: 'parcel', wanted: 'shipment' },
  ]);
});

test('what a file says already is not added again', () => {
  const { text } = withAdditions('', additions);
  expect(withAdditions(text, additions)).toEqual({ text, added: [], conflicts: [] });
  expect(withAdditions('decimal: comma\n', { ...additions, maps: {}, texts: {} }).added).toEqual([]);
});

test('a single text becomes a list when another kind of file is written otherwise', () => {
  const { text } = withAdditions('decimal: labels=point # theirs\n', { maps: {}, texts: {}, lists: additions.lists });
  expect(text).toContain('labels=point');
  expect(text).toContain('- manifest=comma');
});

test('rows side by side lose the widest cells first', () => {
  const text = sideBySide([['short', 'y'.repeat(200), 'end']]);
  expect(text).toBe(`short  ${'y'.repeat(67)}…  end\n`);
});

function never(): never {
  throw new Error('the manifest should have a definition');
}
