import { CannotAudit, quoting } from '../../model/problem.ts';
import type { FormatOptions } from '../format.ts';
import { type CsvText, type Header, isBlank } from './header.ts';
import { readRecords } from './read-records.ts';

/** Records below the first that are looked at for the column names. */
const sample = 30;

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Refuses to take a title for the column names: where the first line with text fills fewer cells than lines below it, and one of those
 *  reads like column names, the user says which line names the columns. @throws CannotAudit naming the flag. */
export async function refuseTitle(file: CsvText, header: Header, options: FormatOptions): Promise<void> {
  const below = await linesBelow(file, header);
  const wider = below.filter(({ cells }) => filled(cells) > filled(header.cells));
  const likely = wider.length === 0 ? undefined : likeliest(wider, header, options.columnsKnown ?? (() => 0));
  if (likely !== undefined) throw title(file.source.path, { header, likely, forKind: options.forKind ?? '' });
}

async function linesBelow(file: CsvText, header: Header): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const { records, cells } of readRecords(file.text, file.dialect, file.maxRecordBytes)) {
    for (const [index, { line }] of records.entries()) {
      const found = cells[index];
      if (line > header.line && found !== undefined) lines.push({ line, cells: found });
    }
    if (lines.length >= sample) break;
  }
  return lines.slice(0, sample);
}

/** The line most of whose cells are columns that the dataset knows; else, below a line that fills half as many cells at most, the first
 *  of the widest. */
function likeliest(
  wider: readonly Line[],
  header: Header,
  known: (cells: readonly string[]) => number,
): Line | undefined {
  let most = Math.max(1, known(header.cells));
  let best: Line | undefined;
  for (const line of wider) {
    const columns = known(line.cells);
    if (columns > most) {
      best = line;
      most = columns;
    }
  }
  if (best !== undefined) return best;
  const width = Math.max(...wider.map(({ cells }) => filled(cells)));
  return filled(header.cells) * 2 <= width ? wider.find(({ cells }) => filled(cells) === width) : undefined;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => !isBlank([cell])).length;
}

function title(
  path: string,
  { header, likely, forKind }: { readonly header: Header; readonly likely: Line; readonly forKind: string },
): CannotAudit {
  const first = header.cells
    .filter((cell) => !isBlank([cell]))
    .join(' ')
    .slice(0, 60);
  const names = likely.cells
    .filter((cell) => !isBlank([cell]))
    .join(', ')
    .slice(0, 80);
  const comments = first.startsWith('#') ? `; --comment ${forKind}"#" if lines that begin so are comments` : '';
  return new CannotAudit([
    quoting((cell) => ({
      code: 'input.header',
      message: `${path} should begin with its column names, but line ${header.line} reads "${cell(first)}" and line ${likely.line} looks like them: ${cell(names)}`,
      place: { file: path, line: header.line },
      hint: `--header-line ${forKind}${likely.line} if it names the columns; --header-line ${forKind}${header.line} if line ${header.line} does${comments}`,
    })),
  ]);
}
