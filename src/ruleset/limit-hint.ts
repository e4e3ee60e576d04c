import { resolveUnit } from '../codes/units.ts';
import type { FieldType } from '../model/values.ts';

/** What an author who wrote this as a limit probably meant. */
export function limitHint(type: FieldType, text: string): string | undefined {
  const [, param] = /^\$\{\s*([\w-]+)\s*\}$/.exec(text) ?? [];
  if (param !== undefined) return `a param is named without braces: $${param}`;
  const [, operator, rest] = /^(<=|>=|==?|!=|<|>)\s*(.*)$/.exec(text) ?? [];
  if (operator !== undefined) return `write ${rest}: the key says which side it is on`;
  const [, number, comma, unit = ''] = /^(-?\d+)(,\d+)\s*(\D*)$/.exec(text) ?? [];
  if (number !== undefined) return `write ${[number + (comma ?? '').replace(',', '.'), unit].join(' ').trim()}`;
  const kind = resolveUnit(/[^\d\s.]+$/.exec(text)?.[0] ?? '')?.kind;
  return kind === undefined || kind === type ? undefined : `that is a ${kind}, and the field holds a ${type}`;
}
