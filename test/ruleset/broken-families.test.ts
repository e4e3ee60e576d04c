import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { problemText } from '../../src/cli/problem-text.ts';
import { world } from '../../src/cli/world.ts';
import { datasets } from '../../src/model/datasets/index.ts';
import { CannotAudit, type Problem } from '../../src/model/problem.ts';
import { loadRulesets } from '../../src/ruleset/load.ts';

/** Every folder here is a family of rulesets with something wrong in several of them; `expected.txt` is what is said of `rules.yaml`. */
const families = new URL('../../fixtures/rulesets-broken/', import.meta.url);

function problemsOf(folder: URL): readonly Problem[] {
  const at = (path: string) => fileURLToPath(new URL(path, folder));
  const here = {
    ...world,
    exists: (path: string) => world.exists(path.startsWith(world.shippedRoot) ? path : at(path)),
    read: (path: string) => world.read(path.startsWith(world.shippedRoot) ? path : at(path)),
    readList: (path: string, column: string) => world.readList(at(path), column),
  };
  try {
    loadRulesets({ entries: ['rules.yaml'], world: here, checks, datasets, params: {}, only: [], skip: [] });
  } catch (fault) {
    if (fault instanceof CannotAudit) return fault.problems;
    throw fault;
  }
  throw new Error('the rulesets loaded, but should not have');
}

/** Absolute paths are this machine's. */
function saidOf(folder: URL): string {
  return problemText(problemsOf(folder), false).replaceAll(fileURLToPath(folder), '');
}

describe.each(readdirSync(families).sort())('%s', (name) => {
  const folder = new URL(`${name}/`, families);

  test('all problems of all its files are said at once, with line, column, excerpt and the way out', () => {
    const path = new URL('expected.txt', folder);
    const said = saidOf(folder);
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, said);
    expect(said).toBe(readFileSync(path, 'utf8'));
  });
});
