import { checks } from '../../src/checks/index.ts';
import { datasets } from '../../src/model/datasets/index.ts';
import { CannotAudit, type Problem } from '../../src/model/problem.ts';
import { type LoadedRules, type LoadRequest, loadRulesets, type RulesetWorld } from '../../src/ruleset/load.ts';

/** Files by path, held in memory; lists are CSV files without quotes. Shipped rulesets are files under `shipped/`. */
export function worldOf(files: Readonly<Record<string, string>>): RulesetWorld {
  const read = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new CannotAudit([{ code: 'input.missing', message: `${path} is not there` }]);
    return text;
  };
  return {
    read,
    exists: (path) => path in files,
    readList: (path, column) => readColumn(read(path), path, column),
    shippedRoot: 'shipped',
    shipped: () =>
      Object.keys(files)
        .filter((path) => path.startsWith('shipped/'))
        .map((path) => path.slice('shipped/'.length, -'.yaml'.length)),
  };
}

function readColumn(text: string, path: string, column: string): readonly string[] {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const at = header.split(',').indexOf(column);
  if (at === -1) throw new CannotAudit([{ code: 'input.column', message: `${path} has no column "${column}"` }]);
  return rows.map((row) => row.split(',')[at] ?? '').filter((cell) => cell !== '');
}

/** Loads `rules.yaml` (or the entries named) out of an in-memory world. */
export function load(
  files: string | Readonly<Record<string, string>>,
  request: Partial<Omit<LoadRequest, 'world'>> = {},
): LoadedRules {
  const world = worldOf(typeof files === 'string' ? { 'rules.yaml': files } : files);
  return loadRulesets({ entries: ['rules.yaml'], checks, datasets, params: {}, only: [], skip: [], ...request, world });
}

/** The problems of a load that cannot succeed. */
export function problemsOf(...args: Parameters<typeof load>): readonly Problem[] {
  try {
    load(...args);
  } catch (error) {
    if (error instanceof CannotAudit) return error.problems;
    throw error;
  }
  throw new Error('the rulesets loaded, but should not have');
}
