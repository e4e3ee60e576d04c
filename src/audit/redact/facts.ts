import type { Facts, FactValue } from '../../model/values.ts';
import { withheld } from '../../model/withheld.ts';
import type { Cells } from './cells.ts';

/** Facts that are the rule's own words or a name of this project, whatever the cells hold: fields, kinds, limits, faults. */
const ownWords = new Set(
  `field fields other type kind set symbology standard scheme of child key language country form list per override damage what is missing
   present min max above below limit sides tolerance carrier detected service services number_services content ai child fault`.split(
    /\s+/,
  ),
);

/** Facts that quote cells, of this subject or of others. */
const quoting = new Set(
  `value values was found parts data hri elements samples parcels numbers repeated lacking beyond name text id amount
   postal_code un certified`.split(/\s+/),
);

/** Facts with no cell in them that may not be shown. A text is kept when it is a public cell, a measure or a moment, a word of the
 *  rule, or like no guarded cell; where cells of other rows are quoted, it must be one of the first. */
export function sharedFacts(facts: Facts, cells: Cells): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, sharedFact(name, value, cells)]));
}

function sharedFact(name: string, value: FactValue, cells: Cells): FactValue {
  if (typeof value === 'string') return sharedText(name, value, cells);
  if (typeof value === 'number') return cells.standIn(String(value)) ?? value;
  if (typeof value === 'boolean') return value;
  if (isList(value)) return value.map((entry) => sharedFact(name, entry, cells));
  return sharedFacts(value, cells);
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}

function sharedText(name: string, text: string, cells: Cells): string {
  const standIn = cells.standIn(text) ?? joined(text, cells);
  if (standIn !== undefined) return standIn;
  if (name === 'reason') return text.replace(/ has ".*"/s, ` has "${withheld}"`); // why a record cannot be read: it quotes what stands there
  if (!cells.guarded) return text;
  if (quoting.has(name)) return cells.foreign(text);
  if (ownWords.has(name) || isMeasure(text)) return text;
  return cells.resembles(text) ? withheld : text;
}

/** A key of several fields, told as `a / b`. */
function joined(text: string, cells: Cells): string | undefined {
  const parts = text.split(' / ');
  if (parts.length < 2) return undefined;
  const shown = parts.map((part) => cells.standIn(part));
  return shown.includes(undefined) ? undefined : shown.join(' / ');
}

const measure = /^-?[\d,]{1,9}(\.\d{1,6})? ?(mg|g|kg|oz|lb|mm|cm|m|in|ft|mL|L|cm3|in3|%|days?|working days?)$/;
const money = /^-?\d{1,9}\.\d{2,4} [A-Z]{3}$/;
const moment = /^\d{4}-\d\d-\d\d([T ][\d:.]{4,12}(Z|[+-]\d\d:\d\d)?)?$|^\d\d:\d\d(:\d\d)?$/;

/** `31.6 kg`, `12.50 EUR`, `2%`, `2026-11-22`, `17:30`: a number with its unit or a moment, and nothing else. */
function isMeasure(text: string): boolean {
  return measure.test(text) || money.test(text) || moment.test(text);
}
