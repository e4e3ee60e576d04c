const clockPattern =
  /^(\d{1,2})(?:([:h])(\d{2})(:\d{2}(?:[.,]\d+)?)?)?(?: ?([ap])\.?m\.?| uhr)?(?: ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?))?$/i;

/** A time of day as ISO 8601 writes it, with its offset where it has one (`4:45 PM` is `16:45`, `9h05` is `09:05`, `16:45 UTC` is
 *  `16:45Z`). What is none stays as it is, to be refused as such. */
export function isoTime(text: string): string {
  const [, hours, sign, minutes, seconds = '', half, offset = ''] = clockPattern.exec(text) ?? [];
  // A bare number is an hour only where it says which half of the day.
  if (hours === undefined || (sign === undefined && half === undefined)) return text;
  const hour = half === undefined ? Number(hours) : hourOfDay(Number(hours), half);
  if (hour === undefined) return text;
  const zone = /^(z|utc|gmt)$/i.test(offset) ? 'Z' : offset;
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}${seconds}${zone}`;
}

/** 12 AM is midnight, 12 PM is noon. */
function hourOfDay(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
