import type { Problem } from '../../model/problem.ts';
import type { DatasetSettings, Given, IntakeSettings, RowKind } from '../../model/settings.ts';
import type { FieldReader, Row } from '../../model/table.ts';
import { bindFields } from '../bind.ts';
import { isBlankRow } from '../blank-rows.ts';
import { type MatchedColumns, matchColumns } from '../columns.ts';
import { type Exclusions, exclusionsOf } from '../exclusions.ts';
import type { OpenedFile } from '../format.ts';
import { own } from '../own.ts';
import { cellSplitters } from './cell-splitters.ts';
import type { Arrangement, Chunks } from './chunks.ts';
import { doubted } from './doubts.ts';
import { keptRows } from './kept-rows.ts';
import { orderLineColumns } from './order-line-columns.ts';
import { orderLines } from './order-lines.ts';
import { identities, rowKeyOf } from './row-key.ts';
import { shipmentRows, splitRows } from './shipments.ts';

/** What the rows of a manifest are, and how parcels are made of them. */
export interface Grain {
  readonly rows: RowKind;
  /** True where somebody, or the format, says what rows are. */
  readonly isSaid: boolean;
  readonly columns: MatchedColumns;
  /** Columns of lines of contents, and those that are theirs alone; none where rows hold no contents. */
  readonly line: MatchedColumns;
  readonly lineOnly: readonly number[];
  readonly exclusions: Exclusions;
  readonly field: (name: string) => FieldReader | undefined;
  /** How parcels are made of the rows; undefined where each row is one. */
  readonly arrangement: Arrangement | undefined;
  /** The rows as lines of their parcels, where they are. */
  readonly lines: ((kept: Chunks) => Chunks) | undefined;
  readonly problems: readonly Problem[];
}

/** What the grain of a file is found from. */
export interface GrainRequest {
  readonly path: string;
  readonly opened: OpenedFile;
  readonly settings: IntakeSettings;
  /** Further columns of which all rows of a parcel are to say the same: its label, where that stands beside it. */
  readonly also?: MatchedColumns;
}

/** Finds out what the rows of a manifest are: as its format has it, as flags, config and rulesets say, else parcels. */
export function grainOf(request: GrainRequest): Grain {
  const { path, opened } = request;
  const { manifest, items } = settingsOf(request.settings);
  const said = opened.rows ?? manifest.layout?.rows?.value;
  const rows = said ?? 'parcel';
  const apart = orderLineColumns({ path, header: opened.header, manifest, items });
  const columns =
    rows === 'order-line'
      ? apart.parcel
      : matchColumns({ path, header: opened.header, settings: manifest, onlyNamed: false });
  const { field } = bindFields({ settings: manifest, matches: columns.matches, compoundServices: new Set() });
  const exclusions = exclusionsOf({ path, header: opened.header, settings: manifest, field });
  const made = arranged({ ...request, rows, manifest, columns, field, exclusions });
  return {
    rows,
    isSaid: said !== undefined,
    columns,
    line: apart.line,
    lineOnly: apart.lineOnly,
    exclusions,
    field,
    ...made,
    problems: [
      ...(rows === 'order-line' ? apart.line.problems : []),
      ...exclusions.problems,
      ...contradicted(path, opened.rows, manifest.layout?.rows),
      ...made.problems,
    ],
  };
}

/** A flag that a file of its own grain would leave unheard. */
function contradicted(path: string, own: RowKind | undefined, asked: Given<RowKind> | undefined): readonly Problem[] {
  if (own === undefined || asked === undefined || asked.by === 'ruleset' || asked.value === own) return [];
  return [
    {
      code: 'input.rows',
      message: `${path} should have a row for each ${asked.value}, but its format has one for each ${own}`,
      place: { file: path },
      hint:
        asked.by === 'flag'
          ? `leave out --rows ${asked.value}`
          : 'take rows out of the config, or give it by flag where it holds',
    },
  ];
}

function settingsOf(settings: IntakeSettings): { readonly manifest: DatasetSettings; readonly items: DatasetSettings } {
  const manifest = own(settings, 'manifest');
  const items = own(settings, 'items');
  if (manifest === undefined || items === undefined) throw new Error('no settings for manifest or items');
  return { manifest, items };
}

interface Arranging extends GrainRequest {
  readonly rows: RowKind;
  readonly manifest: DatasetSettings;
  readonly columns: MatchedColumns;
  readonly field: Grain['field'];
  readonly exclusions: Exclusions;
}

type Made = Pick<Grain, 'arrangement' | 'lines' | 'problems'>;

function arranged(parts: Arranging): Made {
  const { rows, manifest } = parts;
  const { splitters, problems } = cellSplitters(parts.path, manifest, parts.columns);
  const names = ['shipment_id', 'master_tracking_number', 'order_id', 'tracking_number'].flatMap(
    (name) => parts.field(name) ?? [],
  );
  if (rows === 'order-line') return splitters.length > 0 ? twoWays(parts.path) : byOrderLine(parts);
  if (rows === 'parcel') {
    const arrangement = splitters.length === 0 ? undefined : splitRows(splitters, names);
    return { arrangement, lines: undefined, problems };
  }
  const count = parts.field('package_count');
  if (count === undefined)
    return { arrangement: undefined, lines: undefined, problems: [...problems, noCount(parts.path)] };
  return { arrangement: shipmentRows({ count, names, split: splitters }), lines: undefined, problems };
}

function byOrderLine({ path, opened, manifest, columns, field, exclusions, also }: Arranging): Made {
  const definitions = new Map(manifest.definition.fields.map((definition) => [definition.name, definition]));
  const sure = (name: string): FieldReader | undefined => {
    const [reader, definition] = [field(name), definitions.get(name)];
    return reader && definition && doubted({ reader, index: undefined, definition, arranged: false });
  };
  const isNamed = identities.some((name) => field(name) !== undefined);
  const isNone = (row: Row) => isBlankRow(row) || exclusions.reasonOf(row) !== undefined;
  const shared = [
    ...columns.matches.map((column) => ({ ...column, reader: field(column.field) })),
    ...(also?.matches ?? []).map((column) => ({ ...column, reader: undefined })),
  ];
  const grouping = orderLines({ kept: () => keptRows(opened, isNone), keyOf: rowKeyOf(sure), columns: shared });
  return { arrangement: grouping, lines: grouping.lines, problems: isNamed ? [] : [noParcel(path)] };
}

function noParcel(path: string): Problem {
  return {
    code: 'input.rows',
    message: `${path} should say in each row which parcel the line is of, but has no column for a package id, SSCC or tracking number`,
    place: { file: path },
    hint: 'name the column that says the same in all lines of a parcel: --column package_id="…"; handoff inspect lists the headers',
  };
}

function twoWays(path: string): Made {
  const problem: Problem = {
    code: 'input.rows',
    message: `${path} should be lines of orders, or have several identities in one cell, but is said to be both`,
    place: { file: path },
    hint: 'leave out --rows order-line, or what splits cells',
  };
  return { arrangement: undefined, lines: undefined, problems: [problem] };
}

function noCount(path: string): Problem {
  return {
    code: 'input.rows',
    message: `${path} should say in each row how many parcels the shipment has, but has no column for package_count`,
    place: { file: path },
    hint: 'name it with --column package_count="…"; handoff inspect lists the headers',
  };
}
