import { type ApplicationIdentifier, ai, isNamedBy } from './ai.ts';
import { care } from './tables/care.ts';
import { items } from './tables/items.ts';
import { measures } from './tables/measures.ts';
import { parties } from './tables/parties.ts';
import { prices } from './tables/prices.ts';
import { products } from './tables/products.ts';
import { trade } from './tables/trade.ts';
import { transport } from './tables/transport.ts';

/** Every application identifier that GS1 has assigned (GS1 General Specifications, chapter 3; GS1 Barcode Syntax Dictionary,
 *  release 2026-01-27). One that is not here is refused as unknown. */
const identifiers: readonly ApplicationIdentifier[] = [
  ...trade,
  ...measures,
  ...prices,
  ...parties,
  ...transport,
  ...products,
  ...care,
  ...items,
  ai('90', 'INTERNAL', 'X..30'),
  ...['91', '92', '93', '94', '95', '96', '97', '98', '99'].map((code) => ai(code, 'INTERNAL', 'X..90')),
];

/** Application identifiers by their two to four digits. */
export const identifierByCode: ReadonlyMap<string, ApplicationIdentifier> = new Map(
  identifiers.map((identifier) => [identifier.ai, identifier] as const),
);

/** Whether a pattern such as `00` or `310n` names an identifier that is known. */
export function isKnownPattern(pattern: string): boolean {
  return identifiers.some((identifier) => isNamedBy(pattern, identifier.ai));
}
