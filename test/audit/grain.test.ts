import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../intake/sources.ts';
import { counts, findingsOf, onlyBatch } from './audited.ts';
import { auditedText, type Exports, parcelsOf } from './from-text.ts';

const header = 'batch_id,package_id,carrier,ship_to_city,weight,sku,quantity,package_count';
const lines = [
  'B1,P1,UPS,Austin,4 kg,S-1,2,3',
  'B1,P1,,,,S-2,1,',
  'B1,P2,UPS,Dallas,2 kg,S-1,1,1',
  'B1,P3,UPS,Boston,7 kg,S-3,1,2',
  'B1,P1,ups,Austin,4.0 kg,S-4,1,3',
  'B1,P3,UPS,Boston,8 kg,S-5,5,2',
];

const rules = `rules:
  acme.weight: { check: within, with: { field: weight, max: 5 kg } }
  acme.city: { check: required, with: { field: ship_to_city } }
  acme.quantity: { on: item, check: within, with: { field: quantity, max: 4 } }
  acme.lines: { check: count-equals, with: { declared: package_count, of: item } }
  acme.sum: { check: sum-equals, with: { declared: package_count, field: item.quantity, tolerance: 50% } }
`;

const orderLines = (rows: readonly string[], more: Partial<Exports> = {}) =>
  auditedText({ ruleset: rules, manifest: `${header}\n${rows.join('\n')}\n`, rows: 'order-line', ...more });

describe('order lines', () => {
  it('are one parcel for each key, wherever they stand, and lines of its contents', async () => {
    const report = await orderLines(lines);
    expect(parcelsOf(report)).toBe('3: 2/1/0');
    expect(report.inputs.map(({ dataset, rows, parcels, row_is }) => [dataset, rows, parcels, row_is])).toEqual([
      ['manifest', 6, 3, 'order-line'],
      ['items', 6, undefined, undefined],
    ]);
    expect(counts(report, 'acme.lines')).toBe('3/0/0/0');
    expect(counts(report, 'acme.quantity')).toBe('5/1/0/0');
    expect(counts(report, 'acme.city')).toBe('3/0/0/0');
  });

  it('that disagree on their parcel leave it not audited, and say so with values and lines', async () => {
    const report = await orderLines(lines);
    expect(counts(report, 'acme.weight')).toBe('2/0/0/1');
    const [dispute, ...others] = findingsOf(report, 'data.rows-agree');
    expect(others).toEqual([]);
    expect(dispute).toMatchObject({
      origin: 'file',
      hold: 'none',
      action: 're-export',
      parcel: 'P3',
      field: 'weight',
      facts: { field: 'weight', values: ['7 kg', '8 kg'] },
      places: [
        { line: 5, row: 4, column: 'weight' },
        { line: 7, row: 6, column: 'weight' },
      ],
    });
  });

  it('stand in the places of a finding, each with its line', async () => {
    const ruleset = 'rules: { acme.light: { check: within, with: { field: weight, max: 1 kg } } }\n';
    const report = await orderLines(lines, { ruleset });
    const [finding] = findingsOf(report, 'acme.light').filter(({ parcel }) => parcel === 'P1');
    expect(finding?.places.map(({ line, row, column }) => [line, row, column])).toEqual([
      [2, 1, 'weight'],
      [3, 2, 'weight'],
      [6, 5, 'weight'],
    ]);
  });

  it('without a parcel number are unreadable, and never lines of the row above', async () => {
    const report = await orderLines([...lines.slice(0, 3), ',,,,,S-9,1,']);
    expect(findingsOf(report, 'intake.parcel-key').map(({ origin, places }) => [origin, places[0]?.line])).toEqual([
      ['file', 5],
    ]);
    expect(report.inputs[0]).toMatchObject({ rows: 3, unreadable: 1 });
    expect(counts(report, 'acme.lines')).toBe('0/0/0/2');
  });

  it('name the weight of the line where that is what a column holds', async () => {
    const ruleset = `${rules}datasets: { items: { columns: { net_weight: weight } } }\n`;
    const report = await orderLines(lines, { ruleset });
    expect(findingsOf(report, 'data.rows-agree')).toEqual([]);
    expect(report.inputs[1]?.columns.map(({ field }) => field)).toContain('net_weight');
  });

  it('mean the same in whatever order they stand', async () => {
    const told = async (rows: readonly string[]) => {
      const report = await orderLines(rows);
      const batch = onlyBatch(report);
      const findings = batch.findings.map(({ rule, parcel, facts, message, key }) =>
        JSON.stringify({ rule, parcel, facts, message, key }),
      );
      return { parcels: batch.parcels, rules: batch.rules, findings: findings.sort() };
    };
    const numbered = lines.map((line, at) => `${line},${at + 1}`);
    const headed = `${header},line_number`;
    const shown = (rows: readonly string[]) => rows.join('\n');
    const expected = await orderLines([], { manifest: `${headed}\n${shown(numbered)}\n` });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(numbered, { minLength: numbered.length }), async (rows) => {
        const report = await orderLines([], { manifest: `${headed}\n${shown(rows)}\n` });
        expect(parcelsOf(report)).toBe(parcelsOf(expected));
        expect(onlyBatch(report).rules).toEqual(onlyBatch(expected).rules);
        expect(
          findingsOf(report)
            .map(({ key }) => key)
            .sort(),
        ).toEqual(
          findingsOf(expected)
            .map(({ key }) => key)
            .sort(),
        );
        expect(
          findingsOf(report)
            .map(({ message }) => message)
            .sort(),
        ).toEqual(
          findingsOf(expected)
            .map(({ message }) => message)
            .sort(),
        );
      }),
      { numRuns: 30 },
    );
    expect((await told(lines)).parcels).toEqual((await told([...lines].reverse())).parcels);
  });

  it('give way to a file of contents', async () => {
    const report = await orderLines(lines, { items: 'package_id,quantity\nP1,9\n' });
    expect(counts(report, 'acme.quantity')).toBe('0/1/0/0');
  });

  it('bring the labels that stand beside them, one for each parcel', async () => {
    const manifest =
      'batch_id,package_id,sku,Label Status,Label Id\nB1,P1,S-1,active,L1\nB1,P1,S-2,,\nB1,P2,S-1,voided,L2\n';
    const ruleset = `rules: { acme.label: { check: has-child, with: { child: label } } }
datasets: { labels: { from: manifest, columns: { label_status: Label Status, label_id: Label Id } } }
`;
    const report = await auditedText({ ruleset, manifest, rows: 'order-line' });
    expect(counts(report, 'acme.label')).toBe('1/1/0/0');
  });
});

it('a column that is said to name the order of parcels names that of their lines, too', async () => {
  const report = await auditedText({
    ruleset: `${rules}datasets: { manifest: { columns: { order_id: order_number } } }\n`,
    manifest: 'package_id,order_id,order_number,sku\nP1,1,A,S1\nP1,1,A,S2\nP2,2,B,S1\n',
    rows: 'order-line',
  });
  const named = report.inputs.flatMap(({ columns }) => columns.filter(({ field }) => field === 'order_id'));
  expect(named.map(({ header }) => header)).toEqual(['order_number', 'order_number']);
});

describe('rows of which nobody said what they are', () => {
  const agreed = lines.map((line) => line.replace('8 kg', '7 kg').replace('4.0 kg', '4 kg').replace(',ups,', ',UPS,'));

  it('stop with one problem where they evidently are order lines', async () => {
    const problems = await problemsOf(() =>
      auditedText({ ruleset: rules, manifest: `${header}\n${agreed.join('\n')}\n` }),
    );
    expect(problems.map(({ code, hint }) => [code, hint?.includes('--rows order-line')])).toEqual([
      ['input.rows', true],
    ]);
  });

  it('are parcels where somebody says so', async () => {
    const manifest = `${header}\n${agreed.join('\n')}\n`;
    expect(parcelsOf(await auditedText({ ruleset: rules, manifest, rows: 'parcel' }))).toMatch(/^6: /);
  });

  it('are parcels where a repeated number is a slip', async () => {
    const slips = [...agreed.slice(2, 4), agreed[2]?.replace('Dallas', 'Houston') ?? ''];
    expect(parcelsOf(await auditedText({ ruleset: rules, manifest: `${header}\n${slips.join('\n')}\n` }))).toMatch(
      /^3: /,
    );
  });

  it.each([
    [
      'of orders',
      'order_id,ship_to_city,sku\nO1,Utrecht,A\nO1,,B\nO2,Delft,A\nO2,,C\n',
      '--column package_id="order_id"',
    ],
    [
      'that go on with the row above',
      'name,ship_to_city,ship_to_postal_code,ship_to_country,sku\nN,Utrecht,3511,NL,A\n,,,,B\nM,Delft,2611,NL,A\n,,,,C\n',
      '--column package_id="…"',
    ],
  ])(
    'stop with one problem where they evidently are lines %s, and nothing names parcels',
    async (_, manifest, flag) => {
      const problems = await problemsOf(() => auditedText({ ruleset: rules, manifest }));
      expect(problems.map(({ code, hint }) => [code, hint?.includes(`--rows order-line ${flag}`)])).toEqual([
        ['input.rows', true],
      ]);
    },
  );

  it('stop with one problem where they evidently are shipments', async () => {
    const manifest = 'shipment_id,package_count,weight\nS1,3,9 kg\nS2,2,4 kg\nS3,1,1 kg\n';
    const [problem, ...others] = await problemsOf(() => auditedText({ ruleset: rules, manifest }));
    expect(others).toEqual([]);
    expect(problem?.message).toContain('3 rows of shipments that count 6 parcels');
    expect(problem?.hint).toContain('--rows shipment');
  });

  it('are parcels where each names its shipment and its place in it', async () => {
    const manifest = 'shipment_id,package_count,package_index,weight\nS1,2,1,9 kg\nS1,2,2,4 kg\n';
    expect(parcelsOf(await auditedText({ ruleset: rules, manifest }))).toMatch(/^2: /);
  });
});

describe('rows of shipments', () => {
  const manifest =
    'batch_id,shipment_id,package_count,carrier,ship_to_city,weight,tracking_number\nB1,S1,3,UPS,Austin,9 kg,T1\nB1,S2,1,UPS,,4 kg,T2\n';

  it('are as many parcels as they count, with keys of their own', async () => {
    const ruleset = 'rules: { acme.city: { check: forbidden, with: { field: ship_to_city } } }\n';
    const report = await auditedText({ ruleset, manifest, rows: 'shipment' });
    expect(parcelsOf(report)).toBe('4: 1/3/0');
    expect(findingsOf(report).map(({ parcel }) => parcel)).toEqual(['S1 #1', 'S1 #2', 'S1 #3']);
    expect(report.inputs[0]).toMatchObject({ rows: 2, parcels: 4, row_is: 'shipment' });
  });

  it('tell no weight of one parcel unless they count one', async () => {
    const report = await auditedText({ ruleset: rules, manifest, rows: 'shipment' });
    expect(counts(report, 'acme.weight')).toBe('1/0/0/3');
  });

  it('tell the weight of each parcel where their header says so', async () => {
    const each = manifest.replace(',weight,', ',Weight per parcel,');
    const ruleset = `${rules}datasets: { manifest: { columns: { weight: Weight per parcel } } }\n`;
    const report = await auditedText({ ruleset, manifest: each, rows: 'shipment' });
    expect(counts(report, 'acme.weight')).toBe('1/3/0/0');
  });

  it('are shipments with all their parcels', async () => {
    const ruleset =
      'rules: { acme.count: { on: shipment, check: count-equals, with: { declared: package_count, of: parcel } } }\n';
    expect(counts(await auditedText({ ruleset, manifest, rows: 'shipment' }), 'acme.count')).toBe('2/0/0/0');
  });

  it('are not failed for labels that nobody can join to one of their parcels', async () => {
    const ruleset = 'rules: { acme.label: { check: has-child, with: { child: label } } }\n';
    const labels = 'tracking_number\nT2\n';
    const report = await auditedText({ ruleset, manifest, labels, rows: 'shipment' });
    expect(counts(report, 'acme.label')).toBe('1/0/0/3');
  });

  it.each(['', 'two', '0', '-1', '2.5', '99999999'])('that count "%s" parcels are unreadable', async (count) => {
    const report = await auditedText({
      ruleset: rules,
      manifest: `shipment_id,package_count\nS1,${count}\nS2,1\n`,
      rows: 'shipment',
    });
    expect(findingsOf(report, 'intake.package-count').map(({ origin, places }) => [origin, places[0]?.line])).toEqual([
      ['file', 2],
    ]);
    expect(report.run.outcome).toBe('fail');
  });

  it('need a column that names parcels where they are order lines', async () => {
    const [problem] = await problemsOf(() =>
      auditedText({ ruleset: rules, manifest: 'order_id,sku\nO1,A\n', rows: 'order-line' }),
    );
    expect(problem).toMatchObject({ code: 'input.rows', hint: expect.stringContaining('--column package_id=') });
  });

  it('need a column that counts', async () => {
    const [problem] = await problemsOf(() =>
      auditedText({ ruleset: rules, manifest: 'shipment_id\nS1\n', rows: 'shipment' }),
    );
    expect(problem?.code).toBe('input.rows');
    expect(problem?.hint).toContain('--column package_count=');
  });
});

describe('several identities in one cell', () => {
  const cell = '1Z999AA10123456784 / 1Z999AA10123456793';
  const manifest = `batch_id,package_id,tracking_number,weight\nB1,P1,${cell},3 kg\nB1,P2,1Z999AA10123456800,2 kg\n`;
  const ruleset = `rules:
  acme.number: { check: pattern, with: { field: tracking_number, matches: "^1Z[0-9A-Z]{16}$" } }
  acme.weight: { check: within, with: { field: weight, max: 5 kg } }
`;

  it('are a fault of the export, and no rule looks at them', async () => {
    const report = await auditedText({ ruleset, manifest });
    expect(findingsOf(report).map(({ rule, origin, hold, parcel }) => [rule, origin, hold, parcel])).toEqual([
      ['data.one-identity', 'file', 'none', 'P1'],
    ]);
    expect(counts(report, 'acme.number')).toBe('1/0/0/1');
    expect(parcelsOf(report)).toBe('2: 1/0/1');
  });

  it('make no orphans of the labels that have one of them', async () => {
    const labels = 'tracking_number\n1Z999AA10123456793\n1Z999AA10123456800\n';
    const report = await auditedText({
      ruleset: 'rules: { acme.parent: { on: label, check: has-parent } }\n',
      manifest: manifest.replaceAll(',P1,', ',,').replaceAll(',P2,', ',,'),
      labels,
    });
    expect(findingsOf(report, 'acme.parent')).toEqual([]);
  });

  it('are parcels where the ruleset says what stands between them, and what the row says of all is known of none', async () => {
    const split = `${ruleset}datasets: { manifest: { split: { tracking_number: "/" } } }\n`;
    const report = await auditedText({ ruleset: split, manifest });
    expect(parcelsOf(report)).toBe('3: 1/0/2');
    expect(counts(report, 'acme.number')).toBe('3/0/0/0');
    expect(counts(report, 'acme.weight')).toBe('1/0/0/2');
    expect(report.inputs.map(({ rows, parcels }) => [rows, parcels])).toEqual([[2, 3]]);
  });
});

describe('excluded rows', () => {
  const manifest =
    'batch_id,package_id,tracking_number,carrier,State,weight\nB1,P1,T1,UPS,OPEN,3 kg\nB1,P2,T2,UPS,void,2 kg\nB1,P3,T3,FEDEX,OPEN,9 kg\n,,,,,14 kg\n';
  const own = 'fields: { state: { type: text, column: State } }';
  const asked = (exclude: string) => `${rules}datasets: { manifest: { ${own}, exclude: [${exclude}] } }\n`;

  it('are no parcels, and are counted by reason and listed', async () => {
    const exclude =
      '{ when: { state: [VOID, CANCELLED] }, reason: voided }, { when: { package_id: { present: false } }, reason: totals }';
    const report = await auditedText({ ruleset: asked(exclude), manifest });
    expect(parcelsOf(report)).toBe('2: 0/1/1');
    expect(report.inputs[0]).toMatchObject({
      rows: 2,
      set_aside: { totals: 1, voided: 1 },
      excluded: [
        { reason: 'totals', rows: 1, lines: [5] },
        { reason: 'voided', rows: 1, lines: [3] },
      ],
    });
  });

  it('take their labels with them', async () => {
    const exclude =
      '{ when: { state: VOID }, reason: voided }, { when: { package_id: { present: false } }, reason: totals }';
    const ruleset = `rules: { acme.parent: { on: label, check: has-parent } }\ndatasets: { manifest: { ${own}, exclude: [${exclude}] } }\n`;
    const report = await auditedText({ ruleset, manifest, labels: 'tracking_number\nT1\nT2\nT9\n' });
    expect(counts(report, 'acme.parent')).toBe('1/1/0/0');
    expect(report.inputs[1]).toMatchObject({ orphans: 1, set_aside: { 'of excluded rows': 1 } });
  });

  it('are excluded by expressions of the row too', async () => {
    const report = await auditedText({
      ruleset: asked('{ when: { cel: \'weight > 8 && carrier == "FEDEX"\' }, reason: pickup }'),
      manifest,
    });
    expect(report.inputs[0]?.set_aside).toEqual({ pickup: 1 });
  });

  it('need the column that decides', async () => {
    const exclude = asked('{ when: { state: VOID }, reason: voided }')
      .replace('state: { type', 'gone: { type')
      .replace('{ state: VOID', '{ gone: VOID')
      .replace('column: State', 'column: Gone');
    const problems = await problemsOf(() => auditedText({ ruleset: exclude, manifest }));
    expect(problems.map(({ code }) => code)).toEqual(['input.exclude']);
  });

  it('are set aside before order lines are grouped', async () => {
    const gone = manifest.replace('P2,T2', 'P1,T1');
    const report = await auditedText({
      ruleset: asked('{ when: { state: VOID }, reason: voided }'),
      manifest: gone,
      rows: 'order-line',
    });
    expect(findingsOf(report, 'data.rows-agree')).toEqual([]);
    expect(findingsOf(report, 'intake.parcel-key')).toHaveLength(1);
  });
});
