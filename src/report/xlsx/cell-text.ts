import { neutralised } from '../neutralised.ts';
import { pictured } from '../printable.ts';

/** Characters (UTF-16 units) that a cell of a workbook holds. */
const mostCharacters = 32_767;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as the content of an inline string (ECMA-376 part 1, 18.3.1.53 and 22.9.2.19): no formula even once it is saved as CSV, no sign
 *  that XML cannot hold, nothing that a spreadsheet takes for its own escape `_xHHHH_`, and no longer than a cell. */
export function cellText(text: string): string {
  return fitting(pictured(neutralised(text).replace(/\r\n?/g, '\n')))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

/** A text that is too long ends in a mark that says how long it was. */
function fitting(text: string): string {
  if (text.length <= mostCharacters) return text;
  const mark = `… (cut: ${text.length} characters)`;
  const kept = text.slice(0, mostCharacters - mark.length);
  return kept.replace(/[\ud800-\udbff]$/, '') + mark;
}
