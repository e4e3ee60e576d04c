import type { FieldRef } from '../model/field-ref.ts';
import { type Sharing, sharingOf } from '../model/sharing.ts';
import type { Quote, Telling } from '../model/telling.ts';
import { type Facts, isMissing, textOf } from '../model/values.ts';
import type { BoundPart } from './bound-rule.ts';
import { factText } from './finding.ts';
import { type BoundRef, type Subject, textOfField, typedOf } from './subject.ts';
import type { Told } from './told.ts';

/** Keeps what a finding's message is made of: its row is gone when reports are made. */
export function tellingOf({ variant, subject, reads }: Told, say: (facts: Facts) => string): Telling {
  const { judge, message } = variant;
  const spoken = message?.map((part) => partOf(part, subject)) ?? [];
  const parts = spoken.flatMap((part) => (isQuote(part) ? [part] : []));
  const others = [...(judge?.members ?? []), ...(judge?.conditions ?? []).flatMap(({ refs }) => refs)];
  const own = [...reads.flatMap((read) => quotesOf(read, subject)), ...parts].filter(({ text }) => text !== undefined);
  const quotes = [...own, ...others.map(ofOtherRows)];
  if (message === undefined) return { quotes, say };
  return { quotes, say: (facts, shown) => spoken.map((part) => textOfPart(part, facts, shown)).join('') };
}

/** Of a file as a whole, whose facts quote keys of its rows. */
export function tellingOfKeys(say: Telling['say']): Telling {
  return { quotes: [{ field: '$key', sharing: 'key', text: undefined }], say };
}

type Part = string | { readonly fact: string } | Quote;

function isQuote(part: Part): part is Quote {
  return typeof part === 'object' && 'sharing' in part;
}

function textOfPart(part: Part, facts: Facts, shown: (quote: Quote) => string): string {
  if (typeof part === 'string') return part;
  return isQuote(part) ? shown(part) : factText(facts[part.fact]);
}

function partOf(part: BoundPart, subject: Subject): Part {
  if (typeof part === 'string' || 'fact' in part) return part;
  const reading = typedOf(subject, part);
  const text = isMissing(reading) ? reading.text : textOf(reading);
  return { field: part.ref.field, sharing: sharingAt(part, subject), text };
}

/** The cell as written and as it was understood: facts may quote either. */
function quotesOf(read: BoundRef, subject: Subject): readonly Quote[] {
  const sharing = sharingAt(read, subject);
  const [typed, written] = [typedOf(subject, read), textOfField(subject, read)];
  const texts = [isMissing(typed) ? typed.text : textOf(typed), typeof written === 'string' ? written : undefined];
  return [...new Set(texts)].map((text) => ({ field: read.ref.field, sharing, text }));
}

function ofOtherRows({ ref }: BoundRef): Quote {
  return { field: ref.field, sharing: ofField(ref), text: undefined };
}

/** A cell that is not of its type may hold anything: the columns of its row may have slipped. */
function sharingAt(read: BoundRef, subject: Subject): Sharing {
  const sharing = ofField(read.ref);
  const reading = typedOf(subject, read);
  return sharing === 'public' && isMissing(reading) && reading.missing === 'type' ? 'free' : sharing;
}

function ofField({ field, type }: FieldRef): Sharing {
  return field.startsWith('$as_of') ? 'public' : sharingOf(field, type);
}
