import { z } from 'zod';
import { innerLimitText } from '../codes/dangerous-goods/limited-quantities.ts';
import { unNumberOf } from '../codes/dangerous-goods/un-numbers.ts';
import { readQuantity } from '../codes/quantities.ts';
import { isMissing, type Quantity, type Reading, textOf } from '../model/values.ts';
import { type FieldUse, perReadings } from './check.ts';
import { fieldName } from './params.ts';

type Broken = { readonly value: string; readonly max: string; readonly un: string };

/** Above the inner limit a bottle is fully regulated dangerous goods, and the parcel has neither the papers nor the packaging for it. */
export default perReadings({
  id: 'limited-quantity',
  about:
    'The inner packaging of a limited quantity holds no more than its UN number and packing group allow (column 7a). A substance that the table does not know, and one without inner quantity, is not judged.',
  why: 'Above the inner limit a bottle is fully regulated dangerous goods, and the parcel has neither the papers nor the packaging for it: the carrier refuses it (ADR 2025, table A, column 7a and chapter 3.4; IMDG alike).',
  params: z.strictObject({
    field: fieldName('the field that holds what one inner packaging holds, with its unit'),
    un: fieldName('the field that holds the UN number').default('dg_un_number'),
    packing_group: fieldName('the field that holds the packing group').default('dg_packing_group'),
  }),
  on: ['parcel', 'item'],
  reads: ({ field, un, packing_group }): readonly FieldUse[] => [
    { field, as: 'text', role: 'judged' },
    { field: un, as: 'text', role: 'second' },
    { field: packing_group, as: 'text', role: 'second' },
  ],
  facts: ['value', 'max', 'un'],
  compile: () => (readings) => {
    const gap = readings.findIndex((reading, place) => place < 2 && isMissing(reading));
    if (gap >= 0) return { unread: causeOf(readings[gap]), read: gap };
    const [value = '', number = '', group = ''] = readings.map(textIn);
    const un = unNumberOf(number);
    const max = un === undefined ? undefined : innerLimitText(un, group.toUpperCase());
    if (un === undefined || max === undefined)
      return { unread: 'unknown-value', read: un === undefined || group !== '' ? 1 : 2 };
    const [held, most] = [amountOf(value), amountOf(max)];
    if (held === undefined || most === undefined || held.kind !== most.kind) return { unread: 'type', read: 0 };
    return held.amount > most.amount ? { broken: { value, max, un } } : undefined;
  },
  say: ({ value, max, un }: Broken) => `an inner packaging of ${value} is over ${max}, the limited quantity of ${un}`,
  examples: {
    with: { field: 'dg_inner_quantity' },
    pass: [{ parcel: { dg_un_number: 'UN1266', dg_packing_group: 'II', dg_inner_quantity: '100 ml' } }],
    fail: [
      {
        parcel: { dg_un_number: 'UN1170', dg_packing_group: 'II', dg_inner_quantity: '1.5 L' },
        says: 'an inner packaging of 1.5 L is over 1 L, the limited quantity of UN1170',
      },
    ],
  },
});

function causeOf(reading: Reading | undefined) {
  return isMissing(reading) ? reading.missing : ('value-absent' as const);
}

function textIn(reading: Reading): string | undefined {
  return isMissing(reading) ? undefined : textOf(reading);
}

function amountOf(text: string): Quantity | undefined {
  for (const kind of ['volume', 'weight'] as const) {
    const read = readQuantity(kind, text, undefined);
    if (typeof read === 'object' && 'system' in read) return read;
  }
  return undefined;
}
