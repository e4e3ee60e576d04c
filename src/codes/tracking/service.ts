import { either } from '../characters.ts';
import { servicesOf } from '../services.ts';
import type { TrackingNumber } from './judge.ts';
import { upsServicesOf } from './ups-services.ts';

/** What the service in a tracking number should be and is not; the services its digits stand for. */
export interface ServiceFault {
  readonly expected: string;
  readonly services: readonly string[];
}

/** Holds the service digits of a number against the service bought. Undefined when they agree or when numbers of that form have none;
 *  `digits` or `service` when it cannot be told what the one or the other stands for. */
export function judgeService(
  { format, parts }: TrackingNumber,
  service: string,
): ServiceFault | 'digits' | 'service' | undefined {
  if (format !== 'ups-1z') return undefined;
  const digits = parts.service ?? '';
  const services = upsServicesOf(digits);
  if (services === undefined) return 'digits';
  if (services.includes(service)) return undefined;
  if (!servicesOf('UPS').some(({ code }) => code === service)) return 'service';
  return { expected: `the service digits of ${service}, but ${digits} stand for ${either(services)}`, services };
}
