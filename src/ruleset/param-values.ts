import { canonical, limit, type OwnCodes } from './author-values.ts';
import { entriesOf, type MapNode, type Node, textIn } from './node.ts';
import type { ParamType } from './schema.ts';

const durationForm = /^\d{1,6} ?[dhms]$/;
const percentForm = /^\d{1,6}(?:\.\d{1,4})? ?%$/;

/** Why a value is none of a param's type, in words for its author; undefined when it is one. */
export function paramFault(type: ParamType, value: Node, own: OwnCodes): string | undefined {
  if (type === 'list') return value.type === 'map' ? 'it is a map' : undefined;
  const text = textIn(value);
  if (text === undefined) return value.type === 'map' ? twoSystemsFault(type, value) : 'it is a list';
  switch (type) {
    case 'percent':
      return percentForm.test(text) ? undefined : `"${text}" is no percentage such as 95%`;
    case 'duration':
      return durationForm.test(text) ? undefined : `"${text}" is no duration such as 72h`;
    case 'text':
    case 'boolean':
    case 'country':
    case 'currency':
    case 'carrier':
    case 'service':
      return problemOf(canonical(type, text, own));
    default:
      return problemOf(limit(type, text));
  }
}

function twoSystemsFault(type: Exclude<ParamType, 'list'>, value: MapNode): string | undefined {
  if (type !== 'weight' && type !== 'length' && type !== 'volume') return 'it is a map';
  const texts = entriesOf(value).map(([unit, entry]) => [unit, textIn(entry.value) ?? ''] as const);
  return problemOf(limit(type, Object.fromEntries(texts)));
}

function problemOf(read: object): string | undefined {
  return 'problem' in read ? String(read.problem) : undefined;
}
