import { type FieldType, isMissing, type Reading } from '../../model/values.ts';
import { noValue, type Outcome, type Run } from './frame.ts';

const dayMs = 86_400_000;

/** How many of a value's smallest units make one of what expressions count in: kilograms, centimetres, litres, whole amounts. */
const unitsIn: Partial<Readonly<Record<FieldType, number>>> = {
  number: 1e6,
  integer: 1e6,
  weight: 1e6, // milligrams
  length: 1e4, // micrometres
  volume: 1e9, // nanolitres
  money: 1e4,
  date: 1 / dayMs,
  datetime: 1,
  time: 1,
};

/** Reads a field of a type from its place among the readings; per subject and field, so without any copying. */
export function readerOf(type: FieldType, place: number): Run {
  const units = unitsIn[type];
  if (units === undefined) {
    const wanted = type === 'boolean' ? 'boolean' : 'string';
    return (frame) => {
      const reading = frame.readings[place];
      return typeof reading === wanted ? (reading as Outcome) : untold(reading, place); // its kind was just asked
    };
  }
  // A quotient of integers is the double nearest to the decimal: 31.6 kg is the literal 31.6.
  if (units >= 1)
    return (frame) => {
      const reading = frame.readings[place];
      return typeof reading === 'object' && 'amount' in reading ? reading.amount / units : untold(reading, place);
    };
  return (frame) => {
    const reading = frame.readings[place];
    return typeof reading === 'object' && 'amount' in reading ? reading.amount * dayMs : untold(reading, place);
  };
}

/** Kilograms, centimetres, litres or a whole amount, of a value in its smallest units. */
export function inUnits(type: FieldType, amount: number): number {
  return amount / (unitsIn[type] ?? 1);
}

function untold(reading: Reading | undefined, place: number): Outcome {
  return isMissing(reading) ? { unread: reading.missing, read: place } : noValue;
}
