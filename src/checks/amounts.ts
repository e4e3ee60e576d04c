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

export const msPerDay = 86_400_000;
const msByUnit = { d: msPerDay, h: 3_600_000, m: 60_000, s: 1000 } as const;
const durationPattern = /^(\d{1,6}) ?([dhms])$/;

/** Milliseconds of `72h`, `30m`, `7d` or `90s`; a day has 24 hours. Undefined for anything else. */
export function durationMs(text: string): number | undefined {
  const [, number, unit] = durationPattern.exec(text) ?? [];
  if (unit !== 'd' && unit !== 'h' && unit !== 'm' && unit !== 's') return undefined;
  return Number(number) * msByUnit[unit];
}

/** Milliseconds in days, hours, minutes and seconds, leaving out what is nought: `4d 1h`. */
export function durationText(ms: number): string {
  const parts: string[] = [];
  let rest = Math.abs(ms);
  for (const [unit, size] of Object.entries(msByUnit)) {
    const whole = Math.floor(rest / size);
    if (whole > 0) parts.push(`${whole}${unit}`);
    rest -= whole * size;
  }
  if (rest > 0) parts.push(`${rest}ms`);
  return (ms < 0 ? '-' : '') + (parts.join(' ') || '0');
}

function trimmed(number: number, decimals: number): string {
  const text = number.toFixed(decimals).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
