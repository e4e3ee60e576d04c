import { CannotAudit, quoting } from '../model/problem.ts';
import type { Row, RowFault } from '../model/table.ts';
import type { FormatOptions, OpenedTable } from './format.ts';

type Records = AsyncIterable<readonly (Row | RowFault)[]>;

/** Records at the end that are looked at. */
const lastRecords = 8;

/** A table without the lines at its end that are declared to be no rows; where nothing is declared, a line of totals there is a
 *  problem once it is reached: nobody may take it for a parcel, or leave a parcel out for it. */
export function withoutFooter(
  opened: OpenedTable,
  path: string,
  { footer_lines: lines, forKind = '' }: FormatOptions,
): OpenedTable {
  if (lines === 0 || !hasLines(opened)) return opened;
  if (lines === undefined) return { ...opened, records: () => watched(opened, path, forKind) };
  let setAside = 0;
  return {
    ...opened,
    records: () =>
      heldBack(opened.records(), lines, (count) => {
        setAside = count;
      }),
    leftOut() {
      const { setAside: others = {}, textGuards = [] } = opened.leftOut?.() ?? {};
      return { setAside: setAside === 0 ? others : { ...others, footer: setAside }, textGuards };
    },
  };
}

/** Documents and interchanges have records, not lines that may be something else. */
export function hasLines({ format }: Pick<OpenedTable, 'format'>): boolean {
  return format === 'csv' || format === 'xlsx';
}

/** Everything but the last records with text; blank ones between them go with them. */
async function* heldBack(
  records: Records,
  lines: number,
  done: (setAside: number) => void,
): AsyncGenerator<(Row | RowFault)[]> {
  const held: (Row | RowFault)[] = [];
  let filled = 0;
  for await (const chunk of records) {
    const passed: (Row | RowFault)[] = [];
    for (const record of chunk) {
      held.push(record);
      filled += isFilled(record) ? 1 : 0;
      if (filled > lines) filled -= passOne(held, passed);
    }
    if (passed.length > 0) yield passed;
  }
  done(filled);
}

/** Passes the first record with text on, and the blank ones before it: no more are held than the file ends with. */
function passOne(held: (Row | RowFault)[], passed: (Row | RowFault)[]): 1 {
  const first = held.findIndex(isFilled);
  for (const record of held.splice(0, first + 1)) passed.push(record);
  return 1;
}

async function* watched(
  opened: OpenedTable,
  path: string,
  forKind: string,
): AsyncGenerator<readonly (Row | RowFault)[]> {
  let last: (Row | RowFault)[] = [];
  for await (const chunk of opened.records()) {
    yield chunk;
    last = [...last, ...chunk.slice(-lastRecords)].slice(-lastRecords);
  }
  const filled = last.filter(isFilled);
  const total = filled.findIndex((record, index) => index > 0 && isTotal(record, opened.header.length));
  const first = filled[total];
  if (first !== undefined) throw looksLikeTotal(path, first, `--footer-lines ${forKind}${filled.length - total}`);
}

function isFilled({ cells }: Row | RowFault): boolean {
  return cells === undefined || cells.some((cell) => cell.trim() !== '');
}

/** What the first cell of a line of totals says, in the languages that headers are read in. */
const totals =
  /^(grand |sub[- ]?)?(total(s|en)?|sum(me|ma)?|gesamt(summe)?|zwischensumme|totaal|totale|somme|suma|razem|tot\.?|count|anzahl|nombre|numero|número|liczba|aantal|records|rows|end of (file|report|list)|eof)\b[^\p{L}]*(\p{L}+[^\p{L}]*){0,2}$/iu;

/** True of a line whose first text is a word for totals, and that fills fewer cells than there are columns. */
export function isTotal(record: Row | RowFault, columns: number): boolean {
  const texts = (record.cells ?? []).map((cell) => cell.trim()).filter((text) => text !== '');
  const [first = ''] = texts;
  return texts.length < columns && isTotalWord(first);
}

/** Whether a cell is a word for totals, with a word or two behind it. */
export function isTotalWord(text: string): boolean {
  return totals.test(text.replace(/^\W+/, ''));
}

function looksLikeTotal(path: string, record: Row | RowFault, flag: string): CannotAudit {
  const text = (record.cells ?? []).filter((cell) => cell.trim() !== '').join(' ');
  return new CannotAudit([
    quoting((cell) => ({
      code: 'input.footer',
      message: `${path} should end with its last row, but line ${record.line} looks like a line of totals: "${cell(text.slice(0, 80))}"`,
      place: { file: path, line: record.line },
      hint: `${flag} leaves out what stands there; ${flag.replace(/\d+$/, '0')} if it is a row like the others`,
    })),
  ]);
}
