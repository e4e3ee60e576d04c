import type { ResolvedValue } from './resolved.ts';

/** Values by path: rows of `per` and other lists of maps are named by what they are about, not by their place, so that a row put
 *  before another changes itself alone; where their order changes, `per` itself does. Lists of values are compared in any order. */
export function byRow(
  values: readonly ResolvedValue[],
  defaults: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const rows = rowNames(values);
  const texts = new Map(Object.entries(defaults));
  const order: string[] = [];
  for (const { path, text } of values) {
    const [, list = '', place = '', rest = ''] = /^(per|overrides)\.(\d+)\.(.+)$/.exec(path) ?? [];
    const name = rows.get(`${list}.${place}`) ?? '';
    if (list === '') texts.set(path, inAnyOrder(text));
    else if (!/^(when|rules)\b/.test(rest)) texts.set(`${list}[${name}].${rest}`, inAnyOrder(text));
    if (list !== '' && !order.includes(name)) order.push(name);
  }
  if (order.length > 0) texts.set('per', order.join(' | '));
  return texts;
}

function rowNames(values: readonly ResolvedValue[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { path, text } of values) {
    const [, row = '', key = ''] = /^((?:per|overrides)\.\d+)\.((?:when|rules)\b.*)$/.exec(path) ?? [];
    if (row === '') continue;
    const said = names.get(row);
    const own = `${key.replace(/^when\./, '')}: ${inAnyOrder(text)}`;
    names.set(row, said === undefined ? own : `${said}, ${own}`);
  }
  return names;
}

function inAnyOrder(text: string): string {
  const [, items] = /^\[([^{}[\]]*)\]$/.exec(text) ?? [];
  return items === undefined ? text : `[${items.split(', ').sort().join(', ')}]`;
}
