import { resolveUnit } from '../codes/units.ts';
import type { Value } from '../model/values.ts';

/** Values held as exact integers: all but text and booleans. */
export type Measured = Exclude<Value, string | boolean>;

/** An amount in the smallest unit of `like`'s kind as people read it, in the unit or currency of `like`: `63 kg`, `12.5 EUR`, `7`. */
export function amountText(amount: number, like: Measured): string {
  if (like.kind === 'money')
    return trimmed(amount / 10_000, 4) + (like.currency === undefined ? '' : ` ${like.currency}`);
  if (like.kind === 'number') return trimmed(amount / 1_000_000, 6);
  if (like.kind === 'date') return durationText(amount * msPerDay);
  if (like.kind === 'datetime' || like.kind === 'time') return durationText(amount);
  const unit = resolveUnit(like.text.slice(like.text.lastIndexOf(' ') + 1));
  if (unit === undefined) return String(amount);
  // Pounds and ounces are rounded to the milligram where they are read, so that their last digits are noise.
  return `${trimmed((amount * unit.denominator) / unit.numerator, unit.system === 'metric' ? 6 : 3)} ${unit.code}`;
}

/** Milliseconds of a day without a change of the clock. */
export const msPerDay = 86_400_000;
const msByUnit: Readonly<Record<string, number>> = {
  w: 7 * msPerDay,
  d: msPerDay,
  h: 3_600_000,
  m: 60_000,
  min: 60_000,
  s: 1000,
  sec: 1000,
  ms: 1,
};
const durationPattern = /^(\d{1,9}(?:\.\d{1,6})?)\s*([a-z]{1,3})$/i;

/** Milliseconds of `72h`, `30m`, `1.5d` or `90 sec`; a day has 24 hours, `m` is minutes. Undefined for anything else. */
export function durationMs(text: string): number | undefined {
  const [, number, unit = ''] = durationPattern.exec(text) ?? [];
  const size = msByUnit[unit.toLowerCase()];
  return number === undefined || size === undefined ? undefined : Math.round(Number(number) * size);
}

/** Milliseconds in days, hours, minutes, seconds, leaving out what is nought: `4d 1h`. */
export function durationText(ms: number): string {
  const parts: string[] = [];
  let rest = Math.abs(ms);
  for (const unit of ['d', 'h', 'm', 's', 'ms']) {
    const size = msByUnit[unit] ?? 1;
    const whole = Math.floor(rest / size);
    if (whole > 0) parts.push(`${whole}${unit}`);
    rest -= whole * size;
  }
  return (ms < 0 ? '-' : '') + (parts.join(' ') || '0');
}

function trimmed(number: number, decimals: number): string {
  const text = number.toFixed(decimals).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
