import { readDate } from '../moments.ts';

/** Whether customs wants to hear of goods on their way. */
export type Customs = 'required' | 'none';

/** What is known of a movement besides its ends. */
export interface Movement {
  /** Days from 1970-01-01; undefined: today's rules, the newest row of each table. */
  readonly day: number | undefined;
  /** Canonical carrier; undefined where nobody knows. */
  readonly carrier: string | undefined;
}

/** A row that holds from a day on (undefined: always), the last that began holds. */
interface Dated<T> {
  readonly from: number | undefined;
  readonly is: T;
}

function since<T>(date: string, is: T): Dated<T> {
  return { from: readDate(date)?.amount, is };
}

function always<T>(is: T): Dated<T> {
  return { from: undefined, is };
}

/** Member states, with Monaco, which is treated as French (Regulation (EU) 952/2013, article 4(2)(a); Directive 2006/112/EC, article 7). */
const unionMembers = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK'.split(' ');

/** The area whose customs and VAT borders a territory lies within; without an entry it is an area of its own. */
const areas: ReadonlyMap<string, readonly Dated<string>[]> = new Map<string, readonly Dated<string>[]>([
  ...unionMembers.map((member) => [member, [always('EU')]] as const),
  // End of the transition period: Withdrawal Agreement, article 126.
  ['GB', [always('EU'), since('2021-01-01', 'UK')]],
  ['IM', [always('EU'), since('2021-01-01', 'UK')]],
  ['XI', [always('EU'), since('2021-01-01', 'XI')]],
  ['IT-22061', [always('CH'), since('2020-01-01', 'IT-22061')]],
  ['LI', [always('CH')]], // customs treaty of 29 March 1923
  ['DE-78266', [always('CH')]],
]);

type Answer = Customs | 'by-carrier';

/** Ways between two areas or territories that differ from the rule; `from>to`. */
const ways: ReadonlyMap<string, readonly Dated<Answer>[]> = new Map<string, readonly Dated<Answer>[]>([
  // Windsor Framework: goods in Northern Ireland are in free circulation with the Union, and move to Great Britain freely. Parcels
  // from Great Britain need data for customs from 1 May 2025 (Decision 1/2023 of the Joint Committee, as announced by HMRC).
  ['XI>EU', [always('none')]],
  ['EU>XI', [always('none')]],
  ['XI>UK', [always('none')]],
  ['UK>XI', [always('none'), since('2025-05-01', 'required')]],
  // Goods between Italy and San Marino are accounted for by invoice (Decree of 21 June 2021), not declared.
  ['IT>SM', [always('none')]],
  ['SM>IT', [always('none')]],
  // USPS carries to Puerto Rico and the Virgin Islands without a form; couriers ask for an invoice as to a foreign country.
  ['US>PR', [always('by-carrier')]],
  ['PR>US', [always('by-carrier')]],
  ['US>VI', [always('by-carrier')]],
  ['VI>US', [always('by-carrier')]],
  ['PR>VI', [always('by-carrier')]],
  ['VI>PR', [always('by-carrier')]],
]);

/** Carriers that treat Puerto Rico and the Virgin Islands as domestic without a customs form (DMM 608.2). */
const domesticCarriers: ReadonlySet<string> = new Set(['USPS']);

/** A day of each state of the tables: before every change, and the first day of each. */
const turningDays: readonly number[] = [
  0,
  ...new Set([...areas.values(), ...ways.values()].flatMap((rows) => rows.flatMap(({ from }) => from ?? []))),
];
const anyCarrier = '';

/** The answer between two countries, whatever their parts, the day and the carrier; undefined where it depends on one of them. */
export function customsAlways(fromParts: readonly string[], toParts: readonly string[]): Customs | undefined {
  const answers = new Set<Customs | undefined>();
  for (const from of fromParts)
    for (const to of toParts)
      for (const day of turningDays)
        for (const carrier of [anyCarrier, ...domesticCarriers])
          answers.add(customsBetween(from, to, { day, carrier }));
  const [only] = answers;
  return answers.size === 1 ? only : undefined;
}

/** Whether goods need customs formalities between two territories; undefined when that depends on a carrier nobody knows. */
export function customsBetween(from: string, to: string, { day, carrier }: Movement): Customs | undefined {
  if (from === to) return 'none';
  const [here, there] = [areaOf(from, day), areaOf(to, day)];
  if (here === there) return 'none';
  const way = ways.get(`${from}>${to}`) ?? ways.get(`${here}>${there}`);
  const answer = way === undefined ? 'required' : inForce(way, day);
  if (answer !== 'by-carrier') return answer;
  if (carrier === undefined) return undefined;
  return domesticCarriers.has(carrier) ? 'none' : 'required';
}

function areaOf(territory: string, day: number | undefined): string {
  const known = areas.get(territory);
  return known === undefined ? territory : inForce(known, day);
}

function inForce<T>(rows: readonly Dated<T>[], day: number | undefined): T {
  const begun = rows.findLast(({ from }) => from === undefined || day === undefined || from <= day);
  if (begun === undefined) throw new Error('a dated table begins with a row that always holds');
  return begun.is;
}
