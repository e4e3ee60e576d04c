/** A moment as people read it, in the offset it was given in: `2026-11-20 16:00 (UTC-07:00)`. */
export function momentText(iso: string): string {
  const [, date, time, offset = ''] = iso.match(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?$/) ?? [];
  if (date === undefined) return iso;
  return `${date} ${time}${offset === '' ? '' : ` (UTC${offset === 'Z' ? '' : offset})`}`;
}
