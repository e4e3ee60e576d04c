import { CannotAudit } from '../../model/problem.ts';
import type { Row, RowFault } from '../../model/table.ts';
import type { Contents, FormatOptions, OpenedTable } from '../format.ts';
import { maxColumns } from './bounds.ts';
import { JsonColumns } from './columns.ts';
import { isObject } from './lists.ts';
import { type JsonRecord, type Route, recordsAt, valueAt } from './records.ts';
import { extended } from './route.ts';
import { unitsOf } from './shapes.ts';
import type { JsonObject, JsonValue } from './value.ts';

/** A value that holds records, or a line that could not be read as one. */
export type Root =
  | { readonly value: JsonValue }
  | { readonly line: number; readonly fault: RowFault['fault']; readonly facts: RowFault['facts'] };

/** What a document, or a file of one record a line, is read from; `roots` may be called again and again. */
export interface RecordSource {
  readonly path: string;
  readonly format: string;
  readonly encoding: string;
  readonly route: Route;
  roots(): AsyncIterable<Root>;
  /** What the source itself has to say. */
  readonly oddities: readonly string[];
}

/** Rows of chunks. */
const chunkRows = 1_000;

/** Opens records as a table: its columns are all paths that any of them has. Lists of parcels within them are rows of their own, and lists
 *  of contents are handed on as such.
 *  @throws CannotAudit when there are no columns, or too many. */
export async function openRecords(source: RecordSource, options: FormatOptions): Promise<OpenedTable> {
  const objects = await firstObjects(source);
  const { decimal = 'point', subject = 'parcel', records } = options;
  const plan = planOf(objects, { route: source.route, subject, isNamed: records !== undefined });
  const { route, items } = plan;
  const columns = new JsonColumns();
  const lines = new JsonColumns();
  for await (const each of readRoots(source, route)) {
    if (!('parts' in each) || each.fault !== undefined) continue;
    columns.note(each);
    for (const line of linesOf(each, items)) lines.note(line);
  }
  refuse(source.path, columns);
  return {
    format: source.format,
    encoding: source.encoding,
    delimiter: null,
    header: columns.header,
    headerLine: 1,
    ...(route.join('') === '' ? {} : { recordsAt: route.filter((step) => step !== '').join('.') }),
    ...unitsOf(objects),
    records: () => rowsOf(source, route, (record) => columns.cellsOf(record, decimal)),
    ...(lines.header.length === 0 ? {} : { contents: contentsOf(source, plan, lines, decimal) }),
    oddities: () => [...source.oddities, ...listsLeft(columns, items)],
  };
}

interface Plan {
  readonly route: Route;
  /** Path of the contents within a part of each record. */
  readonly items: string | undefined;
}

function planOf(
  objects: readonly JsonObject[],
  { route, subject, isNamed }: { readonly route: Route; readonly subject: string; readonly isNamed: boolean },
): Plan {
  if (isNamed || subject === 'batch') return { route, items: undefined };
  const parcels = extended(objects, 'parcels');
  const inner =
    parcels === undefined
      ? []
      : objects.flatMap((object) => {
          const list = valueAt(object, parcels);
          return list?.kind === 'list' ? list.items.filter(isObject) : [];
        });
  const within = extended(inner, 'items');
  const items = within ?? extended(objects, 'items');
  const toParcels = parcels === undefined ? route : [...route, parcels];
  if (subject !== 'item') return { route: toParcels, items: subject === 'parcel' ? items : undefined };
  if (items === undefined) return { route, items: undefined };
  return { route: [...(within === undefined ? route : toParcels), items], items: undefined };
}

async function firstObjects(source: RecordSource): Promise<readonly JsonObject[]> {
  const objects: JsonObject[] = [];
  for await (const each of readRoots(source, source.route)) {
    const own = 'parts' in each ? each.parts.at(-1) : undefined;
    if (own !== undefined) objects.push(own.object);
    if (objects.length >= 200) break;
  }
  return objects;
}

type Unread = Exclude<Root, { readonly value: JsonValue }>;

async function* readRoots(source: RecordSource, route: Route): AsyncGenerator<JsonRecord | Unread> {
  for await (const root of source.roots()) {
    if ('value' in root) yield* recordsAt(root.value, route);
    else yield root;
  }
}

async function* rowsOf(
  source: RecordSource,
  route: Route,
  cellsOf: (record: JsonRecord) => readonly string[],
): AsyncGenerator<readonly (Row | RowFault)[]> {
  let rows: (Row | RowFault)[] = [];
  let row = 0;
  for await (const each of readRoots(source, route)) {
    row++;
    if (!('parts' in each)) rows.push({ row, ...each });
    else if (each.fault !== undefined)
      rows.push({ row, line: each.line, fault: 'intake.record', facts: { reason: each.fault } });
    else rows.push({ row, line: each.line, cells: cellsOf(each) });
    if (rows.length < chunkRows) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** The lines of contents of one record: those of its own object, else of an object around it. */
function linesOf({ parts }: Pick<JsonRecord, 'parts'>, items: string | undefined): readonly JsonRecord[] {
  if (items === undefined) return [];
  for (const { prefix, object } of parts.toReversed()) {
    const list = valueAt(object, items);
    if (list?.kind !== 'list') continue;
    return list.items
      .filter(isObject)
      .map((item) => ({ parts: [{ prefix: `${prefix}${items}.`, object: item }], line: item.line, group: 0 }));
  }
  return [];
}

/** Contents of a shipment of several parcels are told once, and may be in any of them. */
function contentsOf(source: RecordSource, plan: Plan, lines: JsonColumns, decimal: 'point' | 'comma'): Contents {
  return {
    header: lines.header,
    async *records() {
      let row = 0;
      let parcel = 0;
      let open: { readonly line: JsonRecord; readonly of: number[] }[] = [];
      const close = () => {
        const rows = open.map(({ line, of }) => ({
          row: ++row,
          line: line.line,
          cells: lines.cellsOf(line, decimal),
          of,
        }));
        open = [];
        return rows;
      };
      for await (const each of readRoots(source, plan.route)) {
        parcel++;
        if (!('parts' in each) || each.fault !== undefined) continue;
        const found = linesOf(each, plan.items);
        const known = found.filter((line) => {
          const same = open.find((other) => other.line.parts[0]?.object === line.parts[0]?.object);
          same?.of.push(parcel);
          return same === undefined;
        });
        if (known.length === found.length && open.length > 0) yield close();
        open.push(...known.map((line) => ({ line, of: [parcel] })));
      }
      if (open.length > 0) yield close();
    },
  };
}

function refuse(path: string, columns: JsonColumns): void {
  if (columns.header.length > 0 && !columns.isOverfull) return;
  throw new CannotAudit([
    {
      code: columns.isOverfull ? 'input.columns' : 'input.empty',
      message: columns.isOverfull
        ? `the records of ${path} should have at most ${maxColumns} keys together, but have more`
        : `${path} should hold records, but has none`,
      place: { file: path },
      hint: columns.isOverfull ? 'name the list that is meant: --records shipments' : 'export it again',
    },
  ]);
}

function listsLeft({ lists }: JsonColumns, items: string | undefined): readonly string[] {
  const left = [...lists].filter((path) => items === undefined || !path.endsWith(items));
  if (left.length === 0) return [];
  return [`not read: lists within the records: ${left.slice(0, 5).join(', ')}${left.length > 5 ? ', …' : ''}`];
}
