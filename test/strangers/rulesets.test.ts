import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/cli/config.ts';
import { everything, rulesFrom } from '../../src/cli/shipped-rules.ts';
import { CannotAudit } from '../../src/model/problem.ts';

// Rule files of people one does not know: what they may make handoff read, and how long they may keep it.

let folder = '';
const home = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handoff-strangers-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const head = 'handoff: 1\nruleset: a/b\nversion: 1.0.0\ntitle: Rules\n';
const one = `${head}rules:\n  a.b:\n    title: Has an order\n    category: data\n    check: required\n    with: { fields: order_id }\n`;

/** Codes of the problems of rules.yaml; empty when it loads. */
function problemsOf(read: () => unknown = () => rulesFrom(['rules.yaml'], everything)): readonly string[] {
  try {
    read();
    return [];
  } catch (fault) {
    if (fault instanceof CannotAudit) return fault.problems.map(({ code, message }) => `${code}: ${message}`);
    throw fault;
  }
}

function lists(file: string): string {
  return `${one}lists: { boxes: { file: ${file}, column: code } }\n`;
}

describe('a list', () => {
  test('is read beside its ruleset, and through a link that stays there', () => {
    write({ 'rules.yaml': lists('lists/boxes.csv'), 'own/boxes.csv': 'code\nA\n' });
    symlinkSync('own', join(folder, 'lists'));
    expect(problemsOf()).toEqual([]);
  });

  test.each(['/etc/passwd', '../secret.csv', 'lists/../../secret.csv', 'C:\\secret.csv', 'file:///etc/passwd'])(
    'is not read at %s',
    (path) => {
      write({ 'rules/rules.yaml': lists(JSON.stringify(path)), 'secret.csv': 'code\nA\n' });
      expect(problemsOf(() => rulesFrom(['rules/rules.yaml'], everything))).toEqual([
        expect.stringContaining('should lie in the folder of this ruleset'),
      ]);
    },
  );

  test.each([
    ['itself', 'boxes.csv', '../secret.csv', 'boxes.csv'],
    ['of its folder', 'lists', '..', 'lists/secret.csv'],
  ])('is not read through a link %s out of the folder', (_what, link, to, path) => {
    write({ 'rules/rules.yaml': lists(path), 'secret.csv': 'code\nA\n' });
    symlinkSync(to, join(folder, 'rules', link));
    expect(problemsOf(() => rulesFrom(['rules/rules.yaml'], everything))).toEqual([
      expect.stringContaining('links out of it'),
    ]);
  });
});

describe('extends', () => {
  test('may leave the folder by a relative path, for all to see', () => {
    write({
      'rules/rules.yaml': `${head}extends: [../base.yaml]\nrules: {}\n`,
      'base.yaml': one.replace('a/b', 'a/base'),
    });
    expect(problemsOf(() => rulesFrom(['rules/rules.yaml'], everything))).toEqual([]);
  });

  test('may not leave it by a link', () => {
    write({ 'rules/rules.yaml': `${head}extends: [base.yaml]\nrules: {}\n`, 'base.yaml': one });
    symlinkSync('../base.yaml', join(folder, 'rules/base.yaml'));
    expect(problemsOf(() => rulesFrom(['rules/rules.yaml'], everything))).toEqual([
      expect.stringContaining('is a link out of its folder'),
    ]);
  });

  test.each(['/etc/passwd', 'https://a.example/rules.yaml', 'file:///etc/passwd'])('does not follow %s', (path) => {
    write({ 'rules.yaml': `${head}extends: ["${path}"]\nrules: {}\n` });
    expect(problemsOf()).toEqual([expect.stringContaining('should be a relative path')]);
  });
});

describe('a rule file', () => {
  test.each(['/dev/zero', '/dev/stdin', '.', 'pipe'])('that is none is refused, not read: %s', (path) => {
    execFileSync('mkfifo', ['pipe']);
    expect(problemsOf(() => rulesFrom([path], everything))).toEqual([expect.stringContaining('ruleset.missing')]);
    expect(problemsOf(() => loadConfig(path))).toEqual([expect.stringContaining('config.unreadable')]);
  });

  test('of a gigabyte is refused before it is read', () => {
    write({ 'rules.yaml': one });
    truncateSync('rules.yaml', 2 ** 30);
    expect(problemsOf()).toEqual([expect.stringContaining('should have at most 4 MiB, but has 1024 MiB')]);
    expect(problemsOf(() => loadConfig('rules.yaml'))).toEqual([expect.stringContaining('but has 1024 MiB')]);
  });

  test.each([
    ['a million signs', () => `${one}# ${'x'.repeat(1_000_000)}\n`, '1000000 characters'],
    ['hundreds of levels', () => `${head}rules: ${'['.repeat(500)}${']'.repeat(500)}\n`, '32 levels deep'],
    [
      'tens of thousands of levels',
      () => `${head}rules: ${'['.repeat(40_000)}${']'.repeat(40_000)}\n`,
      '32 levels deep',
    ],
    [
      'aliases that unfold to billions of values',
      () =>
        `${head}a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array.from({ length: 10 }, () => `*a${n}`).join(',')}]\n`).join('')}`,
      '50000 values',
    ],
    [
      'thousands of aliases',
      () => `${head}x: &x y\nz: [${Array.from({ length: 2_000 }, () => '*x').join(',')}]\n`,
      '1000 aliases',
    ],
    ['an alias of itself', () => `${head}rules: &r { a.b: *r }\n`, 'should name an anchor'],
    [
      'hundreds of thousands of keys',
      () => `${head}rules: {${Array.from({ length: 60_000 }, (_, n) => `k${n}: 1`).join(', ')}}\n`,
      '50000 values',
    ],
  ])('of %s is refused within two seconds', (_what, text, says) => {
    write({ 'rules.yaml': text() });
    const started = performance.now();
    expect(problemsOf().join('\n')).toContain(says);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('gives nobody a key %s', (key) => {
    write({ 'rules.yaml': `${head}rules:\n  ${key}: { title: x }\nlists: { ${key}: [a] }\n` });
    expect(problemsOf().length).toBeGreaterThan(0);
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });

  test.each(['(a+)+$', '(a|a)*b', '^(\\d+)*x', '([a-z]+)*\\1', '(?=(a+))a*b', '(.*)*=', 'a{1,1000}{1,1000}'])(
    'has no pattern that hangs: %s',
    (pattern) => {
      const rule = `${head}rules:\n  a.b:\n    title: Fits\n    category: data\n    check: pattern\n    with: { field: order_id, matches: '${pattern}' }\n`;
      const told = `${rule}    tests:\n      - { parcel: { order_id: "${'a'.repeat(5_000)}!" }, expect: fail }\n`;
      write({ 'rules.yaml': told });
      const started = performance.now();
      problemsOf();
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );

  test('has no expression that runs code, reaches prototypes or nests without end', () => {
    for (const cel of [
      'this.constructor',
      'order_id.__proto__',
      'process.exit(1)',
      `${'('.repeat(2_000)}true${')'.repeat(2_000)}`,
      `${'!'.repeat(5_000)}true`,
    ]) {
      write({
        'rules.yaml': `${head}rules:\n  a.b:\n    title: Holds\n    category: data\n    cel: |\n      ${cel}\n`,
      });
      const started = performance.now();
      expect(problemsOf().length, cel.slice(0, 30)).toBeGreaterThan(0);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
