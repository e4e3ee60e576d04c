import { normaliseHeader } from '../model/header.ts';
import { carriersByAmbiguousName } from './carriers/ambiguous.ts';
import { carriersOfTheAmericas } from './carriers/americas.ts';
import { anyPost } from './carriers/any-post.ts';
import { carriersOfAsiaAndThePacific } from './carriers/asia-pacific.ts';
import type { Carrier } from './carriers/carrier.ts';
import { carriersOfEurope } from './carriers/europe.ts';
import { serviceByKey } from './services/tables.ts';

export type { Carrier } from './carriers/carrier.ts';

/** Every carrier whose names are known, by region. */
export const carriers: readonly Carrier[] = [
  ...carriersOfTheAmericas,
  ...carriersOfEurope,
  ...carriersOfAsiaAndThePacific,
  anyPost,
];

/** What a name in a carrier column stands for; a compound such as `fedex_ground` gives the service too. */
export interface ResolvedCarrier {
  readonly carrier: string;
  readonly service?: string;
}

/** Longer than any carrier with any service; a damaged cell can hold a megabyte. */
export const longestName = 200;

const carrierByName: ReadonlyMap<string, string> = new Map(
  carriers.flatMap(({ code, name, aliases, scac }) =>
    [code, name, ...aliases, ...scac].map((each) => [normaliseHeader(each), code] as const),
  ),
);
const codesByAmbiguousName: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(carriersByAmbiguousName).map(([name, codes]) => [normaliseHeader(name), codes] as const),
);

/** The carrier that a text names by code, name, spelling or SCAC, alone or with one of its services (`UPS®`, `ups_ground`, `FDEG`).
 *  `ambiguous` when several carriers answer to it (`DHL`); undefined when none is known. */
export function resolveCarrier(text: string): ResolvedCarrier | 'ambiguous' | undefined {
  if (text.length > longestName) return undefined;
  const key = normaliseHeader(text);
  const carrier = carrierByName.get(key);
  if (carrier !== undefined) return { carrier };
  if (codesByAmbiguousName.has(key)) return 'ambiguous';
  return resolveCompound(key);
}

/** The carriers that a name may mean: one, several where it is ambiguous, none when it is unknown. */
export function carriersNamed(key: string): readonly string[] {
  const carrier = carrierByName.get(key);
  return carrier === undefined ? (codesByAmbiguousName.get(key) ?? []) : [carrier];
}

/** The carriers that a text names: one, several where it is ambiguous (`dhl`), none when it is unknown. */
export function carriersMeant(text: string): readonly string[] {
  return text.length > longestName ? [] : carriersNamed(normaliseHeader(text));
}

/** Splits a normalised name at each place where a carrier's name can end; the longest carrier name with one meaning wins. */
function resolveCompound(key: string): ResolvedCarrier | undefined {
  for (let end = key.length - 1; end > 1; end--) {
    const found = servicesNamed(carriersNamed(key.slice(0, end)), key.slice(end));
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return undefined;
}

function servicesNamed(codes: readonly string[], rest: string): readonly ResolvedCarrier[] {
  return codes.flatMap((carrier) => {
    const service = serviceByKey(carrier, rest);
    return service === undefined ? [] : [{ carrier, service }];
  });
}
