import { normaliseHeader } from '../../model/header.ts';
import { compact } from '../characters.ts';
import { regions as americas } from './americas.ts';
import { regions as eastAsia } from './east-asia.ts';
import { regions as europe } from './europe.ts';
import { regions as south } from './south.ts';

/** A state, province, county or emirate that stands in addresses, and how its postal codes begin. */
export interface Region {
  /** As addresses of the country write it: `CA`, `Barcelona`, `東京都`. */
  readonly key: string;
  /** The key, other names and the second half of its ISO 3166-2 code. */
  readonly names: readonly string[];
  /** What its postal codes begin with, one (`0872`) or from one to another (`90-95`); empty where that is not known. */
  readonly prefixes: readonly string[];
}

/** In the tables: `key/name/name:prefixes|…` by alpha-2 country. Facts of Google's libaddressinput (CC-BY 4.0), put into this form, and
 *  corrected: five digits in Korea (2015), provinces of Sardinia (2016), Telangana, Ladakh and Mexico City. */
const tables: readonly Readonly<Record<string, string>>[] = [americas, europe, eastAsia, south];
const decoded = new Map<string, readonly Region[]>();
const byName = new Map<string, ReadonlyMap<string, Region>>();

/** The regions that addresses in a country name; empty where nobody here lists them. Read out of its table with the first question. */
export function regionsOf(country: string): readonly Region[] {
  const known = decoded.get(country);
  if (known !== undefined) return known;
  const table = tables.find((each) => Object.hasOwn(each, country))?.[country];
  const regions = table === undefined ? [] : table.split('|').map(regionIn);
  decoded.set(country, regions);
  return regions;
}

/** The region that a text names by key, name or ISO 3166-2 code, in any case and without its accents; undefined when it is none. */
export function regionNamed(country: string, text: string): Region | undefined {
  if (text.length > 100) return undefined;
  const names = namesOf(country);
  const name = normaliseHeader(text);
  return (
    names.get(name) ?? names.get(core(name)) ?? (text.startsWith(`${country}-`) ? names.get(name.slice(2)) : undefined)
  );
}

/** No postal code is longer, however it is written. */
const longestCode = 40;

/** Whether a region's postal codes begin as this one does; true where it is not known how they begin. */
export function hasPostalCode({ prefixes }: Region, code: string): boolean {
  return prefixes.length === 0 || beginsAsOne(prefixes, compact(code.slice(0, longestCode)));
}

/** The regions that a postal code may belong to by its beginning. */
export function regionsByPostalCode(country: string, code: string): readonly Region[] {
  return regionsOf(country).filter((region) => region.prefixes.length > 0 && hasPostalCode(region, code));
}

function regionIn(entry: string): Region {
  const [names = '', prefixes = ''] = entry.split(':');
  const [key = '', ...others] = names.split('/');
  return { key, names: [key, ...others], prefixes: prefixes === '' ? [] : prefixes.split(' ') };
}

function beginsAsOne(prefixes: readonly string[], code: string): boolean {
  return prefixes.some((prefix) => {
    const [from = '', to = from] = prefix.split('-');
    const start = code.slice(0, from.length);
    return start.length === from.length && start >= from && start <= to;
  });
}

/** Keys first: the code of one region may be part of the name of another. */
function namesOf(country: string): ReadonlyMap<string, Region> {
  const known = byName.get(country);
  if (known !== undefined) return known;
  const names = new Map<string, Region>();
  const regions = regionsOf(country);
  for (const region of regions) names.set(normaliseHeader(region.key), region);
  for (const region of regions) for (const name of region.names) addName(names, normaliseHeader(name), region);
  byName.set(country, names);
  return names;
}

function addName(names: Map<string, Region>, name: string, region: Region): void {
  for (const each of [name, core(name)]) if (!names.has(each)) names.set(each, region);
}

const before = ['countyof', 'county', 'provinceof', 'provincede', 'provinciade', 'stateof'];
const after = ['province', 'county', 'prefecture', 'state', 'city', 'sheng', 'shi', 'do', 'si'];

/** A normalised name without the word for what it is: `County Cork` is `cork`, `Anhui Sheng` is `anhui`. */
function core(name: string): string {
  const front = before.find((word) => name.startsWith(word) && name.length > word.length + 2);
  if (front !== undefined) return name.slice(front.length);
  const back = after.find((word) => name.endsWith(word) && name.length > word.length + 2);
  return back === undefined ? name : name.slice(0, -back.length);
}
