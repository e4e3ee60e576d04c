import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { differences } from '../../src/cli/cases/judge-case.ts';
import { runCase } from '../../src/cli/cases/run-case.ts';
import { world } from '../../src/cli/world.ts';
import { datasets } from '../../src/model/datasets/index.ts';
import { CannotAudit } from '../../src/model/problem.ts';
import { functions } from '../../src/ruleset/expressions/functions/index.ts';
import { type LoadedRules, loadRulesets } from '../../src/ruleset/load.ts';
import { type Block, blocksOf } from './blocks.ts';

const asOf = '2026-11-22T12:00:00Z';
const frame = 'handoff: 1\nruleset: docs/example\n';
const examples = blocksOf('rule-language.md').filter(({ language }) => language === 'yaml');

/** Files that earlier blocks of the page define in their first line. */
const fileByName = new Map(examples.map((block) => [nameOf(block), block.text]));

function nameOf({ text, line }: Block): string {
  return /^# file: (\S+)/.exec(text)?.[1] ?? `docs-${line}.yaml`;
}

/** A block that begins with a section and not with a head stands in the frame. */
function wholeText({ text }: Block): string {
  return /^handoff:/m.test(text) ? text : frame + text;
}

function load(block: Block, params: Readonly<Record<string, string>> = {}): LoadedRules {
  const name = nameOf(block);
  const here = {
    ...world,
    exists: (path: string) => fileByName.has(path) || world.exists(path),
    read: (path: string) => (path === name ? wholeText(block) : (fileByName.get(path) ?? world.read(path))),
  };
  return loadRulesets({ entries: [name], world: here, checks, datasets, params, only: [], skip: [] });
}

const isBroken = ({ text }: Block) => text.includes('#!');
const titled = examples.map((block) => ({ ...block, title: `${block.heading}, line ${block.line}` }));

describe.each(titled.filter((block) => !isBroken(block)))('the example under $title', (block) => {
  test('loads', () => {
    expect(load(block).plan.rules.length).toBeGreaterThan(0);
  });

  test('goes as its tests say', async () => {
    for (const one of load(block).cases) {
      const { plan, settings } = load(block, one.case.params);
      const rule = plan.rules.find(({ id }) => id === one.rule);
      if (rule === undefined) throw new Error(`${one.rule} is not a rule`);
      expect([
        one.case.name,
        ...differences(one.case, await runCase({ rule, plan, settings, asOf }, one.case)),
      ]).toEqual([one.case.name]);
    }
  });
});

test.each(titled.filter(isBroken))('the mistake under $title is told as it says', (block) => {
  const expected = block.text.split('\n').filter((line) => line.startsWith('#!'));
  try {
    load(block);
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
    const said = fault.problems.map(({ code, place, hint }) =>
      `#! ${code} ${place?.line}:${place?.column} ${hint ?? ''}`.trimEnd(),
    );
    expect(said).toEqual(expected);
    return;
  }
  throw new Error('it loaded, but should not');
});

test('every function of expressions stands on the page', () => {
  const page = readFileSync(new URL('../../docs/rule-language.md', import.meta.url), 'utf8');
  for (const { usage, about } of functions.values()) expect(page).toContain(`| \`${usage}\` | ${about} |`);
});

test('every section of a ruleset and every key of a rule stands on the page', () => {
  const text = examples.map((block) => block.text).join('\n');
  for (const key of [
    'overrides',
    'params',
    'lists',
    'lanes',
    'datasets',
    'not_supplied',
    'rules',
    'tests',
    'covers',
    'extends',
  ])
    expect(text).toMatch(new RegExp(`^${key}:`, 'm'));
  for (const key of [
    'when',
    'per',
    'severity',
    'hold',
    'action',
    'message',
    'fix',
    'cost',
    'source',
    'effective',
    'on_missing',
  ])
    expect(text).toContain(`${key}:`);
});
