/** Where the post of the United States hands over to its armed forces and embassies: the Americas, Europe and beyond, the Pacific. */
const zipsByState: Readonly<Record<string, string>> = { AA: '340', AE: '09', AP: '962 to 966' };
const cities: ReadonlySet<string> = new Set(['APO', 'FPO', 'DPO']);

/** What tells that an address is military or diplomatic; undefined parts say nothing. */
export interface MilitaryAddress {
  readonly city: string | undefined;
  readonly state: string | undefined;
  readonly postalCode: string | undefined;
  readonly country: string | undefined;
}

/** Whether an address is of the armed forces or a diplomatic post of the United States, by any of its city, state or ZIP code. */
export function isMilitary({ city, state, postalCode, country }: MilitaryAddress): boolean {
  const isAmerican = country === undefined || country === 'US';
  if (city !== undefined && cities.has(upper(city))) return isAmerican || isMilitaryState(state);
  if (!isAmerican) return false;
  return isMilitaryState(state) || stateOfZip(postalCode) !== undefined;
}

/** What a military address should have and has not, part by part; empty when its parts agree (USPS Publication 28, section 238;
 *  Domestic Mail Manual 703.2). */
export function militaryFaults({ city, state, postalCode, country }: MilitaryAddress): readonly string[] {
  const place = state === undefined ? undefined : upper(state);
  const expected = stateOfZip(postalCode);
  const faults: string[] = [];
  if (city === undefined || !cities.has(upper(city))) faults.push('APO, FPO or DPO for a city');
  if (place === undefined || !isMilitaryState(place)) faults.push('AA, AE or AP for a state');
  else if (expected === undefined) faults.push(`a ZIP code that begins with ${zipsByState[place]}`);
  else if (expected !== place) faults.push(`state ${expected} for ZIP code ${postalCode}`);
  if (country !== undefined && country !== 'US') faults.push('US for a country');
  return faults;
}

/** A unit, PSC or ship with its box: what stands for the street (`PSC 3 BOX 1180`, `UNIT 2050 BOX 4190`, `USCGC HAMILTON`). */
export function hasUnit(line: string): boolean {
  return /\b(?:PSC|CMR|UNIT|UMR|USS|USNS|USCGC)\b/i.test(line.slice(0, 200));
}

function stateOfZip(zip: string | undefined): string | undefined {
  if (zip === undefined) return undefined;
  if (/^340/.test(zip)) return 'AA';
  if (/^09\d/.test(zip)) return 'AE';
  return /^96[2-6]/.test(zip) ? 'AP' : undefined;
}

function isMilitaryState(state: string | undefined): boolean {
  return state !== undefined && Object.hasOwn(zipsByState, upper(state));
}

function upper(text: string): string {
  return text.length > 10 ? text : text.trim().toUpperCase();
}
