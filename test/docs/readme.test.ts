import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { shipped } from '../../src/cli/world.ts';
import { reporters } from '../../src/report/index.ts';

// README quotes real output: UPDATE_GOLDEN=1 writes it anew.

const root = fileURLToPath(new URL('../../', import.meta.url));
const readmePath = join(root, 'README.md');
const readme = readFileSync(readmePath, 'utf8');
const bin = join(root, 'bin/handoff.js');

const firstLook = /npm ci && npx handoff (audit [^\n]+)/.exec(readme)?.[1] ?? '';
const block = /(<!-- first-look[^\n]*-->\n```text\n)([\s\S]*?)(```)/;

describe('README', () => {
  it('shows what its first command prints', () => {
    const { NO_COLOR, FORCE_COLOR, ...env } = process.env;
    const ran = spawnSync(process.execPath, [bin, ...firstLook.split(' ')], { cwd: root, env, encoding: 'utf8' });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toBe('');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(readmePath, readme.replace(block, `$1${ran.stdout}$3`));
    else expect(block.exec(readme)?.[2]).toBe(ran.stdout);
  });

  it('names every reporter, and every flag it names is one', () => {
    for (const { id } of reporters) expect(readme).toContain(`\`${id}\``);
    const known = new Set(commands.flatMap(({ flags = [] }) => flags.map(({ name }) => `--${name}`)));
    const named = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag);
    expect(named.filter((flag) => !known.has(flag) && !['--help', '--global', '--test'].includes(flag))).toEqual([]);
  });

  it('names the shipped rulesets, all of them and no other', () => {
    const rows = readme.split('\n').filter((line) => line.startsWith('| `handoff:'));
    const named = rows.flatMap((row) => {
      const names = [...(row.split('|')[1] ?? '').matchAll(/`(?:handoff:)?([^`]+)`/g)].map(([, name]) => name ?? '');
      const family = names[0]?.split('/')[0] ?? '';
      return names.map((name) => (name.startsWith('/') ? `${family}${name}` : name));
    });
    expect(named.sort()).toEqual(shipped().toSorted());
  });

  it('has a ruleset in it that loads and passes its own tests', () => {
    const yaml = /```yaml\n(handoff: 1\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'handoff-readme-'));
    writeFileSync(join(folder, 'acme.yaml'), yaml);
    const ran = spawnSync(process.execPath, [bin, 'rules', 'test', 'acme.yaml'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(ran.stdout).toMatch(/^[1-9]\d* passed, 0 failed$/m);
  });
});

describe('a page of the documentation', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownIn('docs')];

  it.each(pages)('%s links to files that are there', (page) => {
    const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target ?? '');
    const missing = links.filter((target) => !existsSync(join(root, dirname(page), target)));
    expect(missing).toEqual([]);
  });
});

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

describe('a generated file', () => {
  it.each([
    ['docs/checks.md', 'checksPage()'],
    ['docs/rulesets.md', 'rulesetsPage()'],
    ['schema/ruleset-1.json', 'rulesetSchema()'],
    ['schema/waivers-1.json', "rulesetSchema('--waivers')"],
  ])('%s is what `npm run generate` would write', (path, make) => {
    const script = `import { checksPage, rulesetSchema, rulesetsPage } from './docs/generate.mjs'; process.stdout.write(${make});`;
    const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      maxBuffer: 1 << 26,
    });
    expect(made.toString()).toBe(readFileSync(join(root, path), 'utf8'));
  });
});
