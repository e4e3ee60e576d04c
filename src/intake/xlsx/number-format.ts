/** How a number in a cell is meant: as itself, as digits with leading zeros (`00000` of ZIP codes), or as a moment. */
export type CellFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'digits'; readonly width: number }
  | { readonly kind: 'date' | 'time' | 'datetime' };

/** A number that is nothing else. */
export const plainFormat: CellFormat = { kind: 'number' };

/** The format of a code that workbooks need not spell out (ECMA-376 part 1, section 18.8.30); undefined for a plain number. */
export function builtInFormat(id: number): CellFormat | undefined {
  if (id === 22) return { kind: 'datetime' };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: 'time' };
  // 27 to 36 and 50 to 58 are dates of East Asian editions.
  const isDate = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? { kind: 'date' } : undefined;
}

/** What a format code says: `dd/mm/yyyy`, `[$-409]h:mm AM/PM`, `00000`, `0.00 "kg"`. Only its first section counts. */
export function formatOf(code: string): CellFormat {
  const section = withoutLiterals(code);
  if (/^0+$/.test(section)) return section.length > 1 ? { kind: 'digits', width: section.length } : plainFormat;
  if (/\[[hms]+\]/i.test(section)) return plainFormat; // a duration
  const letters = section.replace(/\[[^\]]*\]/g, '').replace(/general|a\/p|am\/pm/gi, '');
  if (/[#0?]/.test(letters.replace(/\.0+/g, ''))) return plainFormat;
  const hasTime = /[hs]/i.test(letters);
  const hasDate = /[yd]/i.test(letters) || (/m/i.test(letters) && !hasTime);
  if (hasDate) return { kind: hasTime ? 'datetime' : 'date' };
  return hasTime ? { kind: 'time' } : plainFormat;
}

/** The first section without quoted text, escaped characters, and characters that only take room. */
function withoutLiterals(code: string): string {
  return code
    .slice(0, 1_000)
    .replace(/"[^"]*"?|\\.|[_*]./gs, '')
    .split(';', 1)
    .join('')
    .trim();
}
