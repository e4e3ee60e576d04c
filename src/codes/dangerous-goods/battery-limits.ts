import { readDate } from '../moments.ts';
import type { BatteryPacking, Chemistry } from './batteries.ts';

/** Whose rules a parcel travels under: by air in passenger or cargo aircraft (IATA), by road or sea in Europe and the world (ADR, IMDG),
 *  by highway or rail in the US (49 CFR). */
export const batteryModes = ['passenger-aircraft', 'cargo-aircraft', 'road', 'us-ground'] as const;

/** One of those ways. */
export type BatteryMode = (typeof batteryModes)[number];

/** What a small cell and a small battery may have at most: watt-hours of ion cells, grams of lithium in metal ones. */
export interface SmallLimits {
  readonly unit: 'Wh' | 'g';
  readonly cell: number;
  readonly battery: number;
}

const wattHours: SmallLimits = { unit: 'Wh', cell: 20, battery: 100 };
const grams: SmallLimits = { unit: 'g', cell: 1, battery: 2 };
const usWattHours: SmallLimits = { unit: 'Wh', cell: 60, battery: 300 };
const usGrams: SmallLimits = { unit: 'g', cell: 5, battery: 25 };

/** Limits below which batteries are excepted from most of the rules: IATA DGR section II and IB, ADR special provision 188(a) and (b);
 *  by highway and rail in the US 49 CFR 173.185(c)(1)(iv). */
export function smallLimits(chemistry: Chemistry, mode: BatteryMode): SmallLimits {
  const isMetal = chemistry === 'lithium-metal';
  if (mode === 'us-ground') return isMetal ? usGrams : usWattHours;
  return isMetal ? grams : wattHours;
}

/** Net kilograms of batteries in a parcel by air, small ones and others; 0: forbidden. Undefined where the mode has no such limit.
 *  IATA DGR 67th edition (2026), packing instructions 965 to 970 and 976 to 978. */
export function netLimitKg(
  chemistry: Chemistry,
  packing: BatteryPacking,
  { mode, small }: { readonly mode: BatteryMode; readonly small: boolean },
): number | undefined {
  if (mode === 'road' || mode === 'us-ground') return undefined;
  if (packing === 'alone') {
    if (mode === 'passenger-aircraft') return 0;
    if (!small) return 35;
    return chemistry === 'lithium-metal' ? 2.5 : 10; // section IB
  }
  if (small) return 5; // section II
  return mode === 'passenger-aircraft' ? 5 : 35; // section I
}

/** Gross kilograms of a parcel of small batteries, unless they are in equipment: ADR special provision 188(g), 49 CFR 173.185(c)(1)(vi). */
export const smallGrossKg = 30;

/** A state of charge that a parcel by air may have at most, in percent. */
export interface ChargeLimit {
  readonly percent: number;
  /** Cells and batteries up to so many watt-hours are free. */
  readonly aboveWattHours: number;
}

const packedWithSince = readDate('2026-01-01')?.amount ?? 0;

/** The state of charge allowed by air: ion batteries alone 30 %, packed with equipment from 1 January 2026 too where they have over
 *  2.7 Wh (packing instructions 965, 966 and 976). Undefined where there is none. `day` counts from 1970-01-01. */
export function chargeLimit(
  chemistry: Chemistry,
  packing: BatteryPacking,
  { mode, day }: { readonly mode: BatteryMode; readonly day: number | undefined },
): ChargeLimit | undefined {
  if (chemistry === 'lithium-metal' || mode === 'road' || mode === 'us-ground') return undefined;
  if (packing === 'alone') return { percent: 30, aboveWattHours: 0 };
  const isHeld = chemistry === 'lithium-ion' && packing === 'with' && (day === undefined || day >= packedWithSince);
  return isHeld ? { percent: 30, aboveWattHours: 2.7 } : undefined;
}

/** Cells and batteries installed in equipment that need no battery mark (in consignments of up to two parcels): ADR special provision
 *  188(f), packing instructions 967 and 970, section II. */
export const unmarked = { cells: 4, batteries: 2 } as const;
