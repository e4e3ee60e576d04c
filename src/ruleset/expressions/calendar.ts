/** A day and a time of day, as a calendar and a clock on a wall show them. */
export interface WallClock {
  readonly year: number;
  /** 0 is January. */
  readonly month: number;
  /** 1 is the first. */
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 0 is the first of January. */
  readonly yearday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const dayMs = 86_400_000;

/** What a calendar shows so many milliseconds after 1970-01-01T00:00 in the proleptic Gregorian calendar, without any offset. */
export function wallClockOf(ms: number): WallClock {
  const days = Math.floor(ms / dayMs);
  const time = ms - days * dayMs;
  const { year, month, day, yearday } = dateOf(days);
  return {
    year,
    month,
    day,
    yearday,
    weekday: (((days + 4) % 7) + 7) % 7,
    hour: Math.floor(time / 3_600_000),
    minute: Math.floor(time / 60_000) % 60,
    second: Math.floor(time / 1000) % 60,
    millisecond: Math.floor(time % 1000),
  };
}

/** Years are counted from March, so that a leap day ends one, in eras of 400 years. */
function dateOf(days: number): Pick<WallClock, 'year' | 'month' | 'day' | 'yearday'> {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const marchYear = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = (marchMonth + 2) % 12;
  const year = marchYear + era * 400 + (month <= 1 ? 1 : 0);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  const yearday = month <= 1 ? dayOfYear - 306 : dayOfYear + 59 + leap;
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1, yearday };
}
