import { resolveCarrier } from '../../codes/carriers.ts';
import { readTyped } from '../../codes/typed.ts';
import type { FieldReader, Row, SeenValue } from '../../model/table.ts';
import { isMissing, type Reading, textOf } from '../../model/values.ts';
import { type TextOf, valueAbsent } from './cell.ts';
import { type Code, CodeBook, type CodeEntry } from './code-book.ts';
import { type Spellings, spelled } from './spellings.ts';

/** A reader of a field whose texts stand for codes; it counts what it saw. */
export interface CodedReader extends FieldReader {
  /** What the row's text stands for; undefined when blank. */
  entry(row: Row): CodeEntry | undefined;
  /** What any text stands for here. */
  resolve(text: string): Code;
  count(row: Row): void;
  /** Starts counting anew. */
  restart(): void;
  seen(): readonly SeenValue[];
}

/** No carrier has a longer name, and looking for one takes quadratic time. */
const longestCarrier = 100;

/** What a carrier cell stands for: the ruleset's own spellings first, then names, codes and compounds (`ups_ground`). */
export function carrierCode(text: string, spellings: Spellings | undefined): Code {
  const own = spelled(spellings, text);
  if (own !== undefined) return { reading: own, as: own };
  const found = text.length > longestCarrier ? undefined : resolveCarrier(text);
  if (typeof found !== 'object') return { reading: { missing: 'unknown-value', text }, as: null };
  return {
    reading: found.carrier,
    as: found.carrier,
    ...(found.service === undefined ? {} : { service: found.service }),
  };
}

/** What a country cell stands for. */
export function countryCode(text: string, spellings: Spellings | undefined): Code {
  const reading: Reading = spelled(spellings, text) ?? readTyped('country', text);
  return { reading, as: isMissing(reading) ? null : textOf(reading) };
}

/** Reads a field whose texts stand for codes, each distinct text resolved once. */
export function codedReader(
  place: Pick<FieldReader, 'field' | 'header'>,
  text: TextOf,
  resolve: (text: string) => Code,
): CodedReader {
  const book = new CodeBook(resolve);
  const entry = (row: Row) => {
    const seen = text(row);
    return seen === undefined ? undefined : book.of(seen);
  };
  return {
    ...place,
    text,
    entry,
    resolve,
    read: (row) => entry(row)?.reading ?? valueAbsent,
    count(row) {
      const found = entry(row);
      if (found !== undefined) found.tally.rows++;
    },
    restart: () => book.restart(),
    seen: () => book.seen(place.field),
  };
}
