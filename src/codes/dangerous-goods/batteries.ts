/** What cells are made of, as the UN numbers tell them apart. */
export type Chemistry = 'lithium-ion' | 'lithium-metal' | 'sodium-ion';

/** Batteries alone, beside the equipment they power, or in it. */
export type BatteryPacking = 'alone' | 'with' | 'in';

/** A UN number of batteries: what is shipped under it, and how it is packed. */
export interface BatteryEntry {
  readonly un: string;
  readonly chemistry: Chemistry;
  readonly packing: readonly BatteryPacking[];
  /** Packing instructions of the IATA Dangerous Goods Regulations, in the order of `packing`. */
  readonly instructions: readonly string[];
  readonly name: string;
}

/** UN Model Regulations, Dangerous Goods List; sodium ion from revision 23 (ADR and IATA 2025). */
const batteryEntries: readonly BatteryEntry[] = [
  {
    un: 'UN3480',
    chemistry: 'lithium-ion',
    packing: ['alone'],
    instructions: ['PI965'],
    name: 'Lithium ion batteries',
  },
  {
    un: 'UN3481',
    chemistry: 'lithium-ion',
    packing: ['with', 'in'],
    instructions: ['PI966', 'PI967'],
    name: 'Lithium ion batteries packed with, or contained in, equipment',
  },
  {
    un: 'UN3090',
    chemistry: 'lithium-metal',
    packing: ['alone'],
    instructions: ['PI968'],
    name: 'Lithium metal batteries',
  },
  {
    un: 'UN3091',
    chemistry: 'lithium-metal',
    packing: ['with', 'in'],
    instructions: ['PI969', 'PI970'],
    name: 'Lithium metal batteries packed with, or contained in, equipment',
  },
  { un: 'UN3551', chemistry: 'sodium-ion', packing: ['alone'], instructions: ['PI976'], name: 'Sodium ion batteries' },
  {
    un: 'UN3552',
    chemistry: 'sodium-ion',
    packing: ['with', 'in'],
    instructions: ['PI977', 'PI978'],
    name: 'Sodium ion batteries packed with, or contained in, equipment',
  },
];

/** The entry of a UN number as the list writes it; undefined for goods that are no batteries. */
export function batteryEntryOf(un: string): BatteryEntry | undefined {
  return batteryEntries.find((entry) => entry.un === un);
}

const chemistryByWord: ReadonlyMap<string, Chemistry> = new Map<string, Chemistry>([
  ['ion', 'lithium-ion'],
  ['liion', 'lithium-ion'],
  ['lithiumion', 'lithium-ion'],
  ['lithiumpolymer', 'lithium-ion'],
  ['lipo', 'lithium-ion'],
  ['lion', 'lithium-ion'],
  ['metal', 'lithium-metal'],
  ['limetal', 'lithium-metal'],
  ['lithiummetal', 'lithium-metal'],
  ['lithiumalloy', 'lithium-metal'],
  ['sodium', 'sodium-ion'],
  ['naion', 'sodium-ion'],
  ['sodiumion', 'sodium-ion'],
]);

/** The chemistry that a text names (`lithium ion`, `Li-Ion battery`, `METAL`); undefined when it names none. */
export function chemistryOf(text: string): Chemistry | undefined {
  return chemistryByWord.get(plain(text).replace(/(cells|cell|batteries|battery)$/, ''));
}

const packingByWord: ReadonlyMap<string, BatteryPacking> = new Map<string, BatteryPacking>([
  ['alone', 'alone'],
  ['standalone', 'alone'],
  ['loose', 'alone'],
  ['only', 'alone'],
  ['with', 'with'],
  ['withequipment', 'with'],
  ['packedwith', 'with'],
  ['packedwithequipment', 'with'],
  ['in', 'in'],
  ['inequipment', 'in'],
  ['containedin', 'in'],
  ['containedinequipment', 'in'],
  ['installed', 'in'],
]);

/** How batteries are packed as a text says it (`alone`, `packed with equipment`, `in equipment`); undefined when it says neither. */
export function batteryPackingOf(text: string): BatteryPacking | undefined {
  return packingByWord.get(plain(text).replace(/^(batteries|battery)/, ''));
}

/** The UN number for a chemistry and a packing. */
export function unNumberFor(chemistry: Chemistry, packing: BatteryPacking): string {
  return batteryEntries.find((entry) => entry.chemistry === chemistry && entry.packing.includes(packing))?.un ?? '';
}

function plain(text: string): string {
  return text
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
