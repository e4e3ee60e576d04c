import { canonical, limit, type OwnCodes } from './author-values.ts';
import { readNode } from './issues.ts';
import { type Entry, entriesOf, type MapNode, type Node, textIn, toPlain, valueAt } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';
import { sections } from './schema.ts';

/** A param in force: its value as a node, ready to stand where `$name` stands. */
export interface Param {
  readonly name: string;
  readonly value: Node;
  /** In which a time is meant; said in reports. */
  readonly zone: string | undefined;
}

type ParamType = NonNullable<ReturnType<typeof sections.param.parse>['type']>;

const durationForm = /^\d{1,6} ?[dhms]$/;
const percentForm = /^\d{1,6}(?:\.\d{1,4})? ?%$/;

/** Params by name with the values of this run; each value is checked against its type. */
export function readParams(
  section: Node | undefined,
  given: Readonly<Record<string, string>>,
  own: OwnCodes,
  problems: Problems,
): ReadonlyMap<string, Param> {
  const entries = entriesOf(section);
  const names = entries.map(([name]) => name);
  for (const name of Object.keys(given)) {
    if (!names.includes(name))
      problems.addAll([
        { code: 'usage.param', message: `no ruleset has a param "${name}"`, ...hinted(didYouMean(name, names)) },
      ]);
  }
  const params = new Map<string, Param>();
  for (const [name, entry] of entries) {
    const value = readParam(name, entry, names, given[name], own, problems);
    if (value !== undefined) params.set(name, { name, value, zone: textIn(valueAt(entry.value, 'zone')) });
  }
  return params;
}

function readParam(
  name: string,
  { key, value: spec }: Entry,
  names: readonly string[],
  given: string | undefined,
  own: OwnCodes,
  problems: Problems,
): Node | undefined {
  const parsed = readNode(sections.param, spec, toPlain(spec), problems);
  if (parsed === undefined) return undefined;
  const { type, zone } = parsed;
  if (type === undefined) {
    const others = names.filter((other) => other !== name);
    problems.add(
      'ruleset.unknown-param',
      `no ruleset declares the type of param "${name}"`,
      key,
      didYouMean(name, others) ?? 'declare it: { type: weight, default: 20 kg }',
    );
    return undefined;
  }
  checkZone(type, zone, spec, problems);
  const value = given === undefined ? valueAt(spec, 'default') : asGiven(type, given, spec);
  if (value === undefined) {
    problems.add(
      'ruleset.param-value',
      `param "${name}" should have a value, but has no default`,
      key,
      `give it: --param ${name}=…`,
    );
    return undefined;
  }
  checkValue(name, type, value, given === undefined, own, problems);
  return value;
}

function asGiven(type: ParamType, given: string, spec: Node): Node {
  const item = (text: string): Node => ({ type: 'text', text, absent: false, at: spec.at });
  return type === 'list'
    ? { type: 'list', items: given.split(',').map((part) => item(part.trim())), at: spec.at }
    : item(given);
}

function checkValue(
  name: string,
  type: ParamType,
  value: Node,
  fromFile: boolean,
  own: OwnCodes,
  problems: Problems,
): void {
  const fault = faultOf(type, value, own);
  if (fault === undefined) return;
  const message = `param "${name}" should be a ${type}: ${fault}`;
  if (fromFile) problems.add('ruleset.param-value', message, value.at);
  else problems.addAll([{ code: 'usage.param', message }]);
}

function faultOf(type: ParamType, value: Node, own: OwnCodes): string | undefined {
  if (type === 'list') return value.type === 'map' ? 'it is a map' : undefined;
  const text = textIn(value);
  if (text === undefined) return value.type === 'map' ? problemOf(twoSystems(type, value)) : 'it is a list';
  if (type === 'percent') return percentForm.test(text) ? undefined : `"${text}" is no percentage such as 95%`;
  if (type === 'duration') return durationForm.test(text) ? undefined : `"${text}" is no duration such as 72h`;
  return problemOf(isCode(type) ? canonical(type, text, own) : limit(type, text));
}

function isCode(type: ParamType): type is 'text' | 'boolean' | 'country' | 'currency' | 'carrier' | 'service' {
  return ['text', 'boolean', 'country', 'currency', 'carrier', 'service'].includes(type);
}

function twoSystems(type: ParamType, value: MapNode): { readonly problem: string } | object {
  if (type !== 'weight' && type !== 'length' && type !== 'volume' && type !== 'money')
    return { problem: 'it is a map' };
  const texts = entriesOf(value).map(([unit, entry]) => [unit, textIn(entry.value) ?? ''] as const);
  return limit(type, Object.fromEntries(texts));
}

function problemOf(read: object): string | undefined {
  return 'problem' in read ? String(read.problem) : undefined;
}

function checkZone(type: ParamType, zone: string | undefined, spec: Node, problems: Problems): void {
  const at = valueAt(spec, 'zone')?.at;
  if (zone === undefined || at === undefined) return;
  if (type !== 'time' && type !== 'datetime')
    problems.add('ruleset.value', `"zone" belongs to a time, but the param is a ${type}`, at);
  else if (!isZone(zone))
    problems.add(
      'ruleset.value',
      `"${zone}" should be an IANA time zone such as Europe/Amsterdam`,
      at,
      didYouMean(zone, Intl.supportedValuesOf('timeZone')),
    );
}

function isZone(zone: string): boolean {
  return zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone);
}

/** A param's value as reports show it, in one line. */
export function paramText({ value, zone }: Param): string {
  return zone === undefined ? inOneLine(value) : `${inOneLine(value)} ${zone}`;
}

function inOneLine(value: Node): string {
  if (value.type === 'text') return value.text;
  if (value.type === 'list') return value.items.map(inOneLine).join(', ');
  return entriesOf(value)
    .map(([unit, entry]) => `${inOneLine(entry.value)} ${unit}`)
    .join(', ');
}

function hinted(hint: string | undefined): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}
