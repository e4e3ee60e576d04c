import { maxColumns, maxRows } from './bounds.ts';
import { cellText, type DecimalSign } from './cell.ts';
import { workbookFault } from './fault.ts';
import { columnOf } from './reference.ts';
import { RichText } from './rich-text.ts';
import { isTrue, type Sheet, type Workbook } from './workbook.ts';
import { type Attributes, readXml, type XmlReader } from './xml.ts';

/** One row of a worksheet that has a cell with something in it. */
export interface SheetRow {
  /** As the margin of the sheet shows it, from 1. */
  readonly number: number;
  readonly isHidden: boolean;
  /** Text by column from 0; holes are blank. */
  readonly cells: readonly string[];
  /** Columns whose cells hold an error, or a formula that was never calculated. */
  readonly broken: readonly number[];
}

/** What a worksheet says besides its rows; whole once its rows are read. */
export interface SheetMarks {
  /** Ranges such as `A5:A7` of cells shown as one. */
  readonly merged: string[];
  /** First and last column, from 0, of runs of columns that are not shown. */
  readonly hiddenColumns: (readonly [number, number])[];
}

/** Reads the rows of a worksheet in order, as a stream (ECMA-376 part 1, section 18.3.1.80).
 *  @throws CannotAudit when its part is damaged or says two things of one cell. */
export async function* sheetRows(
  book: Workbook,
  sheet: Sheet,
  decimal: DecimalSign,
  marks: SheetMarks = { merged: [], hiddenColumns: [] },
): AsyncGenerator<readonly SheetRow[]> {
  const { path } = book.container;
  const { part } = sheet;
  const reader = new SheetReader(book, decimal, marks, (what) => workbookFault(path, `its part ${part} ${what}`));
  for await (const rows of readXml(book.container, sheet.part, reader, () => reader.take())) {
    if (rows.length > 0) yield rows;
  }
}

/** Merged ranges that are kept to be told. */
const maxMerged = 1_000;

class SheetReader implements XmlReader {
  private readonly book: Workbook;
  private readonly decimal: DecimalSign;
  private readonly marks: SheetMarks;
  private readonly fault: (what: string) => Error;
  private readonly rich = new RichText();
  private rows: SheetRow[] = [];
  private row = 0;
  private isHidden = false;
  private cells: string[] = [];
  private broken: number[] = [];
  private column = -1;
  private attributes: Attributes = {};
  private value: string | undefined;
  private formula: string | undefined;
  private inside: 'value' | 'formula' | 'rich' | undefined;

  constructor(book: Workbook, decimal: DecimalSign, marks: SheetMarks, fault: (what: string) => Error) {
    this.fault = fault;
    this.book = book;
    this.decimal = decimal;
    this.marks = marks;
  }

  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(element: string, attributes: Attributes): void {
    if (element === 'row') this.startRow(attributes);
    else if (element === 'c') this.startCell(attributes);
    else if (element === 'v') this.startText('value');
    else if (element === 'f') this.startText('formula');
    else if (element === 'is') this.startText('rich');
    else if (this.inside === 'rich') this.rich.open(element);
    else if (element === 'col') this.noteColumns(attributes);
    else if (element === 'mergeCell') this.noteMerged(attributes);
  }

  close(element: string): void {
    if (element === 'is') this.value = this.rich.take();
    if (this.inside === 'rich' && element !== 'is') this.rich.close(element);
    else this.inside = undefined;
    if (element === 'c') this.endCell();
    if (element === 'row') this.endRow();
  }

  text(text: string): void {
    if (this.inside === 'value') this.value += text;
    else if (this.inside === 'formula') this.formula += text;
    else if (this.inside === 'rich') this.rich.text(text);
  }

  private startText(inside: 'value' | 'formula' | 'rich'): void {
    this.inside = inside;
    if (inside === 'rich') this.rich.start();
    else this[inside] = '';
  }

  private startRow({ r, hidden }: Attributes): void {
    const number = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.row || number > maxRows)
      throw this.fault(`has row ${r} after row ${this.row}`);
    this.row = number;
    this.isHidden = isTrue(hidden);
    this.cells = [];
    this.broken = [];
    this.column = -1;
  }

  private startCell(attributes: Attributes): void {
    const column = attributes.r === undefined ? this.column + 1 : columnOf(attributes.r);
    if (column === undefined || column >= maxColumns)
      throw this.fault(`has a cell ${attributes.r ?? column} in row ${this.row}`);
    if (this.cells[column] !== undefined) throw this.fault(`has the cell ${attributes.r ?? column} twice`);
    this.column = column;
    this.attributes = attributes;
    this.value = undefined;
    this.formula = undefined;
    this.inside = undefined;
  }

  private endCell(): void {
    const { column, value, formula } = this;
    const { t: type = 'n', s: style } = this.attributes;
    if (type === 's' && value !== undefined && this.book.strings[Number(value)] === undefined)
      throw this.fault(`has a cell with the shared text ${value}, which the workbook does not have`);
    const stored = { type, style: Number(style ?? 0), value, formula };
    const text = cellText(stored, this.book, this.decimal);
    this.cells[column] = text;
    if (text !== '' && (type === 'e' || value === undefined || value === '')) this.broken.push(column);
    this.inside = undefined;
  }

  private endRow(): void {
    const { row: number, isHidden, cells, broken } = this;
    if (cells.some((cell) => cell.trim() !== '')) this.rows.push({ number, isHidden, cells, broken });
    this.cells = [];
  }

  private noteMerged({ ref }: Attributes): void {
    if (ref !== undefined && this.marks.merged.length < maxMerged) this.marks.merged.push(ref);
  }

  private noteColumns({ min, max, hidden }: Attributes): void {
    const [first, last] = [Number(min), Number(max)];
    if (isTrue(hidden) && first >= 1 && last >= first) this.marks.hiddenColumns.push([first - 1, last - 1]);
  }
}
