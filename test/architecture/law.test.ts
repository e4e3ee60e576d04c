import { describe, expect, test } from 'vitest';
import { law } from './law.ts';
import { tree } from './tree.ts';
import { type Tree, violations } from './violations.ts';

/** What the law says of a small tree on its own. */
function said(files: Tree): readonly string[] {
  return violations(files, { ...law, registries: [] });
}

const standing = new Set(violations(tree, law));

/** What it says of the real tree once files are added or changed, beside what it says of it anyway. */
function saidOfTreeWith(files: Tree): readonly string[] {
  return violations({ ...tree, ...files }, law).filter((line) => !standing.has(line));
}

describe('who may import whom', () => {
  test.each([
    ['model/parcel.ts', "import { sscc } from '../codes/sscc.ts';"],
    ['codes/sscc.ts', "export { within } from '../checks/within.ts';"],
    ['checks/sscc.ts', "import { audit } from '../audit/audit.ts';"],
    ['audit/audit.ts', "import type { Check } from '../checks/check.ts';"],
    ['report/words.ts', "export * from '../audit/words.ts';"],
    ['intake/bind.ts', "const load = () => import('../ruleset/load.ts');"],
    ['audit/run.ts', "import '../cli/main.ts';"],
    ['audit/run.ts', "const run = require('../cli/main.ts');"],
    ['report/formats/json.ts', 'const load = () => import(`../../cli/main.ts`);'],
  ])('%s may not hold %s', (path, text) => {
    expect(said({ [path]: text })).toEqual([expect.stringMatching(new RegExp(`^${path}:1: may not import`))]);
  });

  test('a ruleset may name the types of checks, but not load a check', () => {
    expect(said({ 'ruleset/judge.ts': "import type { Check } from '../checks/check.ts';" })).toEqual([]);
    for (const clause of ['{ type Check }', '{ checks }', 'type from', 'type, { checks }']) {
      const text = `import ${clause === 'type from' ? 'type' : clause} from '../checks/index.ts';`;
      expect(said({ 'ruleset/judge.ts': text }), text).toHaveLength(1);
    }
  });

  test('an import whose target is computed is refused', () => {
    expect(said({ 'report/index.ts': 'const load = (id: string) => import(`./formats/$' + '{id}.ts`);' })).toEqual([
      'report/index.ts:1: imports what nobody can read off the source',
    ]);
  });

  test('a file in no folder of the table is refused as soon as it imports', () => {
    expect(said({ 'helpers/text.ts': "import './more.ts';" })).toHaveLength(1);
  });
});

describe('homes of packages and of what Node offers', () => {
  test.each([
    ['checks/sscc.ts', "import { parse } from 'yaml';"],
    ['audit/run.ts', "import { z } from 'zod';"],
    ['intake/bind.ts', "import chalk from 'chalk';"],
    ['report/words.ts', "import { parse } from 'csv-parse/sync';"],
    ['audit/finding.ts', "import { readFileSync } from 'node:fs';"],
    ['audit/finding.ts', "import { randomUUID } from 'node:crypto';"],
    ['audit/finding.ts', "import { createHash, randomBytes as more } from 'node:crypto';"],
    ['audit/finding.ts', "import * as crypto from 'node:crypto';"],
    ['audit/finding.ts', "import { createHash } from 'crypto';"],
    ['cli/main.ts', "import { connect } from 'node:net';"],
    ['cli/main.ts', "import { get } from 'node:https';"],
    ['cli/main.ts', "import { execFile } from 'node:child_process';"],
  ])('%s may not hold %s', (path, text) => {
    expect(said({ [path]: text })).toHaveLength(1);
  });

  test.each([
    ['ruleset/yaml.ts', "import { parseAllDocuments } from 'yaml';"],
    ['intake/cells.ts', "import { CsvError, parse } from 'csv-parse/sync';"],
    ['audit/finding.ts', "import { createHash } from 'node:crypto';"],
    ['cli/files.ts', "import * as fs from 'node:fs';\nimport { join } from 'node:path';"],
  ])('%s may hold %s', (path, text) => {
    expect(said({ [path]: text })).toEqual([]);
  });
});

describe('who may touch the world', () => {
  test.each([
    ['console.log(1);', 'console'],
    ['const { log } = console;', 'console'],
    ['const width = tty ? console : undefined;', 'console'],
    ['const home = process.env.HOME;', 'process'],
    ['globalThis.console.log(1);', 'globalThis'],
    ['const at = Date.now();', 'Date.now'],
    ["const at = Date['now']();", 'Date.now'],
    ['const at = new Date();', 'new Date()'],
    ['const at = new Date;', 'new Date()'],
    ['const at = Date();', 'new Date()'],
    ['const id = Math.random();', 'Math.random'],
    ['const pick = Math[name];', 'Math.['],
    ['const at = performance.now();', 'performance'],
    ['const text = `took $' + '{Date.now()} ms`;', 'Date.now'],
    ["const found = /[/'\"]/.test(text) ? console.log('x') : 0;", 'console'],
    ['const half = total / 2; console.log(half / 2);', 'console'],
  ])('%s is found outside cli', (text, name) => {
    expect(said({ 'report/formats/json.ts': text })).toEqual([`report/formats/json.ts:1: may not use ${name}`]);
  });

  test.each([
    '// console.log(process.env) and Date.now()',
    "const text = 'console.log(1); new Date()';",
    'const text = `process.exit(1) $' + '{name} Math.random()`;',
    'const at = new Date(text);',
    'const [zone] = [Date.UTC(2026, 10, 22), Math.max(1, 2)];',
    'const log = { console: 1, process: 2 }; use(log.console, log?.process);',
    'const found = /process.exit/.test(text);',
    'function run(console: Log, process?: Log): void {}',
  ])('%s touches nothing', (text) => {
    expect(said({ 'report/formats/json.ts': text })).toEqual([]);
  });

  test('cli may use clock and terminal, but neither the network nor code made of text', () => {
    expect(said({ 'cli/clock.ts': 'console.error(new Date(), process.argv, Date.now());' })).toEqual([]);
    for (const text of ["fetch('x')", "eval('x')", "new Function('x')", 'globalThis.fetch(x)', 'new WebSocket(x)']) {
      expect(said({ 'cli/clock.ts': text }), text).toHaveLength(1);
    }
  });

  test('the line of a breach is told', () => {
    const text = "import type { Row } from '../model/table.ts';\n\n/* a\n comment */\nconsole.log(1);\n";
    expect(said({ 'audit/run.ts': text })).toEqual(['audit/run.ts:5: may not use console']);
  });
});

describe('registries', () => {
  test.each([
    ['checks/humidity.ts', 'export default perSubject({});', 'checks/index.ts'],
    ['report/formats/morse.ts', 'export default reporter;', 'report/index.ts'],
    ['intake/formats/ods.ts', 'export const xlsx = {};', 'intake/formats/index.ts'],
    ['model/datasets/events.ts', 'export const events = {};', 'model/datasets/index.ts'],
    ['cli/commands/waive.ts', 'export const runWaive = () => 0;', 'cli/commands.ts'],
  ])('%s is missed in its list', (path, text, list) => {
    expect(saidOfTreeWith({ [path]: text })).toEqual([`${path}: is not in ${list}`]);
  });

  test('what checks share needs no line in the list', () => {
    expect(saidOfTreeWith({ 'checks/humidity-limits.ts': 'export const most = 80;' })).toEqual([]);
  });

  test('a check that is listed but not there is told', () => {
    const list = `import humidity from './humidity.ts';\n${tree['checks/index.ts']}`;
    expect(saidOfTreeWith({ 'checks/index.ts': list })).toEqual([
      'checks/index.ts: lists checks/humidity.ts, which is not there',
    ]);
  });

  test.each([
    ['checks/within.ts', "import sscc from './sscc.ts';", 'checks/sscc.ts'],
    ['checks/within.ts', "import type { Limits } from './length.ts';", 'checks/length.ts'],
    ['checks/words.ts', "import sscc from './sscc.ts';", 'checks/sscc.ts'],
    ['report/formats/csv.ts', "import { header } from './parcels-csv.ts';", 'report/formats/parcels-csv.ts'],
    ['model/datasets/labels.ts', "import { items } from './items.ts';", 'model/datasets/items.ts'],
  ])('%s may not import a sibling: %s', (path, text, target) => {
    const found = saidOfTreeWith({ [path]: `${text}\n${tree[path]}` });
    expect(found).toEqual([expect.stringContaining(`${path}: may not import ${target}`)]);
  });
});

describe('cycles', () => {
  test('two files that import each other are found, through others as well', () => {
    const files = {
      'audit/a.ts': "import { b } from './b.ts';",
      'audit/b.ts': "export { c } from './c.ts';",
      'audit/c.ts': "import { a } from './a.ts';",
    };
    expect(said(files)).toEqual(['audit/a.ts -> audit/b.ts -> audit/c.ts -> audit/a.ts: import each other']);
  });

  test('naming a type closes no cycle', () => {
    const files = { 'audit/a.ts': "import { b } from './b.ts';", 'audit/b.ts': "import type { A } from './a.ts';" };
    expect(said(files)).toEqual([]);
  });
});
