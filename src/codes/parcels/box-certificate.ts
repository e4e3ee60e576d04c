/** What a box maker certifies: by edge crush (pounds per inch) or bursting test (Mullen, pounds per square inch). */
export type BoxTest = 'ect' | 'burst';

/** How many layers of corrugated board the wall of a box has. */
export type BoxWall = 'single' | 'double' | 'triple';

/** One row of the certificate table: what a box of this board may weigh filled, and measure outside. */
export interface BoxRow {
  readonly wall: BoxWall;
  readonly ect: number;
  /** Undefined for triple wall, which is certified by puncture instead. */
  readonly burst: number | undefined;
  readonly maxPounds: number;
  /** Length, width and depth added, inches. */
  readonly maxUnitedInches: number;
}

/** National Motor Freight Classification, Item 222, and Uniform Freight Classification, Rule 41: weakest first within each wall. */
export const boxRows: readonly BoxRow[] = [
  row('single', '23 125 20 40'),
  row('single', '26 150 35 50'),
  row('single', '29 175 50 60'),
  row('single', '32 200 65 75'),
  row('single', '40 250 80 85'),
  row('single', '44 275 95 95'),
  row('single', '55 350 120 105'),
  row('double', '42 200 80 85'),
  row('double', '48 275 100 95'),
  row('double', '51 350 120 105'),
  row('double', '61 400 140 110'),
  row('double', '71 500 160 115'),
  row('double', '82 600 180 120'),
  row('triple', '67 - 240 110'),
  row('triple', '80 - 260 115'),
  row('triple', '90 - 280 120'),
  row('triple', '112 - 300 125'),
];

/** The row that a box of this strength fulfils. Of an unknown wall single is meant, as the weaker reading, unless the strength is
 *  found in one wall only (42 ECT is double). Undefined when it is weaker than every row. */
export function boxRowOf(test: BoxTest, strength: number, wall: BoxWall | undefined): BoxRow | undefined {
  const rated = boxRows.filter((each) => each[test] !== undefined);
  const named = rated.filter((each) => each[test] === strength);
  const [only] = named;
  if (wall === undefined && only !== undefined && named.length === 1) return only;
  return rated.filter((each) => each.wall === (wall ?? 'single') && (each[test] ?? 0) <= strength).at(-1);
}

/** The wall a text names (`single wall`, `Double-Wall`, `SW`); undefined when it names none. */
export function readBoxWall(text: string): BoxWall | undefined {
  return wallByWord[
    text
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/wall(ed)?$/, '')
  ];
}

const wallByWord: Readonly<Record<string, BoxWall>> = Object.assign(Object.create(null), {
  single: 'single',
  sw: 'single',
  '1': 'single',
  double: 'double',
  dw: 'double',
  '2': 'double',
  triple: 'triple',
  tw: 'triple',
  '3': 'triple',
});

function row(wall: BoxWall, figures: string): BoxRow {
  const [ect = '', burst = '', pounds = '', inches = ''] = figures.split(' ');
  return {
    wall,
    ect: Number(ect),
    burst: burst === '-' ? undefined : Number(burst),
    maxPounds: Number(pounds),
    maxUnitedInches: Number(inches),
  };
}
