const msIn: Readonly<Record<string, number>> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 1e-3,
  ns: 1e-6,
};

/** Ten thousand years (CEL, section Durations). */
const longest = 315_576_000_000_000;

/** The milliseconds of a span such as `72h`, `1h30m`, `-1.5s` or `2d`; undefined for anything else. */
export function durationIn(text: string): number | undefined {
  if (text.length > 64 || !/^[-+]?(?:\d+(?:\.\d+)?(?:d|h|ms|m|us|s|ns))+$/.test(text)) return undefined;
  let ms = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)([a-z]+)/g))
    ms += Number(amount) * (msIn[unit ?? ''] ?? 0);
  if (ms > longest) return undefined;
  return text.startsWith('-') ? -ms : ms;
}
