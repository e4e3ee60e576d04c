/** Days from one to another, both in days since 1970-01-01; negative when the other is earlier. */
export function calendarDays(from: number, to: number): number {
  return to - from;
}

/** Working days from one day to another: how many of the days after the first, up to and with the other, are Monday to Friday and no
 *  holiday; negative when the other is earlier. All in days since 1970-01-01, a Thursday. Weeks are counted, not walked. */
export function workingDays(from: number, to: number, holidays: ReadonlySet<number>): number {
  if (to < from) return -workingDays(to, from, holidays);
  const weeks = Math.floor((to - from) / 7);
  let days = weeks * 5;
  for (let day = from + weeks * 7 + 1; day <= to; day++) if (isWeekday(day)) days++;
  for (const day of holidays) if (day > from && day <= to && isWeekday(day)) days--;
  return days;
}

function isWeekday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7; // 0 is Sunday
  return weekday !== 0 && weekday !== 6;
}
