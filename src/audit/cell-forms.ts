import { dateOrders, decimalSigns, isoMoment, plainNumber } from '../codes/notation.ts';
import { readTyped } from '../codes/typed.ts';
import type { WrittenAs } from '../model/table.ts';
import { type FieldType, isMissing } from '../model/values.ts';

const expected: Readonly<Record<FieldType, string>> = {
  text: 'text',
  number: 'a number such as 12.5',
  integer: 'a whole number such as 12',
  weight: 'a weight such as 12.5 kg',
  length: 'a length such as 30 cm',
  volume: 'a volume such as 0.25 m3',
  money: 'an amount such as 12.50',
  date: 'a date such as 2026-11-22',
  datetime: 'a date and time such as 2026-11-22T17:30:00+01:00',
  time: 'a time such as 17:30',
  boolean: 'yes or no',
  country: 'a country such as DE or Germany',
  currency: 'a currency such as EUR',
  carrier: 'a carrier',
  service: 'a service',
};

const dayByOrder: Readonly<Record<string, string>> = { mdy: '11/22/2026', dmy: '22/11/2026', ymd: '2026/11/22' };
const moments: ReadonlySet<FieldType> = new Set(['date', 'datetime']);
const numbers: ReadonlySet<FieldType> = new Set(['number', 'integer', 'weight', 'length', 'volume', 'money']);

/** What a cell of a type should look like, in the notation of its input. */
export function expectedCell(type: FieldType, { decimal, date_order: order }: WrittenAs = {}): string {
  if (decimal === 'comma' && numbers.has(type)) return expected[type].replace('.', ',');
  return order === undefined ? expected[type] : expected[type].replace('2026-11-22', dayByOrder[order] ?? '');
}

/** The flags, any one of which would let a cell be read, where its input declares nothing of the kind; none where no notation would. */
export function flagsToRead(type: FieldType, text: string, { decimal, date_order }: WrittenAs = {}): readonly string[] {
  if (numbers.has(type) && decimal === undefined)
    return decimalSigns.filter((sign) => isRead(type, plainNumber(text, sign))).map((sign) => `--decimal ${sign}`);
  if (!moments.has(type) || date_order !== undefined) return [];
  return dateOrders.filter((order) => isRead(type, isoMoment(text, order))).map((order) => `--date-order ${order}`);
}

function isRead(type: FieldType, plain: string | undefined): boolean {
  const reading = plain === undefined ? undefined : readTyped(type, plain);
  return reading !== undefined && !(isMissing(reading) && reading.missing === 'type');
}
