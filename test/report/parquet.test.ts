import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { ParcelVerdict } from '../../src/model/report/pull.ts';
import type { Audit } from '../../src/model/report.ts';
import { allFindings } from '../../src/report/findings.ts';
import type { ParquetColumn } from '../../src/report/parquet/column.ts';
import { parquetFile } from '../../src/report/parquet/table.ts';
import { findingColumns } from '../../src/report/parquet/tables/findings.ts';
import { parcelColumns } from '../../src/report/parquet/tables/parcels.ts';
import { ruleColumns } from '../../src/report/parquet/tables/rules.ts';
import { audits } from './audits.ts';
import { renderedBytes } from './rendered.ts';
import { auditOf, nasty, notCarriedOut, report, sample } from './sample.ts';

const tables = {
  'parquet-findings': findingColumns(report),
  'parquet-parcels': parcelColumns(report),
  'parquet-rules': ruleColumns(report),
} as const;
type Table = keyof typeof tables;
const ids = Object.keys(tables) as Table[];

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

async function rowsOf(id: Table, audit: Audit): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return parquetReadObjects({ file: bufferOf(await renderedBytes(id, audit)) });
}

const types: Readonly<Record<string, string>> = {
  text: 'BYTE_ARRAY UTF8',
  count: 'INT32',
  amount: 'INT64 DECIMAL',
  date: 'INT32 DATE',
  moment: 'INT64 TIMESTAMP_MILLIS',
};

describe.each(ids)('%s', (id) => {
  test('has the columns and types that its page tells, required or nullable', async () => {
    const metadata = parquetMetadata(bufferOf(await renderedBytes(id, sample)));
    const written = parquetSchema(metadata).children.map(({ element }) => [
      element.name,
      [element.type, element.converted_type].filter(Boolean).join(' '),
      element.repetition_type === 'OPTIONAL' ? 'yes' : 'no',
    ]);
    expect(written).toEqual(tables[id].map(({ name, type, nullable }) => [name, types[type], nullable ? 'yes' : 'no']));
    const page = readFileSync(new URL('../../docs/parquet.md', import.meta.url), 'utf8');
    const section = page.slice(page.indexOf(`## ${id}`)).split('\n## ')[0] ?? '';
    const told = [...section.matchAll(/^\| `(\w+)` \| (.+?) \| (yes|no) \| (.+) \|$/gm)].map(([, ...cells]) => cells);
    expect(told).toEqual(
      tables[id].map(({ name, type, nullable, about }) => [
        name,
        types[type]?.toLowerCase(),
        nullable ? 'yes' : 'no',
        about,
      ]),
    );
  });

  test('has no column twice', () => {
    expect(new Set(tables[id].map(({ name }) => name)).size).toBe(tables[id].length);
  });

  test('reads back whatever the cells hold, and is the same bytes twice', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async (audit) => {
        expect(await renderedBytes(id, audit)).toEqual(await renderedBytes(id, audit));
        const count = {
          'parquet-findings': [...allFindings(audit.report)].length,
          'parquet-parcels': [...audit.parcels()].length,
          'parquet-rules': audit.report.batches.flatMap(({ rules }) => rules).length,
        }[id];
        expect(await rowsOf(id, audit)).toHaveLength(count);
      }),
      { numRuns: 40 },
    );
  });

  test('of an audit that could not be carried out says so', async () => {
    const { key_value_metadata: said = [] } = parquetMetadata(bufferOf(await renderedBytes(id, notCarriedOut)));
    expect(said).toContainEqual({ key: 'handoff.outcome', value: 'not-audited' });
    expect(said.find(({ key }) => key === 'handoff.problems')?.value).toContain('input.no-rows');
  });
});

test('findings keep text as it stands, amounts exactly, dates as dates and lines as numbers', async () => {
  const rows = await rowsOf('parquet-findings', sample);
  const costly = rows.find(({ cost }) => cost !== null);
  expect(costly).toMatchObject({
    cost: expect.closeTo(24, 6),
    currency: 'EUR',
    line: 121,
    data_row: 118,
    header: 'Gewicht',
  });
  expect(costly).toMatchObject({ ship_date: new Date('2026-11-22'), as_of: new Date('2026-11-22T15:50:00Z') });
  expect(rows.map(({ header }) => header)).toContain(nasty.replace('\ud800', '\ufffd'));
});

test('problems are rows among findings', async () => {
  const rows = await rowsOf('parquet-findings', notCarriedOut);
  expect(rows.map(({ rule, status, batch_outcome: outcome }) => [rule, status, outcome])).toEqual([
    ['input.no-rows', 'problem', 'not-audited'],
    ['ruleset.unknown-key', 'problem', 'not-audited'],
  ]);
});

test('what a cap left out stands in the metadata', async () => {
  const { key_value_metadata: said } = parquetMetadata(bufferOf(await renderedBytes('parquet-findings', sample)));
  expect(said).toContainEqual({ key: 'handoff.left_out', value: '42 findings left out for --max-findings' });
});

describe('carrier, service, facility and ship date', () => {
  const [batch] = report.batches;
  if (batch === undefined) throw new Error('the sample has batches');
  const base = { tracking_number: null, sscc: null, order_id: null, location: null, pallet_id: null, po_number: null };
  const place = { dataset: 'manifest', file: 'm.csv', line: 2, row: 1, column: null };
  const parcel = (key: string, service: string, facility: string): ParcelVerdict => ({
    ...base,
    batch: 'mixed',
    parcel: key,
    outcome: 'fail',
    hold: 'parcel',
    carrier: 'UPS',
    service,
    rules: [],
    actions: [],
    place,
    facility_id: facility,
    ship_date: '2026-11-22',
  });
  const findings = batch.findings.slice(0, 1).map((one) => ({ ...one, parcel: 'B' }));
  const mixed: Audit = {
    report: { ...report, batches: [{ ...batch, id: 'mixed', key: {}, findings }] },
    parcels: () => [parcel('A', 'GROUND', 'RTM1'), parcel('B', 'GROUND', 'RTM2')],
  };

  test('of rules are those that all parcels of the batch share', async () => {
    const [row] = await rowsOf('parquet-rules', mixed);
    expect(row).toMatchObject({
      carrier: 'UPS',
      service: 'GROUND',
      facility_id: null,
      ship_date: new Date('2026-11-22'),
    });
  });

  test("of a finding are its parcel's own", async () => {
    const [row] = await rowsOf('parquet-findings', mixed);
    expect(row).toMatchObject({ carrier: 'UPS', service: 'GROUND', facility_id: 'RTM2' });
  });

  test('of a batch without parcels are those of its key', async () => {
    const empty = auditOf({ ...report, batches: [{ ...batch, parcels_to_pull: [] }] });
    expect((await rowsOf('parquet-rules', empty))[0]).toMatchObject({ carrier: 'DPD', facility_id: 'RTM2' });
  });
});

test('rows of several row groups are read as one table', async () => {
  const columns: readonly ParquetColumn<number>[] = [
    { name: 'n', type: 'count', nullable: false, about: '', of: (n) => n },
  ];
  const rows = Array.from({ length: 45_001 }, (_, n) => n);
  const file = bufferOf(Buffer.concat([...parquetFile(columns, rows, report)]));
  expect(parquetMetadata(file).row_groups).toHaveLength(3);
  const read = await parquetReadObjects({ file });
  expect(read.map(({ n }) => n)).toEqual(rows);
});
