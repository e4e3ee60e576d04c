import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { Summary } from '../../src/model/report/summary.ts';
import type { Audit, Report } from '../../src/model/report.ts';
import { lastSentence } from '../../src/report/sentence.ts';
import { audits } from './audits.ts';
import { junitOf } from './junit-shape.ts';
import { rendered, renderedBytes } from './rendered.ts';
import { findingCounts, wholeAudits } from './whole-audits.ts';
import { outcomes } from './words.ts';
import { sheetsOf } from './workbook.ts';

/** What a format says of an audit, read from its own output; only what it says. */
interface Counts {
  readonly findings?: Summary['findings'];
  /** Of all statuses and severities together, where they are not told apart. */
  readonly allFindings?: number;
  readonly parcels?: Summary['parcels'];
  readonly allParcels?: number;
  readonly batches?: Summary['batches'];
  readonly allBatches?: number;
}

type Row = Readonly<Record<string, unknown>>;

function findingsOf(rows: readonly Row[]): Summary['findings'] {
  const count = (of: (row: Row) => boolean) => rows.filter(of).length;
  const open = (severity: string) => count((row) => row.status === 'open' && row.severity === severity);
  const as = (status: string) => count((row) => row.status === status);
  return {
    error: open('error'),
    warning: open('warning'),
    info: open('info'),
    waived: as('waived'),
    known: as('known'),
  };
}

function tally(rows: readonly Row[], column = 'outcome'): Summary['parcels'] {
  const count = (outcome: string) => rows.filter((row) => row[column] === outcome).length;
  return { pass: count('pass'), fail: count('fail'), 'not-audited': count('not-audited') };
}

async function csvRows(id: string, audit: Audit): Promise<readonly Row[]> {
  return parse(await rendered(id, audit), { columns: true, record_delimiter: '\r\n' });
}

async function tableRows(id: string, audit: Audit): Promise<readonly Row[]> {
  return parquetReadObjects({ file: new Uint8Array(await renderedBytes(id, audit)).buffer });
}

async function sheetRows(audit: Audit): Promise<Readonly<Record<string, readonly Row[]>>> {
  const sheets = await sheetsOf(await renderedBytes('xlsx', audit));
  const letters = (at: string) => at.replace(/\d+$/, '');
  return Object.fromEntries(
    sheets.map(({ name, rows: [head = [], ...rows] }) => {
      const titles = new Map(head.map(({ at, value }) => [letters(at), value]));
      const record = (cells: typeof head) =>
        Object.fromEntries(cells.map(({ at, value }) => [titles.get(letters(at)), value]));
      return [name, rows.map(record)];
    }),
  );
}

function one<T>(rows: readonly T[], key: (row: T) => unknown): readonly T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

const readers: Readonly<Record<string, (audit: Audit) => Promise<Counts>>> = {
  async json(audit) {
    const report: Report = JSON.parse(await rendered('json', audit));
    expect(findingCounts(report.batches.flatMap(({ findings }) => findings))).toEqual(report.summary.findings);
    return report.summary;
  },
  async ndjson(audit) {
    const lines = (await rendered('ndjson', audit))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const of = (type: string) => lines.filter((line) => line.type === type);
    expect(findingsOf(of('finding'))).toEqual(of('end')[0].summary.findings);
    return {
      ...of('end')[0].summary,
      batches: tally(of('batch')),
      allParcels: of('batch').reduce((sum, { parcels }) => sum + parcels.total, 0),
    };
  },
  csv: async (audit) => ({ findings: findingsOf(await csvRows('csv', audit)) }),
  'parcels-csv': async (audit) => ({ parcels: tally(await csvRows('parcels-csv', audit)) }),
  async xlsx(audit) {
    const { summary = [], findings = [], parcels = [], batches = [] } = await sheetRows(audit);
    const said = (about: string) =>
      Object.fromEntries(summary.filter((row) => row.about === about).map((row) => [row.of, Number(row.count)]));
    expect(said('findings')).toEqual(findingsOf(findings));
    expect(said('parcels')).toEqual(tally(parcels));
    const sums = Object.fromEntries(
      outcomes.map((outcome) => [outcome, batches.reduce((sum, row) => sum + Number(row[outcome]), 0)]),
    );
    expect(sums).toEqual(tally(parcels));
    expect(said('batches')).toEqual(tally(batches));
    return { findings: findingsOf(findings), parcels: tally(parcels), batches: tally(batches) };
  },
  'parquet-findings': async (audit) => ({ findings: findingsOf(await tableRows('parquet-findings', audit)) }),
  'parquet-parcels': async (audit) => ({ parcels: tally(await tableRows('parquet-parcels', audit)) }),
  async 'parquet-rules'(audit) {
    const batches = one(await tableRows('parquet-rules', audit), ({ batch }) => batch);
    const allParcels = batches.reduce((sum, { parcels }) => sum + Number(parcels), 0);
    return { batches: tally(batches, 'batch_outcome'), allParcels };
  },
  async sarif(audit) {
    const [{ results, properties }] = JSON.parse(await rendered('sarif', audit)).runs;
    const rows = results.map((result: { level: string; properties: Row }) => ({
      status: result.properties.status,
      severity: result.level === 'note' ? 'info' : result.level,
    }));
    return { findings: findingsOf(rows), parcels: properties.parcels, batches: properties.batches };
  },
  async gitlab(audit) {
    const issues: readonly Row[] = JSON.parse(await rendered('gitlab', audit));
    return { allFindings: issues.filter(({ check_name: name }) => name !== 'not-audited').length };
  },
  async junit(audit) {
    const { suites } = junitOf(await rendered('junit', audit));
    return {
      batches: tally(suites.map(({ properties }) => properties)),
      allParcels: suites.reduce((sum, { properties }) => sum + Number(properties.parcels), 0),
    };
  },
  async tap(audit) {
    const points = (await rendered('tap', audit)).match(/^(not )?ok .*$/gm) ?? [];
    return { allBatches: points.length };
  },
  async markdown(audit) {
    const rows = [...(await rendered('markdown', audit)).matchAll(/^\| <code>.*$/gm)]
      .map(([line]) => line.split('|').map((text) => text.trim().replaceAll('*', '')))
      .filter((cells) => cells.length === 9);
    const sum = (column: number) => rows.reduce((total, cells) => total + Number(cells[column]), 0);
    return {
      batches: tally(rows.map((cells) => ({ outcome: cells[2] }))),
      parcels: { pass: sum(5), fail: sum(6), 'not-audited': sum(7) },
      allParcels: sum(4),
    };
  },
  async html(audit) {
    const [, meta = ''] = /<p class="meta">([\s\S]*?)<\/p>/.exec(await rendered('html', audit)) ?? [];
    const count = (noun: string) => Number(new RegExp(`(\\d+) (?:${noun})(?= ·)`).exec(meta)?.[1] ?? 0);
    return {
      allParcels: count('parcels?'),
      allBatches: count('batch(?:es)?'),
      findings: {
        error: count('errors?'),
        warning: count('warnings?'),
        info: count('info'),
        waived: count('waived'),
        known: count('known'),
      },
    };
  },
};

function saidOf({ findings, parcels, batches }: Summary, said: Counts): Counts {
  const sum = (of: object) => Object.values(of).reduce((total: number, count: number) => total + count, 0);
  const all: Counts = {
    findings,
    parcels,
    batches,
    allFindings: sum(findings),
    allParcels: sum(parcels),
    allBatches: sum(batches),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in said));
}

describe('counts read from the output of each format', () => {
  test.each(Object.keys(readers))('%s says as many findings, parcels and batches as the audit has', async (id) => {
    await fc.assert(
      fc.asyncProperty(wholeAudits, async (audit) => {
        const { cost: _cost, cost_by: _by, ...said }: Counts & Partial<Summary> = (await readers[id]?.(audit)) ?? {};
        expect(Object.keys(said).length).toBeGreaterThan(0);
        expect(said).toEqual(saidOf(audit.report.summary, said));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['table', 'markdown', 'github', 'tap', 'sarif'])('%s says the verdict in the one sentence', async (id) => {
    await fc.assert(
      fc.asyncProperty(wholeAudits, async (audit) => {
        const text = (await rendered(id, audit)).replace(/\s+/g, ' ').replaceAll('\\', '');
        expect(text).toContain(lastSentence(audit.report));
      }),
      { numRuns: 30 },
    );
  });
});

test('junit is of the shape that CI systems know, and its counts are those of its cases, whatever is audited', async () => {
  await fc.assert(
    fc.asyncProperty(audits, async (audit) => {
      const { counts, suites } = junitOf(await rendered('junit', audit));
      const of = (cases: readonly { readonly result: string }[], result: string) =>
        cases.filter((one) => one.result === result).length;
      for (const { counts: own, cases } of suites)
        expect(own).toEqual({
          tests: cases.length,
          failures: of(cases, 'failure'),
          errors: of(cases, 'error'),
          skipped: of(cases, 'skipped'),
        });
      const all = suites.flatMap(({ cases }) => cases);
      expect(counts).toEqual({ tests: all.length, failures: of(all, 'failure'), errors: of(all, 'error') });
    }),
  );
});
