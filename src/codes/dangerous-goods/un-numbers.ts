const unPattern = /^(UN|ID)[ -]?(\d{4})$/i;
/** The lowest and highest number in the Dangerous Goods List (UN Model Regulations, revision 24; ID8000 is IATA's own). */
const lowest = 4;
const highest = 3560;
const identification = 8000;

/** A UN number as the list writes it (`UN3481`, `ID8000`) from `UN3481`, `un 3481` or `UN-3481`; undefined for anything else. */
export function unNumberOf(text: string): string | undefined {
  const [, prefix = '', digits = ''] = unPattern.exec(text.trim().slice(0, 16)) ?? [];
  const number = Number(digits);
  if (prefix.toUpperCase() === 'ID') return number === identification ? 'ID8000' : undefined;
  return number >= lowest && number <= highest ? `UN${digits}` : undefined;
}
