import type { Reading } from '../../model/values.ts';
import { lacking, type Source } from '../derivation.ts';
import { servicesOf } from '../services.ts';
import { hasOneServiceGroup, serviceGroupOf } from './groups.ts';

/** The group of a parcel's service. Where a carrier has services of several groups, a service that is lacking, or that no table of the
 *  carrier knows, leaves it unknown: air or ground is never guessed. */
export function parcelServiceGroup(source: Source): Reading {
  const carrier = source('carrier');
  if (typeof carrier !== 'string') return lacking('carrier', carrier);
  if (hasOneServiceGroup(carrier)) return serviceGroupOf(carrier, undefined) ?? lacking('carrier', carrier);
  const service = source('service');
  if (typeof service !== 'string') return lacking('service', service);
  const known = servicesOf(carrier).some(({ code }) => code === service);
  return (known ? serviceGroupOf(carrier, service) : undefined) ?? lacking('service', service);
}
