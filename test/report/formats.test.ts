import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/report/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { audits } from './audits.ts';
import { command, rendered } from './rendered.ts';
import { auditOf, finding, notCarriedOut, pull, releasing, report, sample } from './sample.ts';

/** The sample with other findings in its failing batch. */
function withFindings(findings: readonly Finding[], over: Partial<Report> = {}) {
  return auditOf({
    ...report,
    ...over,
    batches: report.batches.map((batch, place) => (place === 1 ? { ...batch, findings } : batch)),
  });
}

describe('json', () => {
  test('is what JSON.stringify makes of the report, in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async ({ report: of }) => {
        expect(JSON.parse(await rendered('json', auditOf(of)))).toEqual(JSON.parse(JSON.stringify(of)));
      }),
    );
    const text = await rendered('json', releasing());
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });
});

describe('ndjson', () => {
  test('says its types in order, end last with counts', async () => {
    const lines = (await rendered('ndjson', sample))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const types = lines.map(({ type }) => type);
    expect([...new Set(types)]).toEqual(['run', 'input', 'batch', 'rule', 'finding', 'end']);
    expect(types.lastIndexOf('end')).toBe(types.length - 1);
    expect(lines.at(-1).lines).toEqual({ input: 2, batch: 3, rule: 12, finding: 11 });
  });

  test('carries the problems of an audit that could not be carried out', async () => {
    const [first] = (await rendered('ndjson', notCarriedOut)).split('\n');
    expect(JSON.parse(first ?? '').problems).toHaveLength(2);
  });
});

describe('csv', () => {
  test('of an audit that could not be carried out is no empty list: a record per problem', async () => {
    const csv = await rendered('csv', notCarriedOut);
    const records: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: '\r\n' });
    expect(records.map(({ outcome, rule, status, line }) => [outcome, rule, status, line])).toEqual([
      ['not-audited', 'input.no-rows', 'problem', ''],
      ['not-audited', 'ruleset.unknown-key', 'problem', '12'],
    ]);
  });

  test('has exactly its columns', async () => {
    const [header] = (await rendered('csv', sample)).split('\r\n');
    expect(header).toBe(
      'batch,outcome,parcel,subject,rule,severity,status,action,field,message,fix,cost,currency,dataset,file,line,row,column,tracking_number,sscc,order_id,carrier,service,fingerprint',
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+49 (0) 30', "'+49 (0) 30"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-5+cmd', "'-5+cmd"],
    ['\t=x', "'\t=x"],
    ['-5', '-5'],
    ['+31612345678', '+31612345678'],
    ['003400000000000014', '003400000000000014'],
    ['1Z999AA10123456784', '1Z999AA10123456784'],
    ['a "b", c', 'a "b", c'],
    ['two\nlines', 'two\nlines'],
  ])('a message %j reads back as %j', async (message, read) => {
    const csv = await rendered('csv', withFindings([finding('label.sscc', { message })]));
    const records: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: '\r\n' });
    expect(records.map((record) => record.message)).toContain(read);
  });
});

describe('parcels-csv', () => {
  test('has exactly its columns', async () => {
    const [header] = (await rendered('parcels-csv', sample)).split('\r\n');
    expect(header).toBe(
      'batch,parcel,outcome,hold,actions,rules,tracking_number,sscc,order_id,carrier,service,location,file,line,row',
    );
  });
});

describe('junit', () => {
  test('skips a rule that was not evaluated and says why', async () => {
    expect(await rendered('junit', sample)).toMatch(
      /<testcase name="label.sscc" classname="DPD[^"]*"><skipped message="not evaluated: dataset-absent 55"\/>/,
    );
  });

  test('a batch that is not audited is never all green', async () => {
    const [batch] = report.batches;
    if (batch === undefined) throw new Error('the sample has batches');
    const xml = await rendered('junit', auditOf({ ...report, batches: [{ ...batch, rules: [], findings: [] }] }));
    expect(xml).toContain('tests="1" failures="0" errors="0" skipped="1"');
  });

  test('an audit that could not be carried out is in error', async () => {
    expect(await rendered('junit', notCarriedOut)).toContain(
      '<testsuites name="handoff audit" tests="2" failures="0" errors="2"',
    );
  });

  test('names of suites, and of cases within one, are unique', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async (audit) => {
        const xml = await rendered('junit', audit);
        const suites = [...xml.matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name);
        expect(new Set(suites).size).toBe(suites.length);
        const cases = [...xml.matchAll(/<testcase (name="[^"]*" classname="[^"]*")/g)].map(([, names]) => names);
        expect(new Set(cases).size).toBe(cases.length);
      }),
    );
  });

  test('no cell ends an element or an attribute', async () => {
    const xml = await rendered('junit', sample);
    const bare = xml.replace(/<\/?[a-z-]+( [a-z]+="[^"<>]*")*\/?>/g, '').replace(/^<\?xml[^>]*>/, '');
    expect(bare).not.toMatch(/[<>]/);
    expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
  });
});

describe('github', () => {
  const many = Array.from({ length: 30 }, (_, place) =>
    finding('label.sscc', {
      message: 'x',
      places: [{ dataset: 'manifest', file: 'a,b:c%.csv', line: place + 2, row: place + 1, column: null }],
    }),
  );

  test('keeps to the caps of the platform and says how many more there are', async () => {
    const lines = (await rendered('github', withFindings(many))).split('\n');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::notice')).length).toBeLessThanOrEqual(10);
    const errors = 30 + 3 + 1 + 42; // label.sscc, three reasons for not audited, data.type of the other batch and what a cap left out
    expect(lines.find((line) => line.includes('more::'))).toBe(
      `::notice title=${errors - 10} more::${errors - 10} errors more than GitHub shows for one step; for all of them: ${command.replace('parcels-csv=pull.csv', 'csv=findings.csv')}`,
    );
  });

  test('escapes what separates properties', async () => {
    expect(await rendered('github', withFindings(many))).toContain('file=a%2Cb%3Ac%25.csv,line=2,title=label.sscc::');
  });

  test('a finding without a place still appears', async () => {
    expect(await rendered('github', sample)).toContain('::warning title=batch.expected::batch POSTNL/RTM2/2026-11-22:');
  });

  test('no rule is shown twice before each is shown once', async () => {
    const order = [
      ...(await rendered('github', withFindings([...many.slice(0, 9), finding('packing.weight.max', {})]))).matchAll(
        /title=([^:]*)::/g,
      ),
    ];
    const rules = order.map(([, title]) => title).filter((title) => title !== 'Not audited');
    expect(rules.slice(0, 3)).toEqual(['data.type', 'label.sscc', 'packing.weight.max']);
  });

  test('a cell cannot start a command of the runner', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async (audit) => {
        for (const line of (await rendered('github', audit)).trimEnd().split('\n').slice(0, -1))
          expect(line).toMatch(/^::(error|warning|notice) (file=[^,:\s][^,:]*,(line=\d+,)?)?title=[^:,]*::/u);
      }),
    );
  });
});

describe('markdown', () => {
  test('cells cannot leave their cell or become markup', async () => {
    const text = await rendered('markdown', sample);
    expect(text).not.toMatch(/<(?!\/?code>)/);
    for (const row of text.split('\n').filter((line) => line.startsWith('| <code>POSTNL')))
      expect(row.replace(/\\\|/g, '').match(/\|/g)).toHaveLength(row.includes('hold-parcels') ? 8 : 6);
  });

  test('says the verdict first', async () => {
    expect(await rendered('markdown', sample)).toMatch(/^## handoff: HOLD 4 of 415 parcels: 3 relabel, 2 split/);
  });

  test('caps the parcels to pull and gives the command for the rest', async () => {
    const [, batch] = report.batches;
    if (batch === undefined) throw new Error('the sample has batches');
    const pulls = Array.from({ length: 80 }, (_, place) => pull(`P${place}`, {}));
    const text = await rendered('markdown', auditOf({ ...report, batches: [{ ...batch, parcels_to_pull: pulls }] }));
    expect(text).toContain('30 more; all of them: <code>handoff audit');
  });
});
