import { z } from 'zod';
import { calendarDays, workingDays } from '../codes/days.ts';
import { readDate } from '../codes/moments.ts';
import type { Moment } from '../model/values.ts';
import { type CompileContext, perSubject } from './check.ts';
import { atLeastOne, choice, fieldName, listName } from './params.ts';

type Broken = { value: string; to: string; days: number; min?: number; max?: number; count: string };

/** A label printed for another day is a parcel that the carrier meets when nobody expects it: too early, or long after its label was paid. */
export default perSubject({
  id: 'days-between',
  about:
    'From one date to another it is at least `min` and at most `max` days, negative when the other is earlier; by the calendar, or working days (Monday to Friday, without the holidays listed). Of a date and time it is the day as written.',
  why: 'Carriers take a label on its ship date and a few days after, and promise by working days: outside that they refuse the parcel, or it is late before it starts.',
  params: z
    .strictObject({
      field: fieldName('the date that is counted from'),
      to: fieldName('the date that is counted to'),
      min: days('the fewest days').optional(),
      max: days('the most days').optional(),
      count: choice(['calendar', 'working'], 'which days count').default('calendar'),
      holidays: listName('list of dates that are no working days').optional(),
    })
    .superRefine(atLeastOne(['min', 'max'])),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, to }) => [
    { field, as: 'typed', role: 'judged' },
    { field: to, as: 'typed', role: 'second' },
  ],
  absent: 'not-evaluated',
  facts: ['value', 'to', 'days', 'min', 'max', 'count'],
  compile: ({ field, to: other, min, max, count, holidays }, context) => {
    for (const [param, name] of [
      ['field', field],
      ['to', other],
    ] as const)
      mustBeDay(context, param, name);
    const free = holidays === undefined ? new Set<number>() : daysIn(holidays, context);
    return ([value, to]: readonly [Moment, Moment]):
      | Broken
      | { readonly missing: 'type'; readonly text: string }
      | undefined => {
      const [from, until] = [dayOf(value), dayOf(to)];
      if (from === undefined) return { missing: 'type', text: value.text };
      if (until === undefined) return { missing: 'type', text: to.text };
      const between = count === 'working' ? workingDays(from, until, free) : calendarDays(from, until);
      const facts = { value: value.text, to: to.text, days: between, count };
      if (max !== undefined && between > max) return { ...facts, max };
      return min !== undefined && between < min ? { ...facts, min } : undefined;
    };
  },
  say: ({ value, to, days: between, min, max, count }: Broken) => {
    const kind = count === 'working' ? 'working days' : 'days';
    return `from ${value} to ${to} it is ${between} ${kind}, ${max === undefined ? `fewer than ${min}` : `more than ${max}`}`;
  },
  examples: {
    on: 'label',
    with: { field: 'parcel.ship_date', to: 'printed_ship_date', min: '0', max: '7' },
    pass: [
      {
        parcel: { package_id: 'P-1001', ship_date: '2026-11-20' },
        label: { package_id: 'P-1001', printed_ship_date: '2026-11-27' },
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1002', ship_date: '2026-11-20' },
        label: { package_id: 'P-1002', printed_ship_date: '2026-11-28' },
        says: 'from 2026-11-20 to 2026-11-28 it is 8 days, more than 7',
      },
      {
        with: { count: 'working', min: '1' },
        parcel: { package_id: 'P-1003', ship_date: '2026-11-20' },
        label: { package_id: 'P-1003', printed_ship_date: '2026-11-22' },
        says: 'from 2026-11-20 to 2026-11-22 it is 0 working days, fewer than 1',
      },
    ],
  },
});

/** A whole number of days, negative ones too; a number comes out. */
function days(about: string) {
  return z
    .string()
    .regex(/^-?\d{1,5}$/, { error: 'a whole number of days, such as 7 or -1' })
    .transform(Number)
    .meta({ title: 'whole number', description: about, type: ['string', 'integer'] });
}

function mustBeDay(context: CompileContext, param: string, field: string): void {
  const type = context.typeOf(field);
  if (type !== undefined && type !== 'date' && type !== 'datetime')
    context.problem(param, `"${field}" should be a date field, but is ${type}`);
}

function daysIn(list: string, context: CompileContext): ReadonlySet<number> {
  const dates = context.list('holidays', list).map((text) => ({ text, date: readDate(text) }));
  for (const { text, date } of dates)
    if (date === undefined)
      context.problem('holidays', `a holiday should be a date such as 2026-12-25, but is "${text}"`);
  return new Set(dates.flatMap(({ date }) => (date === undefined ? [] : [date.amount])));
}

/** The day as written: a date and time is read by its first ten characters, whatever its offset. */
function dayOf(moment: Moment): number | undefined {
  return moment.kind === 'date' ? moment.amount : readDate(moment.text.slice(0, 10))?.amount;
}
