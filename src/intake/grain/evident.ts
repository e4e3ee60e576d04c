import { CannotAudit, type Problem } from '../../model/problem.ts';
import type { FieldReader, Row } from '../../model/table.ts';
import { identities } from './row-key.ts';

/** Parcels that are watched: what rows are shows early. */
const mostWatched = 20_000;
/** As many parcels, in a hundred, must have several rows. */
const leastShare = 20;

/** What tells the grain of a manifest of which nobody said it. */
export interface EvidenceParts {
  readonly path: string;
  readonly keyOf: (row: Row) => string | undefined;
  /** Columns of the parcel, and of a line of its contents. */
  readonly shared: readonly number[];
  readonly lines: readonly { readonly index: number; readonly header: string }[];
  readonly field: (name: string) => FieldReader | undefined;
  /** What `keyOf` reads where no column names parcels: the order, of which one column is to be said to name them. */
  readonly order?: FieldReader | undefined;
}

/** Watches rows go by, and objects at their end to rows that evidently are no parcels: one problem with the flag to paste, in place of
 *  a finding for each. Few columns are watched, and nothing where no column speaks of lines or counts. */
export interface Evidence {
  row(row: Row): void;
  /** @throws CannotAudit where what rows are is evident, and it is not parcels. */
  end(): void;
}

/** Looks at the first rows for what makes them rows of something else than parcels. */
export function evidence(parts: EvidenceParts): Evidence {
  const watches = [...linesEvidence(parts), ...continuedEvidence(parts), ...shipmentsEvidence(parts)];
  return {
    row(row) {
      for (const watch of watches) watch.row(row);
    },
    end() {
      for (const watch of watches) {
        const problem = watch.found();
        if (problem !== undefined) throw new CannotAudit([problem]);
      }
    },
  };
}

interface Watch {
  row(row: Row): void;
  found(): Problem | undefined;
}

interface Seen {
  readonly cells: string[];
  readonly line: string;
  rows: number;
  differs: boolean;
}

/** Rows of a parcel that say the same of it and other things of its contents. */
function linesEvidence({ path, keyOf, shared, lines, order }: EvidenceParts): readonly Watch[] {
  if (lines.length === 0) return [];
  const seen = new Map<string, Seen>();
  let rows = 0;
  const lineOf = ({ cells }: Row) => lines.map(({ index }) => cells[index]?.trim() ?? '').join('\u0000');
  const row = (record: Row) => {
    const key = keyOf(record);
    const known = key === undefined ? undefined : seen.get(key);
    if (key === undefined || (known === undefined && seen.size >= mostWatched)) return;
    rows++;
    if (known === undefined) {
      const cells = shared.map((index) => record.cells[index]?.trim() ?? '');
      seen.set(key, { cells, line: lineOf(record), rows: 1, differs: false });
      return;
    }
    known.rows++;
    if (!agrees(known.cells, record, shared) || known.line === lineOf(record)) known.differs = true;
  };
  const found = () => {
    const repeated = [...seen.values()].filter((one) => one.rows > 1);
    const agreed = repeated.filter(({ differs }) => !differs);
    if (agreed.length < 2 || agreed.length * 5 < repeated.length * 4 || repeated.length * 100 < seen.size * leastShare)
      return undefined;
    return orderLineProblem(
      path,
      { rows, parcels: seen.size },
      lines.map(({ header }) => header),
      order?.header,
    );
  };
  return [{ row, found }];
}

/** Whether a row says nothing else of its parcel; blank cells it may fill. */
function agrees(cells: string[], record: Row, shared: readonly number[]): boolean {
  for (const [place, index] of shared.entries()) {
    const said = record.cells[index]?.trim() ?? '';
    if (said === '' || said === cells[place]) continue;
    if (cells[place] !== '') return false;
    cells[place] = said;
  }
  return true;
}

function orderLineProblem(
  path: string,
  { rows, parcels }: { readonly rows: number; readonly parcels: number },
  headers: readonly string[],
  order: string | undefined,
): Problem {
  const columns = headers.slice(0, 3).join(', ');
  const [what, naming] = order === undefined ? ['parcels', ''] : ['orders', ` --column package_id="${order}"`];
  return {
    code: 'input.rows',
    message: `${path} should have one row per parcel, but has ${rows} rows of ${parcels} ${what}, which differ only in what is inside (${columns})`,
    place: { file: path },
    hint: `say that a row is a line of an order: --rows order-line${naming}; if each row is a parcel of its own: --rows parcel`,
  };
}

/** What a row of a parcel tells of where it goes. */
const destination = ['ship_to_name', 'ship_to_city', 'ship_to_postal_code', 'ship_to_country'];

/** Rows that say what is inside and nothing of where it goes, in a file that names neither parcels nor orders: they go on with the row above. */
function continuedEvidence({ path, lines, field }: EvidenceParts): readonly Watch[] {
  const readers = destination.flatMap((name) => field(name) ?? []);
  const named = [...identities, 'order_id', 'shipment_id'].some((name) => field(name) !== undefined);
  if (lines.length === 0 || readers.length < 3 || named) return [];
  let rows = 0;
  let continued = 0;
  const row = (record: Row) => {
    if (rows >= mostWatched) return;
    rows++;
    if (readers.some((reader) => reader.text(record) !== undefined)) return;
    if (lines.some(({ index }) => (record.cells[index]?.trim() ?? '') !== '')) continued++;
  };
  const found = () =>
    continued < 2 || continued * 100 < rows * leastShare ? undefined : continuedProblem(path, continued);
  return [{ row, found }];
}

function continuedProblem(path: string, continued: number): Problem {
  return {
    code: 'input.rows',
    message: `${path} should have one row per parcel, but has ${continued} rows that tell only what is inside, and nothing of where it goes`,
    place: { file: path },
    hint: 'say that a row is a line of an order, and which column says the same in all lines of a parcel: --rows order-line --column package_id="…"; if each row is a parcel of its own: --rows parcel',
  };
}

/** Rows that each are a shipment of its own and count several parcels, of which nothing tells one from another. */
function shipmentsEvidence({ path, field }: EvidenceParts): readonly Watch[] {
  const count = field('package_count');
  const shipment = field('shipment_id');
  const own = [...identities.filter((name) => name !== 'tracking_number'), 'package_index', 'master_tracking_number'];
  if (count === undefined || shipment === undefined || own.some((name) => field(name) !== undefined)) return [];
  const seen = new Set<string>();
  let several = 0;
  let parcels = 0;
  let isParcels = false;
  const row = (record: Row) => {
    const id = shipment.text(record);
    const said = Number(count.text(record) ?? '');
    if (isParcels || id === undefined) return;
    if (seen.has(id)) isParcels = true;
    if (seen.size < mostWatched) seen.add(id);
    if (said > 1) several++;
    if (said > 0) parcels += said;
  };
  const found = () => (isParcels || several < 2 ? undefined : shipmentProblem(path, seen.size, parcels));
  return [{ row, found }];
}

function shipmentProblem(path: string, shipments: number, parcels: number): Problem {
  return {
    code: 'input.rows',
    message: `${path} should have one row per parcel, but has ${shipments} rows of shipments that count ${parcels} parcels`,
    place: { file: path },
    hint: 'say that a row is a shipment: --rows shipment; if each row is one parcel: --rows parcel',
  };
}
