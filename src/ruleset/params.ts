import type { OwnCodes } from './author-values.ts';
import { readNode } from './issues.ts';
import { type Entry, entriesOf, type Node, textIn, valueAt } from './node.ts';
import { paramFault } from './param-values.ts';
import { didYouMean, type Problems } from './problems.ts';
import { type ParamType, sections } from './schema.ts';
import { checkZone } from './zones.ts';

/** A param of this run. */
export interface Param {
  readonly name: string;
  /** Undefined where no ruleset declares it, which has been said. */
  readonly type: ParamType | undefined;
  /** Ready to stand where `$name` stands; undefined when something is wrong with it, which has been said. */
  readonly value: Node | undefined;
}

/** What reading params needs beside the section itself. */
export interface ParamSources {
  /** Values by name, from `--param`. */
  readonly given: Readonly<Record<string, string>>;
  readonly own: OwnCodes;
  readonly problems: Problems;
}

/** Params by name with the values of this run; each value is checked against its type. */
export function readParams(section: Node | undefined, sources: ParamSources): ReadonlyMap<string, Param> {
  const entries = entriesOf(section);
  const names = entries.map(([name]) => name);
  for (const name of Object.keys(sources.given)) {
    if (names.includes(name)) continue;
    const hint = didYouMean(name, names);
    const problem = { code: 'usage.param', message: `no ruleset has a param "${name}"` };
    sources.problems.addAll([hint === undefined ? problem : { ...problem, hint }]);
  }
  return new Map(entries.map(([name, entry]) => [name, readParam(name, entry, names, sources)]));
}

function readParam(name: string, entry: Entry, names: readonly string[], sources: ParamSources): Param {
  const { key, value: spec } = entry;
  const { problems } = sources;
  const parsed = readNode(sections.param, spec, problems);
  const param = { name, type: parsed?.type, value: undefined };
  if (parsed === undefined) return param;
  if (parsed.type === undefined) {
    const near = didYouMean(
      name,
      names.filter((other) => other !== name),
    );
    const message = `no ruleset declares the type of param "${name}"`;
    problems.add('ruleset.unknown-param', message, key, near ?? 'declare it: { type: weight, default: 20 kg }');
    return param;
  }
  checkZoneOf(parsed.type, spec, problems);
  return { ...param, value: inForce(name, parsed.type, entry, sources) };
}

function inForce(name: string, type: ParamType, { key, value: spec }: Entry, sources: ParamSources): Node | undefined {
  const { own, problems } = sources;
  const given = sources.given[name];
  const value = given === undefined ? valueAt(spec, 'default') : asGiven(type, given, spec);
  if (value === undefined) {
    const message = `param "${name}" should have a value, but has no default`;
    problems.add('ruleset.param-value', message, key, `give it: --param ${name}=…`);
    return undefined;
  }
  const fault = paramFault(type, value, own);
  if (fault === undefined) return inZone(value, textIn(valueAt(spec, 'zone')));
  const message = `param "${name}" should be a ${type}: ${fault}`;
  if (given === undefined) problems.add('ruleset.param-value', message, value.at);
  else problems.addAll([{ code: 'usage.param', message }]);
  return undefined;
}

/** A time of day with the zone it is meant in. */
function inZone(value: Node, zone: string | undefined): Node {
  return zone === undefined || value.type !== 'text' ? value : { ...value, text: `${value.text} ${zone}` };
}

/** The text of a flag; several values of a list are parted by commas. */
function asGiven(type: ParamType, given: string, spec: Node): Node {
  const item = (text: string): Node => ({ type: 'text', text, absent: false, at: spec.at });
  if (type !== 'list') return item(given);
  return { type: 'list', items: given.split(',').map((part) => item(part.trim())), at: spec.at };
}

function checkZoneOf(type: ParamType, spec: Node, problems: Problems): void {
  const zone = valueAt(spec, 'zone');
  const name = textIn(zone);
  if (zone === undefined || name === undefined) return;
  if (type !== 'time') problems.add('ruleset.value', `"zone" belongs to a time, but the param is a ${type}`, zone.at);
  checkZone(name, zone.at, problems);
}

/** A param's value as reports show it, in one line. */
export function paramText({ value }: Param): string {
  return value === undefined ? '' : inOneLine(value);
}

function inOneLine(value: Node): string {
  if (value.type === 'text') return value.text;
  if (value.type === 'list') return value.items.map(inOneLine).join(', ');
  const parts = entriesOf(value).map(([unit, entry]) => `${inOneLine(entry.value)} ${unit}`);
  return parts.join(', ');
}
