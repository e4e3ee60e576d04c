import {
  type BatteryEntry,
  type BatteryPacking,
  batteryEntryOf,
  batteryPackingOf,
  chemistryOf,
  unNumberFor,
} from './batteries.ts';
import { type BatteryMode, chargeLimit, netLimitKg, smallGrossKg, smallLimits, unmarked } from './battery-limits.ts';
import { unNumberOf } from './un-numbers.ts';

type TextKey = 'un' | 'type' | 'packing' | 'marks';
/** Watt-hours, grams of lithium, kilograms, percent, counts, days from 1970-01-01. */
type NumberKey =
  | 'whCell'
  | 'whBattery'
  | 'gCell'
  | 'gBattery'
  | 'netKg'
  | 'grossKg'
  | 'charge'
  | 'cells'
  | 'batteries'
  | 'day';

/** What a manifest or label says of a parcel of batteries: text as written, measures as plain numbers. */
export type BatteryParcel = Readonly<Partial<Record<TextKey, string>> & Partial<Record<NumberKey, number>>>;

/** What is wrong, or for want of what nobody can tell. Undefined: nothing is wrong. */
export type BatteryVerdict =
  | { readonly value: string; readonly expected: string }
  | { readonly lacks: keyof BatteryParcel }
  | undefined;

type Judge = (parcel: BatteryParcel, mode: BatteryMode) => BatteryVerdict;

/** What can be asked of a parcel of batteries. */
export const batteryJudges = {
  'un-number': unNumber,
  size,
  aircraft,
  'net-weight': netWeight,
  gross,
  charge,
  mark,
} as const satisfies Record<string, Judge>;

/** UN3480, UN3481, UN3090, UN3091, UN3551, UN3552, as chemistry and packing ask. */
function unNumber({ un, type, packing }: BatteryParcel): BatteryVerdict {
  if (un === undefined) return { lacks: 'un' };
  if (type === undefined) return { lacks: 'type' };
  if (packing === undefined) return { lacks: 'packing' };
  const [chemistry, packed] = [chemistryOf(type), batteryPackingOf(packing)];
  if (chemistry === undefined) return { value: type, expected: 'lithium ion, lithium metal or sodium ion' };
  if (packed === undefined) return { value: packing, expected: 'alone, with equipment or in equipment' };
  const expected = unNumberFor(chemistry, packed);
  const fits = unNumberOf(un) === expected;
  return fits ? undefined : { value: un, expected: `${expected} for ${chemistry} batteries ${packingWords[packed]}` };
}

const packingWords: Readonly<Record<BatteryPacking, string>> = {
  alone: 'alone',
  with: 'packed with equipment',
  in: 'in equipment',
};

/** Small enough to be excepted from most of the rules. A battery is judged by its own rating, a cell alone by its. */
function size(parcel: BatteryParcel, mode: BatteryMode): BatteryVerdict {
  const entry = entryOf(parcel);
  if ('lacks' in entry || 'value' in entry) return entry;
  const { unit, cell, battery } = smallLimits(entry.chemistry, mode);
  const isMetal = unit === 'g';
  const [ofCell, ofBattery] = isMetal ? [parcel.gCell, parcel.gBattery] : [parcel.whCell, parcel.whBattery];
  if (ofBattery !== undefined && ofBattery > battery)
    return { value: `${ofBattery} ${unit}`, expected: `at most ${battery} ${unit} in each battery` };
  if (ofCell !== undefined && ofCell > cell)
    return { value: `${ofCell} ${unit}`, expected: `at most ${cell} ${unit} in each cell` };
  if (ofBattery !== undefined || ofCell !== undefined) return undefined;
  return { lacks: isMetal ? 'gBattery' : 'whBattery' };
}

/** Batteries alone are forbidden on passenger aircraft (packing instructions 965, 968 and 976). */
function aircraft(parcel: BatteryParcel, mode: BatteryMode): BatteryVerdict {
  const entry = entryOf(parcel);
  if ('lacks' in entry || 'value' in entry) return entry;
  const isForbidden = mode === 'passenger-aircraft' && entry.packing.includes('alone');
  return isForbidden ? { value: entry.un, expected: 'cargo aircraft only' } : undefined;
}

function netWeight(parcel: BatteryParcel, mode: BatteryMode): BatteryVerdict {
  const entry = entryOf(parcel);
  if ('lacks' in entry || 'value' in entry) return entry;
  const packing = packingOf(parcel, entry) ?? 'with'; // with and in equipment have the same limits
  const { netKg } = parcel;
  const isSmall = netLimitKg(entry.chemistry, packing, { mode, small: true });
  const isFull = netLimitKg(entry.chemistry, packing, { mode, small: false });
  if (isSmall === undefined || isFull === undefined) return undefined;
  if (netKg === undefined) return { lacks: 'netKg' };
  if (netKg <= Math.min(isSmall, isFull)) return undefined;
  const sized = isSmall === isFull ? undefined : size(parcel, mode);
  if (sized !== undefined && 'lacks' in sized && netKg <= Math.max(isSmall, isFull)) return sized;
  const limit = sized === undefined ? isSmall : isFull;
  if (netKg <= limit) return undefined;
  return { value: `${netKg} kg`, expected: limit === 0 ? 'cargo aircraft only' : `at most ${limit} kg net` };
}

function gross(parcel: BatteryParcel): BatteryVerdict {
  const entry = entryOf(parcel);
  if ('lacks' in entry || 'value' in entry) return entry;
  const packing = packingOf(parcel, entry);
  if (packing === 'in') return undefined;
  const { grossKg } = parcel;
  if (grossKg === undefined) return { lacks: 'grossKg' };
  if (grossKg <= smallGrossKg) return undefined;
  return packing === undefined
    ? { lacks: 'packing' }
    : { value: `${grossKg} kg`, expected: `at most ${smallGrossKg} kg gross` };
}

function charge(parcel: BatteryParcel, mode: BatteryMode): BatteryVerdict {
  const entry = entryOf(parcel);
  if ('lacks' in entry || 'value' in entry) return entry;
  const packing = packingOf(parcel, entry);
  const limit = chargeLimit(entry.chemistry, packing ?? 'with', { mode, day: parcel.day });
  if (limit === undefined) return undefined;
  const rating = parcel.whBattery ?? parcel.whCell;
  if (rating !== undefined && rating <= limit.aboveWattHours) return undefined;
  if (parcel.charge === undefined) return { lacks: 'charge' };
  if (parcel.charge <= limit.percent) return undefined;
  if (packing === undefined) return { lacks: 'packing' };
  if (rating === undefined && limit.aboveWattHours > 0) return { lacks: 'whBattery' };
  return { value: `${parcel.charge} %`, expected: `at most ${limit.percent} % charged` };
}

/** The battery mark with its UN number, unless a few cells or batteries are in equipment. */
function mark(parcel: BatteryParcel): BatteryVerdict {
  const entry = entryOf(parcel);
  if ('lacks' in entry || 'value' in entry) return entry;
  const { marks, cells, batteries } = parcel;
  if (marks?.toUpperCase().replace(/[\s-]/g, '').includes(entry.un)) return undefined;
  const isFew =
    (batteries ?? Number.POSITIVE_INFINITY) <= unmarked.batteries ||
    (cells ?? Number.POSITIVE_INFINITY) <= unmarked.cells;
  if (packingOf(parcel, entry) === 'in' && isFew) return undefined;
  return { value: marks ?? 'no marks', expected: `a battery mark with ${entry.un}` };
}

function entryOf({
  un,
}: BatteryParcel): BatteryEntry | { readonly lacks: 'un' } | { readonly value: string; readonly expected: string } {
  if (un === undefined) return { lacks: 'un' };
  const entry = batteryEntryOf(unNumberOf(un) ?? '');
  return entry ?? { value: un, expected: 'a UN number of batteries: UN3480, UN3481, UN3090, UN3091, UN3551 or UN3552' };
}

/** How they are packed: as the UN number says where it says one way only, else as the manifest does. */
function packingOf({ packing }: BatteryParcel, entry: BatteryEntry): BatteryPacking | undefined {
  const [only, another] = entry.packing;
  if (another === undefined) return only;
  const said = packing === undefined ? undefined : batteryPackingOf(packing);
  return said === undefined || said === 'alone' ? undefined : said;
}
