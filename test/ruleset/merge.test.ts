import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load, problemsOf } from './world.ts';

const head = (id: string, rest = '') => `handoff: 1\nruleset: acme/${id}\n${rest}`;

const base = head(
  'base',
  `
covers: { carriers: [UPS, FEDEX] }
params: { max_weight: { type: weight, default: 30 kg } }
lists: { boxes: [S, M, L] }
lanes: { uk-ni: { from: NL, to: GB, postal_code: "BT*" } }
datasets: { manifest: { columns: { weight: [Gewicht, Poids] }, units: { weight: kg }, fields: { gift: { type: boolean, column: Geschenk } } } }
not_supplied: { fields: length, reason: no dimensioner }
rules:
  packing.weight.max:
    title: Weight
    check: within
    with: { field: weight, max: $max_weight }
    severity: warning
    fix: Split it.
    source: { title: Guide, verified: 2026-01-01 }
  packing.box:
    check: in-list
    with: { field: service, list: boxes }
tests:
  packing.weight.max:
    - { name: base case, parcel: { weight: 30 kg }, expect: pass }
`,
);

const extending = (rest: string) =>
  load({ 'rules.yaml': head('child', `extends: ./base.yaml\n${rest}`), 'base.yaml': base });
const ruleOf = (loaded: ReturnType<typeof load>, id: string) => loaded.plan.rules.find((rule) => rule.id === id);
const resolvedAt = (loaded: ReturnType<typeof load>, id: string, path: string) =>
  loaded.resolved.rules.find((rule) => rule.id === id)?.values.find((value) => value.path === path);

describe('a rule with a known id', () => {
  test('changes only what it says', () => {
    const loaded = extending('rules: { packing.weight.max: { severity: error, source: { verified: 2026-11-22 } } }');
    expect(ruleOf(loaded, 'packing.weight.max')).toMatchObject({
      title: 'Weight',
      check: 'within',
      variants: [{ severity: 'error', fix: 'Split it.', source: { title: 'Guide', verified: '2026-11-22' } }],
    });
  });

  test('loses a key that is null', () => {
    for (const none of ['~', 'null', '']) {
      const loaded = extending(`rules: { packing.weight.max: { fix: ${none} } }`);
      expect(ruleOf(loaded, 'packing.weight.max')?.variants[0].fix).toBeUndefined();
    }
  });

  test('keeps a key that is the quoted word null', () => {
    const loaded = extending('rules: { packing.weight.max: { fix: "null" } }');
    expect(ruleOf(loaded, 'packing.weight.max')?.variants[0].fix).toBe('null');
  });

  test('drops inherited parameters when it changes the check', () => {
    const loaded = extending('rules: { packing.weight.max: { check: required, with: { field: order_id } } }');
    expect(resolvedAt(loaded, 'packing.weight.max', 'with.max')).toBeUndefined();
    expect(ruleOf(loaded, 'packing.weight.max')?.check).toBe('required');
  });

  test('drops the inherited check and its parameters for an expression, and the other way round', () => {
    const loaded = extending('rules: { packing.weight.max: { cel: weight <= 20 } }');
    expect(ruleOf(loaded, 'packing.weight.max')?.check).toBe('cel');
    const back = load(
      {
        'base.yaml': 'handoff: 1\nruleset: base\nrules: { packing.a: { cel: weight <= 20, severity: warning } }\n',
        'rules.yaml':
          'handoff: 1\nruleset: a\nextends: ./base.yaml\nrules: { packing.a: { check: within, with: { field: weight, max: 20 kg } } }\n',
      },
      { entries: ['rules.yaml'] },
    );
    expect(ruleOf(back, 'packing.a')).toMatchObject({ check: 'within', variants: [{ severity: 'warning' }] });
  });

  test('keeps inherited parameters when it names the same check again', () => {
    const loaded = extending('rules: { packing.weight.max: { check: within, with: { max: 10 kg } } }');
    expect(resolvedAt(loaded, 'packing.weight.max', 'with.field')?.text).toBe('weight');
    expect(resolvedAt(loaded, 'packing.weight.max', 'with.max')?.text).toBe('10 kg');
  });

  test('vanishes when it is off or null, and comes back when it is given a severity', () => {
    expect(ruleOf(extending('rules: { packing.weight.max: off }'), 'packing.weight.max')).toBeUndefined();
    expect(ruleOf(extending('rules: { packing.weight.max: ~ }'), 'packing.weight.max')).toBeUndefined();
    const files = {
      'rules.yaml': head('top', 'extends: ./child.yaml\nrules: { packing.weight.max: info }\n'),
      'child.yaml': head('child', 'extends: ./base.yaml\nrules: { packing.weight.max: off }\n'),
      'base.yaml': base,
    };
    expect(ruleOf(load(files), 'packing.weight.max')?.variants[0].severity).toBe('info');
  });

  test('replaces a limit in two systems as one value', () => {
    const loaded = extending('rules: { packing.weight.max: { with: { max: { lb: 150, kg: 70 } } } }');
    expect(resolvedAt(loaded, 'packing.weight.max', 'with.max.lb')?.text).toBe('150');
    const files = {
      'rules.yaml': head(
        'top',
        'extends: ./child.yaml\nrules: { packing.weight.max: { with: { max: { oz: 16, g: 450 } } } }\n',
      ),
      'child.yaml': head(
        'child',
        'extends: ./base.yaml\nrules: { packing.weight.max: { with: { max: { lb: 150, kg: 70 } } } }\n',
      ),
      'base.yaml': base,
    };
    const max = load(files).resolved.rules.find(({ id }) => id === 'packing.weight.max')?.values;
    expect(max?.filter(({ path }) => path.startsWith('with.max')).map(({ path }) => path)).toEqual([
      'with.max.oz',
      'with.max.g',
    ]);
  });
});

test('a parameter named like a unit changes alone', () => {
  const files = {
    'rules.yaml': head('child', 'extends: ./base.yaml\nrules: { batch.unique: { with: { in: run } } }\n'),
    'base.yaml': head('base', 'rules: { batch.unique: { check: unique, with: { fields: [sscc], in: batch } } }\n'),
  };
  expect(load(files).plan.rules[0]?.variants[0].judge).toMatchObject({
    scope: 'run',
    reads: [{ ref: { field: 'sscc' } }],
  });
});

describe('sections', () => {
  test('are inherited whole', () => {
    const loaded = extending('');
    expect(loaded.plan.rules.map(({ id }) => id)).toEqual(['packing.box', 'packing.weight.max']);
    expect(loaded.plan.covers.carriers).toEqual(['FEDEX', 'UPS']);
    expect(loaded.plan.params).toEqual({ max_weight: '30 kg' });
    expect(loaded.plan.notSupplied).toEqual([{ datasets: [], fields: ['length'], reason: 'no dimensioner' }]);
    expect(loaded.settings.manifest?.columns.weight?.value).toEqual(['Gewicht', 'Poids']);
    expect(loaded.settings.manifest?.columns.gift?.value).toEqual(['Geschenk']);
    expect(loaded.cases.map((one) => one.case.name)).toEqual(['base case']);
  });

  test('a child sets a param with a plain value', () => {
    const loaded = extending('params: { max_weight: 20 kg }');
    expect(loaded.plan.params).toEqual({ max_weight: '20 kg' });
    expect(resolvedAt(loaded, 'packing.weight.max', 'with.max')).toMatchObject({ text: '20 kg', via: '$max_weight' });
  });

  test('lists replace', () => {
    const loaded = extending('datasets: { manifest: { columns: { weight: [Peso] } } }');
    expect(loaded.settings.manifest?.columns.weight?.value).toEqual(['Peso']);
  });

  test('lists change by add and remove', () => {
    const loaded = extending(
      'datasets: { manifest: { columns: { weight: { add: [Peso], remove: Poids } } } }\nlists: { boxes: { add: [XL] } }',
    );
    expect(loaded.settings.manifest?.columns.weight?.value).toEqual(['Gewicht', 'Peso']);
    expect(loaded.resolved.settings.find(({ path }) => path === 'lists.boxes')?.text).toBe('[S, M, L, XL]');
  });

  test('tests append', () => {
    const loaded = extending(
      'tests: { packing.weight.max: [{ name: child case, parcel: { weight: 31 kg }, expect: fail }] }',
    );
    expect(loaded.cases.map((one) => [one.case.name, one.file])).toEqual([
      ['base case', 'base.yaml'],
      ['child case', 'rules.yaml'],
    ]);
  });
});

describe('covers', () => {
  const carrier = (code: string) =>
    head(
      code.toLowerCase(),
      `covers: { carriers: [${code}] }\nrules: { packing.${code.toLowerCase()}: { check: required, with: { field: weight } } }\n`,
    );
  const files = { 'ups.yaml': carrier('UPS'), 'usps.yaml': carrier('USPS'), 'plain.yaml': head('plain') };

  test('of several parents unite', () => {
    const loaded = load({ ...files, 'rules.yaml': head('a', 'extends: [./plain.yaml, ./ups.yaml, ./usps.yaml]\n') });
    expect(loaded.plan.covers.carriers).toEqual(['UPS', 'USPS']);
  });

  test('of several entries unite', () => {
    expect(load(files, { entries: ['ups.yaml', 'usps.yaml'] }).plan.covers.carriers).toEqual(['UPS', 'USPS']);
  });

  test('of its own replace what a ruleset inherits, unless they add', () => {
    const own = (covers: string) =>
      load({ ...files, 'rules.yaml': head('a', `extends: [./ups.yaml, ./usps.yaml]\ncovers: ${covers}\n`) }).plan.covers
        .carriers;
    expect(own('{ carriers: [FEDEX] }')).toEqual(['FEDEX']);
    expect(own('{ carriers: { add: [fedex] } }')).toEqual(['FEDEX', 'UPS', 'USPS']);
    expect(own('~')).toBeUndefined();
  });
});

describe('extends', () => {
  const rule = (severity: string) =>
    `rules: { packing.a: { check: required, with: { field: weight }, severity: ${severity} } }\n`;

  test('later wins', () => {
    const files = { 'a.yaml': head('a', rule('info')), 'b.yaml': head('b', 'rules: { packing.a: warning }\n') };
    const severityOf = (order: string) =>
      load({ ...files, 'rules.yaml': head('c', `extends: ${order}\n${order.startsWith('[./b') ? '' : ''}`) }).plan
        .rules[0]?.variants[0].severity;
    expect(severityOf('[./a.yaml, ./b.yaml]')).toBe('warning');
    expect(severityOf('[./b.yaml, ./a.yaml]')).toBe('info');
  });

  test('a ruleset reached twice is laid down once, before those that change it', () => {
    const files = {
      'rules.yaml': head('top', 'extends: [./b.yaml, ./c.yaml]\n'),
      'b.yaml': head('b', 'extends: ./d.yaml\nrules: { packing.a: warning }\n'),
      'c.yaml': head('c', 'extends: ./d.yaml\n'),
      'd.yaml': head('d', rule('error')),
    };
    const loaded = load(files);
    expect(loaded.plan.rules[0]?.variants[0].severity).toBe('warning');
    expect(loaded.plan.rulesets.map(({ id }) => id)).toEqual(['acme/d', 'acme/b', 'acme/c', 'acme/top']);
  });

  test('a path is relative to the file that names it', () => {
    const files = {
      'site/rules.yaml': head('site', 'extends: ../shared/base.yaml\n'),
      'shared/base.yaml': head('base', 'extends: ./more.yaml\n'),
      'shared/more.yaml': head('more', rule('info')),
    };
    expect(load(files, { entries: ['site/rules.yaml'] }).plan.rules).toHaveLength(1);
  });

  test('a cycle is refused with its chain', () => {
    const files = {
      'rules.yaml': head('a', 'extends: ./b.yaml\n'),
      'b.yaml': head('b', 'extends: ./c.yaml\n'),
      'c.yaml': head('c', 'extends: ./b.yaml\n'),
    };
    const [problem] = problemsOf(files);
    expect(problem).toMatchObject({ code: 'ruleset.cycle', place: { file: 'c.yaml', line: 3 } });
    expect(problem?.message).toContain('b.yaml → c.yaml → b.yaml');
  });

  test('several entries act as one ruleset that extends them in order', () => {
    const severity = fc.constantFrom('info', 'warning', 'error');
    fc.assert(
      fc.property(fc.array(severity, { minLength: 1, maxLength: 4 }), (severities) => {
        const files = Object.fromEntries(severities.map((one, at) => [`${at}.yaml`, head(`r${at}`, rule(one))]));
        const names = Object.keys(files);
        const one = load({
          ...files,
          'rules.yaml': head('all', `extends: [${names.map((name) => `./${name}`).join()}]\n`),
        });
        const entries = load(files, { entries: names });
        expect(entries.plan.rules[0]?.variants[0].severity).toBe(severities.at(-1));
        expect(one.plan.rules[0]?.variants[0].severity).toBe(severities.at(-1));
      }),
    );
  });

  test('a list file belongs to the folder of the ruleset that names it', () => {
    const files = {
      'site/rules.yaml': head('site', 'extends: ../shared/base.yaml\n'),
      'shared/base.yaml': head(
        'base',
        `lists: { services: { file: lists/services.csv, column: code } }\nrules: { packing.a: { check: in-list, with: { field: service, list: services } } }\n`,
      ),
      'shared/lists/services.csv': 'name,code\nPaket,PAKET\n',
    };
    expect(load(files, { entries: ['site/rules.yaml'] }).plan.rules).toHaveLength(1);
  });
});

describe('overrides', () => {
  const files = {
    'rules.yaml': head('child', 'extends: ./base.yaml\noverrides: [{ rules: packing.weight.max, severity: info }]\n'),
    'base.yaml': `${base}overrides: [{ rules: "packing.*", severity: warning, hold: none }]\n`,
  };

  test('append, and the last word is the child’s', () => {
    const loaded = load(files);
    expect(ruleOf(loaded, 'packing.weight.max')?.variants[0]).toMatchObject({ severity: 'info', hold: 'none' });
    expect(ruleOf(loaded, 'packing.box')?.variants[0]).toMatchObject({ severity: 'warning' });
  });

  test('are named by file and line where their value is in force', () => {
    const loaded = load(files);
    expect(resolvedAt(loaded, 'packing.weight.max', 'severity')).toMatchObject({ file: 'rules.yaml', line: 4 });
    expect(resolvedAt(loaded, 'packing.box', 'severity')?.file).toBe('base.yaml');
  });

  test('with a condition stand beside the rule they name', () => {
    const conditional = {
      ...files,
      'rules.yaml': head(
        'child',
        `extends: ./base.yaml\noverrides: [{ rules: packing.weight.max, when: { carrier: UPS }, severity: error }]\n`,
      ),
    };
    expect(resolvedAt(load(conditional), 'packing.weight.max', 'overrides.1.severity')).toMatchObject({
      text: 'error',
    });
  });

  test('of a rule that a child removes are no fault', () => {
    const removed = {
      'rules.yaml': head('child', 'extends: ./base.yaml\nrules: { packing.box: ~ }\n'),
      'base.yaml': `${base}overrides: [{ rules: packing.box, severity: warning }]\n`,
    };
    expect(load(removed).plan.rules.map(({ id }) => id)).toEqual(['packing.weight.max']);
  });
});

test('a diamond is laid once: its overrides and tests do not double, and every section comes through', () => {
  const root = head(
    'root',
    `
datasets: { manifest: { values: { service: { GROUND: ["03"] } } } }
lanes: { home: { to: NL } }
not_supplied: { fields: [length], reason: no dimensioner }
rules: { packing.a: { check: required, with: { field: weight }, when: { lane: home } } }
overrides: [{ rules: packing.a, when: { carrier: UPS }, severity: warning }]
tests: { packing.a: [{ name: one, parcel: { weight: 1 kg }, expect: pass }] }
`,
  );
  const loaded = load({
    'root.yaml': root,
    'left.yaml': head('left', 'extends: ./root.yaml\n'),
    'right.yaml': head('right', 'extends: ./root.yaml\nrules: { packing.a: { fix: Weigh it. } }\n'),
    'rules.yaml': head('top', 'extends: [./left.yaml, ./right.yaml]\n'),
  });
  expect(loaded.plan.rules[0]).toMatchObject({ id: 'packing.a', variants: [{ fix: 'Weigh it.' }] });
  expect(loaded.plan.rules[0]?.overrides).toHaveLength(1);
  expect(loaded.cases).toHaveLength(1);
  expect(loaded.settings.manifest?.values.service).toEqual({ GROUND: ['03'] });
  expect(loaded.plan.notSupplied).toHaveLength(1);
  expect(loaded.resolved.files.map(({ path }) => path)).toEqual(['root.yaml', 'left.yaml', 'right.yaml', 'rules.yaml']);
});
