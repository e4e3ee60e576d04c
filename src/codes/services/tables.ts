import { normaliseHeader } from '../../model/header.ts';
import { dhlEcommerce, dhlExpress, dhlPaket } from './dhl.ts';
import { dpd, evri, gls, parcelforce, postnl, royalMail } from './europe.ts';
import { fedex } from './fedex.ts';
import { australiaPost, canadaPost, ontrac, purolator } from './posts.ts';
import type { Service } from './service.ts';
import { ups } from './ups.ts';
import { usps } from './usps.ts';

const servicesByCarrier: ReadonlyMap<string, readonly Service[]> = new Map(
  Object.entries({
    UPS: ups,
    FEDEX: fedex,
    USPS: usps,
    DHL_EXPRESS: dhlExpress,
    DHL_PAKET: dhlPaket,
    DHL_ECOMMERCE: dhlEcommerce,
    DPD: dpd,
    GLS: gls,
    POSTNL: postnl,
    ROYAL_MAIL: royalMail,
    PARCELFORCE: parcelforce,
    EVRI: evri,
    CANADA_POST: canadaPost,
    AUSTRALIA_POST: australiaPost,
    PUROLATOR: purolator,
    ONTRAC: ontrac,
  }),
);

const codeByKeyByCarrier: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  [...servicesByCarrier].map(([carrier, services]) => [carrier, codeByKey(services)] as const),
);

/** Carriers whose services have canonical codes. */
export const carriersWithServices: readonly string[] = [...servicesByCarrier.keys()];

/** The services of a carrier that have a canonical code; empty for a carrier without a table. */
export function servicesOf(carrier: string): readonly Service[] {
  return servicesByCarrier.get(carrier) ?? [];
}

/** The service code that a normalised name stands for at a carrier. */
export function serviceByKey(carrier: string, key: string): string | undefined {
  return codeByKeyByCarrier.get(carrier)?.get(key);
}

function codeByKey(services: readonly Service[]): ReadonlyMap<string, string> {
  return new Map(
    services.flatMap(({ code, aliases }) => [code, ...aliases].map((each) => [normaliseHeader(each), code] as const)),
  );
}
