/** ISO 3166-1 numeric codes of the member states that register, and 900 for Northern Ireland. */
const states: ReadonlySet<string> = new Set(
  '040 056 100 191 196 203 208 233 246 250 276 300 348 372 380 428 440 442 470 528 616 620 642 703 705 724 752 900'.split(
    ' ',
  ),
);

/** What an IOSS number should have; undefined when it is well formed: IM, the number of the member state, seven digits
 *  (Directive 2006/112/EC, article 369q; the algorithm of its last digit is not published). Spaces do not count. */
export function iossFault(value: string): string | undefined {
  const compact = value.length > 64 ? value : value.replace(/\s/g, '').toUpperCase();
  if (/^IN\d{10}$/.test(compact)) return 'IM first, since IN is the number of an intermediary';
  if (!/^IM\d{10}$/.test(compact)) return 'IM and ten digits';
  const state = compact.slice(2, 5);
  return states.has(state) ? undefined : `the number of a member state after IM, which ${state} is not`;
}
