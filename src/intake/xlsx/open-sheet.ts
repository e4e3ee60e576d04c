import { CannotAudit } from '../../model/problem.ts';
import type { Row, RowFault } from '../../model/table.ts';
import { usualBounds } from '../bounds.ts';
import { columnLabels } from '../column-labels.ts';
import type { ByteSource, FormatOptions, OpenedTable } from '../format.ts';
import { titleProblem } from '../title-rows.ts';
import { chooseSheet } from './choose-sheet.ts';
import { openContainer } from './container.ts';
import { odditiesOf } from './oddities.ts';
import { type SheetRow, sheetRows } from './sheet-reader.ts';
import { surveyOf } from './survey.ts';
import { openWorkbook } from './workbook.ts';

/** Opens the worksheet of a workbook that holds the rows. Rows are numbered as the margin of the sheet shows them.
 *  @throws CannotAudit when it is no workbook, is damaged, or nobody can tell which sheet or row is meant. */
export async function openSheet(source: ByteSource, options: FormatOptions): Promise<OpenedTable> {
  const { header_line, decimal = 'point' } = options;
  const book = await openWorkbook(await openContainer(source, options));
  const sheet = await chooseSheet(book, options);
  const survey = await surveyOf(book, sheet, header_line, decimal);
  const { header, width } = survey;
  if (header === undefined) throw noHeader(source.path, sheet.name, header_line);
  const title = header_line === undefined ? titleProblem(source.path, survey.top, options.forKind) : undefined;
  if (title !== undefined) throw new CannotAudit([title]);
  const cells = padded(header, width);
  return {
    format: 'xlsx',
    encoding: 'utf-8',
    delimiter: null,
    sheet: sheet.name,
    header: cells,
    headerLine: header.number,
    async *records() {
      let row = 0;
      const again = { ...book, container: await openContainer(source, options) };
      for await (const rows of sheetRows(again, sheet, decimal)) {
        const below = rows.filter(({ number }) => number > header.number);
        if (below.length > 0) yield below.map((each) => rowOf(each, ++row, width, options));
      }
    },
    oddities: () => odditiesOf(book, sheet, survey, columnLabels(cells)),
  };
}

function rowOf(sheetRow: SheetRow, row: number, width: number, options: FormatOptions): Row | RowFault {
  const { maxRecordBytes, max_cell_length = usualBounds.max_cell_length } = options;
  const cells = padded(sheetRow, width);
  const line = sheetRow.number;
  // Called for each row: the length in characters, not bytes, is near enough to bound the memory.
  let length = 0;
  let longest = 0;
  for (const cell of cells) {
    length += cell.length;
    longest = Math.max(longest, cell.length);
  }
  if (length <= maxRecordBytes && longest <= max_cell_length) return { row, line, cells };
  const [limit, flag] =
    longest > max_cell_length ? [max_cell_length, '--max-cell-length'] : [maxRecordBytes, '--max-record-bytes'];
  return { row, line, fault: 'intake.record-size', facts: { limit: `${limit} characters`, flag } };
}

function padded({ cells }: SheetRow, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => cells[column] ?? '');
}

function noHeader(path: string, sheet: string, line: number | undefined): CannotAudit {
  const where = line === undefined ? '' : ` in row ${line}`;
  return new CannotAudit([
    {
      code: 'input.empty',
      message: `the sheet "${sheet}" of ${path} should name its columns${where}, but has no text there`,
      place: { file: path },
      hint:
        line === undefined
          ? 'export it again, or name another sheet with --sheet'
          : 'name another row with --header-line',
    },
  ]);
}
