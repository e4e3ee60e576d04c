import { z } from 'zod';
import { batteryModes } from '../codes/dangerous-goods/battery-limits.ts';
import { type BatteryParcel, batteryJudges } from '../codes/dangerous-goods/battery-rules.ts';
import { isMissing, type Reading } from '../model/values.ts';
import { type FieldUse, perReadings } from './check.ts';
import { choice } from './params.ts';

type Key = keyof BatteryParcel;
type Aspect = keyof typeof batteryJudges;
type Broken = { readonly value: string; readonly expected: string; readonly by?: string };

const fieldByKey: Readonly<Record<Key, string>> = {
  un: 'dg_un_number',
  type: 'lithium_type',
  packing: 'lithium_packing',
  whCell: 'watt_hours_cell',
  whBattery: 'watt_hours_battery',
  gCell: 'lithium_g_cell',
  gBattery: 'lithium_g',
  netKg: 'dg_net_weight',
  grossKg: 'weight',
  charge: 'state_of_charge_pct',
  cells: 'cell_count',
  batteries: 'battery_count',
  marks: 'marks',
  day: 'ship_date',
};
const sizes = ['whCell', 'whBattery', 'gCell', 'gBattery'] as const;
const keysByAspect: Readonly<Record<Aspect, readonly Key[]>> = {
  'un-number': ['un', 'type', 'packing'],
  size: ['un', ...sizes],
  aircraft: ['un'],
  'net-weight': ['netKg', 'un', 'packing', ...sizes],
  gross: ['grossKg', 'un', 'packing'],
  charge: ['charge', 'un', 'packing', 'whCell', 'whBattery', 'day'],
  mark: ['marks', 'un', 'packing', 'cells', 'batteries'],
};
/** What depends on the rules the parcel travels under. */
const byMode: ReadonlySet<Aspect> = new Set(['size', 'aircraft', 'net-weight', 'charge']);
const readAsText: ReadonlySet<Key> = new Set(['un', 'type', 'packing', 'marks']);

/** A battery that is not what its parcel says burns where nobody looks for it: carriers refuse the parcel and fine the shipper.
 *  UN Model Regulations; IATA DGR 67th edition (2026), packing instructions 965-970 and 976-978; ADR special provision 188; 49 CFR 173.185. */
export default perReadings({
  id: 'lithium',
  about:
    'One thing at a time of a parcel of lithium or sodium ion batteries (`asks`): its UN number is that of chemistry and packing; cells and batteries are small enough to be excepted; it may go by this aircraft; its net or gross weight and its state of charge keep the limit, its marks show the battery mark.',
  why: 'A battery that is not what its parcel says burns where nobody looks for it: carriers refuse the parcel and fine the shipper (UN Model Regulations; IATA DGR 67th edition, packing instructions 965 to 970 and 976 to 978; ADR special provision 188; 49 CFR 173.185).',
  params: z.strictObject({
    asks: choice(
      ['un-number', 'size', 'aircraft', 'net-weight', 'gross', 'charge', 'mark'],
      'what is asked: the UN number by `lithium_type` and `lithium_packing`; the size by `watt_hours_cell`, `watt_hours_battery`, `lithium_g_cell`, `lithium_g`; passage on the aircraft; `dg_net_weight`; gross `weight`; `state_of_charge_pct`; `marks`',
    ),
    by: choice(
      batteryModes,
      'the rules it travels under: aircraft by IATA, road by ADR (and sea), us-ground by 49 CFR on highway and rail',
    ).default('road'),
  }),
  on: ['parcel', 'label', 'item'],
  reads: ({ asks }): readonly FieldUse[] =>
    keysByAspect[asks].map((key, place) => ({
      field: fieldByKey[key],
      as: readAsText.has(key) ? 'text' : 'typed',
      role: place === 0 ? 'judged' : 'second',
    })),
  compile: ({ asks, by }) => {
    const keys = keysByAspect[asks];
    const judge = batteryJudges[asks];
    return (readings) => {
      const verdict = judge(parcelOf(keys, readings), by);
      if (verdict === undefined) return undefined;
      if ('value' in verdict) return { broken: byMode.has(asks) ? { ...verdict, by } : verdict };
      const read = keys.indexOf(verdict.lacks);
      const reading = readings[read];
      return { unread: isMissing(reading) ? reading.missing : 'value-absent', read };
    };
  },
  facts: ['value', 'expected', 'by'],
  say: ({ value, expected, by }: Broken) => `${value} should be ${expected}${by === undefined ? '' : ` (${by})`}`,
  examples: {
    with: { asks: 'size', by: 'road' },
    pass: [
      { parcel: { dg_un_number: 'UN3481', watt_hours_cell: '10', watt_hours_battery: '60' } },
      { parcel: { dg_un_number: 'UN3090', lithium_g: '2' } },
    ],
    fail: [
      {
        parcel: { dg_un_number: 'UN3481', watt_hours_cell: '18', watt_hours_battery: '160' },
        says: '160 Wh should be at most 100 Wh in each battery (road)',
      },
      {
        with: { asks: 'un-number' },
        parcel: { dg_un_number: 'UN3480', lithium_type: 'lithium ion', lithium_packing: 'in equipment' },
        says: 'UN3480 should be UN3481 for lithium-ion batteries in equipment',
      },
      {
        with: { asks: 'charge', by: 'cargo-aircraft' },
        parcel: { dg_un_number: 'UN3480', state_of_charge_pct: '50' },
        says: '50 % should be at most 30 % charged (cargo-aircraft)',
      },
    ],
  },
});

/** Readings as plain numbers and text: numbers as they are, weights in kilograms, dates in days. */
function parcelOf(keys: readonly Key[], readings: readonly Reading[]): BatteryParcel {
  const at = (key: Key) => readings[keys.indexOf(key)];
  return {
    ...textsIn({ un: at('un'), type: at('type'), packing: at('packing'), marks: at('marks') }),
    ...numbersIn({
      whCell: at('whCell'),
      whBattery: at('whBattery'),
      gCell: at('gCell'),
      gBattery: at('gBattery'),
      netKg: at('netKg'),
      grossKg: at('grossKg'),
      charge: at('charge'),
      cells: at('cells'),
      batteries: at('batteries'),
      day: at('day'),
    }),
  };
}

type Given<K extends string> = Readonly<Record<K, Reading | undefined>>;

function textsIn<K extends string>(given: Given<K>): { [key in K]?: string } {
  const texts: { [key in K]?: string } = {};
  for (const key in given) if (typeof given[key] === 'string') texts[key] = given[key];
  return texts;
}

function numbersIn<K extends string>(given: Given<K>): { [key in K]?: number } {
  const numbers: { [key in K]?: number } = {};
  for (const key in given) {
    const reading = given[key];
    if (typeof reading !== 'object' || isMissing(reading)) continue;
    numbers[key] = reading.kind === 'date' ? reading.amount : reading.amount / 1_000_000;
  }
  return numbers;
}
