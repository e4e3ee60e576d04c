import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { CannotAudit, type Problem } from '../model/problem.ts';
import { readNode } from '../ruleset/issues.ts';
import { Problems } from '../ruleset/problems.ts';
import { sourceOf } from '../ruleset/source.ts';
import { parseYaml } from '../ruleset/yaml.ts';
import { layerOf } from './config-layer.ts';
import { type ConfigFile, type ConfigSection, configSchema } from './config-schema.ts';
import { slashed } from './files.ts';
import { ruleFileText } from './rule-file.ts';
import type { Layer } from './settings.ts';
import { statOf } from './stat.ts';

/** What a config file is called. */
export const configFileName = 'handoff.config.yaml';

/** A config file as read; layers strongest first. */
export interface Config {
  /** Relative to the working folder. */
  readonly path: string;
  readonly sha256: string;
  /** Names of its audits. */
  readonly audits: readonly string[];
  /** The options it sets, for one of its audits or for any. */
  layers(audit: string | undefined): readonly Layer[];
}

/** The config file that applies here: the one named, else the nearest in this folder or one above; undefined when there is none.
 *  @throws CannotAudit when it is missing or not as it should be. */
export function loadConfig(named: string | undefined): Config | undefined {
  const path = named ?? findUpwards(process.cwd());
  if (path === undefined) return undefined;
  if (!existsSync(path))
    throw new CannotAudit([{ code: 'config.missing', message: `config ${path} should be a file, but does not exist` }]);
  const fault = unfitFor(path);
  if (fault !== undefined)
    throw new CannotAudit([
      { code: 'config.unreadable', message: `config ${path} should be a file of at most 4 MiB, but ${fault}` },
    ]);
  const bytes = readFileSync(path);
  const shown = displayed(path);
  const file = parse(shown, textOf(shown, bytes));
  const folder = slashed(relative(process.cwd(), dirname(resolve(path))));
  const layer = (section: ConfigSection) => layerOf(section, { folder, path: shown });
  return {
    path: shown,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    audits: Object.keys(file.audits ?? {}),
    layers: (audit) => [...(audit === undefined ? [] : [layer(file.audits?.[audit] ?? {})]), layer(file)],
  };
}

/** Reading a device or a pipe might never end. */
function unfitFor(path: string): string | undefined {
  const stat = statOf(path);
  if (stat?.isDirectory()) return 'is a folder';
  if (!stat?.isFile()) return 'is a device or a pipe';
  return stat.size > 4 << 20 ? `has ${Math.ceil(stat.size / (1 << 20))} MiB` : undefined;
}

function textOf(path: string, bytes: Buffer): string {
  return rethrownAsConfig(() => ruleFileText(path, bytes));
}

function findUpwards(folder: string): string | undefined {
  const path = join(folder, configFileName);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(parent);
}

function displayed(path: string): string {
  return slashed(isAbsolute(path) ? relative(process.cwd(), path) : path);
}

function parse(path: string, text: string): ConfigFile {
  const problems = new Problems();
  const node = parseYaml(sourceOf(path, path, text), problems);
  const file = node && readNode(configSchema, node, problems);
  rethrownAsConfig(() => problems.throwIfAny());
  return file ?? {};
}

// The rule files' reader speaks of rule files; here the same faults are the config's.
function rethrownAsConfig<T>(step: () => T): T {
  try {
    return step();
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
    const [first, ...rest] = fault.problems;
    throw new CannotAudit([asConfig(first), ...rest.map(asConfig)], fault);
  }
}

function asConfig(problem: Problem): Problem {
  return {
    ...problem,
    code: problem.code.replace(/^ruleset\./, 'config.'),
    message: problem.message.replace('a rule file', 'a config file').replace('hold rules', 'hold settings'),
  };
}

/** Which audit of the config the operands name, if they name one.
 *  @throws CannotAudit when a file has that name too. */
export function namedAudit(config: Config | undefined, operands: readonly string[]): string | undefined {
  const [name] = operands;
  if (config === undefined || name === undefined || operands.length > 1 || !config.audits.includes(name))
    return undefined;
  if (!existsSync(name)) return name;
  throw new CannotAudit([
    {
      code: 'usage.ambiguous-audit',
      message: `"${name}" is an audit of ${config.path} and a file`,
      hint: `the file: ./${name}`,
    },
  ]);
}
