import { z } from 'zod';
import type { CompileContext } from './check.ts';

/** The parameters that checks share. Each takes text, as YAML's failsafe schema gives it; `title` is its kind in docs and schema. */

const fieldPattern = /^([a-z]+\.)?[a-z][a-z0-9_]*(\*[a-z0-9_]*)?$/;

function fieldText() {
  return z.string().regex(fieldPattern, { error: 'a field name such as weight or parcel.weight' });
}

/** One field name, bare (`weight`), prefixed (`parcel.weight`) or `barcode_*`. */
export function fieldName(about = 'the field that is judged') {
  return fieldText().meta({ title: 'field', description: about });
}

/** One field name or a list of them; a list comes out. */
export function fieldNames(about = 'the fields that are judged') {
  return z.union([fieldText().transform((name) => [name]), z.array(fieldText()).min(1)]).meta({
    title: 'field or list of fields',
    description: about,
  });
}

/** A field of the members of a group, with its kind of row: `parcel.weight`, `label.copies`, `item.total_value`. */
export function memberField(about: string) {
  return z
    .string()
    .regex(/^(parcel|label|item)\.[a-z][a-z0-9_]*$/, {
      error: 'a field with its kind of row, such as parcel.weight or item.quantity',
    })
    .meta({ title: 'field', description: about });
}

/** Pairs of field names: own field to the field it is held against. */
export function fieldPairs(about: string) {
  return z
    .record(fieldText(), fieldText())
    .refine((pairs) => Object.keys(pairs).length > 0, { error: 'at least one pair of fields is needed' })
    .meta({ title: 'map of field to field', description: about });
}

/** A whole number from 0; a number comes out. */
export function count(about: string) {
  return z
    .string()
    .regex(/^\d{1,15}$/, { error: 'a whole number' })
    .transform(Number)
    .meta({ title: 'whole number', description: about, type: ['string', 'integer'] });
}

/** `true` or `false`; a boolean comes out. */
export function flag(about: string) {
  return z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .meta({
      title: 'true or false',
      description: about,
      type: ['string', 'boolean'],
      enum: ['true', 'false', true, false],
    });
}

/** A limit of the judged field's own type: `31.5 kg`, `2026-11-22`, `12`, or both systems as published: `{ lb: 150, kg: 70 }`. */
export function limit(about: string) {
  return z
    .union([
      z.string().meta({ type: ['string', 'number'] }),
      z.record(z.string(), z.string().meta({ type: ['string', 'number'] })),
    ])
    .meta({ title: 'limit', description: about });
}

/** Several values or one, as text; a list comes out. */
export function values(about: string) {
  const scalar = () => z.string().meta({ type: ['string', 'number', 'boolean'] });
  return z
    .union([scalar().transform((value) => [value]), z.array(scalar()).min(1)])
    .meta({ title: 'value or list of values', description: about });
}

/** Name of a list of the ruleset. */
export function listName(about: string) {
  return z.string().min(1).meta({ title: 'list', description: about });
}

/** An RE2 pattern, searched anywhere in the value. */
export function pattern(about: string) {
  return z.string().min(1).meta({ title: 'pattern', description: about });
}

/** Text with fields in braces: `00{sscc}`. */
export function template(about: string) {
  return z.string().min(1).meta({ title: 'template', description: about });
}

/** A `when`-shaped condition. */
export function condition(about: string) {
  return z.record(z.string(), z.unknown()).meta({ title: 'condition', description: about });
}

/** A share, as the author wrote it and in parts per million (`95%` is 950,000). */
export interface Share {
  readonly text: string;
  readonly perMillion: number;
}

const sharePattern = /^(\d{1,6})(?:\.(\d{1,4}))? ?%$/;

/** A percentage with its sign and up to four decimals. */
export function percent(about: string) {
  return z
    .string()
    .regex(sharePattern, { error: 'a percentage such as 95%' })
    .transform((text): Share => ({ text, perMillion: shareOf(text) ?? 0 }))
    .meta({ title: 'percentage', description: about });
}

/** Parts per million of `95%` or `0.5 %`; undefined when it is no percentage. */
export function shareOf(text: string): number | undefined {
  const [, whole, decimals = ''] = sharePattern.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole + decimals.padEnd(4, '0'));
}

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words, about: string) {
  return z.enum(words).meta({ title: words.join(' | '), description: about });
}

/** For `superRefine`: at least one of these parameters must be given. Said as lacking, so that `per` rows may bring it. */
export function atLeastOne(names: readonly string[]) {
  return (params: object, context: z.RefinementCtx): void => {
    if (names.some((name) => name in params)) return;
    context.addIssue({ code: 'custom', message: `one of ${names.join(', ')} is needed`, params: { lacking: true } });
  };
}

/** For `superRefine`: no more than one of these parameters may be given. */
export function atMostOne(names: readonly string[]) {
  return (params: object, context: z.RefinementCtx): void => {
    const given = names.filter((name) => name in params);
    if (given.length < 2) return;
    context.addIssue({ code: 'custom', path: given.slice(1, 2), message: `give ${given.join(' or ')}, not both` });
  };
}

/** Records a problem where a parameter that should name a field of carriers names one of another type. */
export function carrierField(field: string, context: Pick<CompileContext, 'typeOf' | 'problem'>): void {
  const type = context.typeOf(field);
  if (type !== undefined && type !== 'carrier')
    context.problem('carrier', `"${field}" should be a carrier field, but is ${type}`);
}
