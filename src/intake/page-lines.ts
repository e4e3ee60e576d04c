import { CannotAudit, type Problem, quoting } from '../model/problem.ts';
import type { DatasetSettings } from '../model/settings.ts';
import type { FieldReader, Row } from '../model/table.ts';
import { isTotal, isTotalWord } from './footer.ts';
import { identities } from './grain/row-key.ts';
import { type Headers, headersOf, referenceTo } from './headers.ts';

/** Watches for what a register printed page by page has between its rows: column names again, totals of a page. */
export interface PageLines {
  row(row: Row): void;
  /** @throws CannotAudit with the flags that set such lines aside: nobody may take one for a parcel, or leave a parcel out for it. */
  end(): void;
}

export interface PageLineParts {
  readonly path: string;
  readonly header: readonly string[];
  readonly settings: DatasetSettings;
  readonly field: (name: string) => FieldReader | undefined;
}

interface Seen {
  readonly flag: string;
  readonly line: number;
  count: number;
}

/** The watch of one table; that a file has no lines of totals (`footer_lines: 0`) holds between its rows too. */
export function pageLines({ path, header, settings, field }: PageLineParts): PageLines {
  const headers = headersOf(header);
  const first = headers.names.findIndex((name) => name !== '' && !/[=,]/.test(name));
  const readers = identities.flatMap((name) => field(name) ?? []);
  const mayTotal = readers.length > 0 && settings.layout?.footer_lines?.value !== 0;
  const again = new Map<string, Seen>();
  const totals = new Map<string, Seen>();
  const note = (seen: Map<string, Seen>, row: Row, index: number) => {
    const flag = excluding(settings, headers, { row, index });
    const known = seen.get(flag);
    if (known === undefined) seen.set(flag, { flag, line: row.line, count: 1 });
    else known.count++;
  };
  return {
    // Called for each row: most are told by one cell.
    row(row) {
      const { cells } = row;
      if (first >= 0 && cells[first] === header[first] && isHeader(cells, header)) return note(again, row, first);
      if (!mayTotal) return;
      const index = cells.findIndex((cell) => cell.trim() !== '');
      const text = cells[index]?.trim() ?? '';
      if (!isTotalWord(text)) return;
      for (const reader of readers) if ((reader.text(row) ?? text) !== text) return; // it has an identity
      if (isTotal(row, header.length)) note(totals, row, index);
    },
    end() {
      const problems = [
        ...problemOf(path, again, 'names the columns again', ''),
        ...problemOf(path, totals, 'looks like a line of totals', '; --footer-lines 0 if it is a row like the others'),
      ];
      const [one, ...others] = problems;
      if (one !== undefined) throw new CannotAudit([one, ...others]);
    },
  };
}

/** A row of one column says nothing: its cell may be a value. */
function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  return header.filter((name) => name.trim() !== '').length > 1 && header.every((name, at) => name === cells[at]);
}

function excluding(
  { definition: { id } }: DatasetSettings,
  headers: Headers,
  { row, index }: { readonly row: Row; readonly index: number },
): string {
  const prefix = id === 'manifest' ? '' : `${id}.`;
  return `--exclude "${prefix}${referenceTo(headers, index)}=${row.cells[index]?.trim() ?? ''}"`;
}

/** Flags that are printed at most: a file of more is looked at anyway. */
const mostFlags = 3;

function problemOf(path: string, seen: Map<string, Seen>, is: string, otherwise: string): readonly Problem[] {
  const all = [...seen.values()];
  const [first] = all;
  if (first === undefined) return [];
  const { line } = first;
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const others = count === 1 ? '' : `, as do ${count - 1} more`.replace('do 1 more', 'does 1 more');
  const flags = all.slice(0, mostFlags).map(({ flag }) => flag);
  return [
    quoting((cell) => ({
      code: 'input.page-lines',
      message: `${path} should have nothing but rows below its column names, but line ${line} ${is}${others}`,
      place: { file: path, line },
      hint: `${cell(flags.join(' '))} leaves such lines out${otherwise}`,
    })),
  ];
}
