import { normaliseHeader } from '../model/header.ts';
import { carriersNamed, longestName, resolveCarrier } from './carriers.ts';
import { carriersWithServices, serviceByKey } from './services/tables.ts';

export { servicesOf } from './services/tables.ts';

/** The canonical code of a service of a carrier, from its name, spelling or code, with or without the carrier's name before it
 *  (`UPS` and `03`, `Ground` or `ups_ground` are `GROUND`). Without a carrier only a compound that names one resolves.
 *  Undefined when no table knows it, or when the text names another carrier. */
export function resolveService(carrier: string | undefined, text: string): string | undefined {
  if (carrier === undefined) return serviceOfCompound(text);
  if (text.length > longestName) return undefined;
  const key = normaliseHeader(text);
  return serviceByKey(carrier, key) ?? serviceAfterName(carrier, key);
}

/** What a service of a rule may be where no carrier stands beside it: the text itself, and the codes that it is a spelling of with any
 *  carrier (`STD` and UPS's `STANDARD`): rows with a known carrier have been read as those. */
export function servicesMeant(text: string): readonly string[] {
  const compound = serviceOfCompound(text);
  if (compound !== undefined) return [compound];
  if (text.length > longestName) return [text];
  const codes = carriersWithServices.map((carrier) => resolveService(carrier, text));
  return [...new Set([text, ...codes.filter((code) => code !== undefined)])];
}

function serviceOfCompound(text: string): string | undefined {
  const resolved = resolveCarrier(text);
  return typeof resolved === 'object' ? resolved.service : undefined;
}

function serviceAfterName(carrier: string, key: string): string | undefined {
  for (let end = key.length - 1; end > 1; end--) {
    if (!carriersNamed(key.slice(0, end)).includes(carrier)) continue;
    const service = serviceByKey(carrier, key.slice(end));
    if (service !== undefined) return service;
  }
  return undefined;
}
