/** Parts of an address whose length carriers bound; `street` is each of its lines. */
export type LimitedPart =
  | 'name'
  | 'company'
  | 'street'
  | 'house_number'
  | 'city'
  | 'state'
  | 'postal_code'
  | 'phone'
  | 'email';

/** The most characters that a carrier takes of each part. */
export type AddressLimits = { readonly [part in LimitedPart]?: number };

/** Field lengths by carrier, as their interfaces publish them (schemas of UPS Shipping, FedEx Ship, MyDHL, DHL Parcel DE Shipping 2.2, USPS
 *  Domestic Labels, Canada Post Shipment, Amazon Shipping); verified 2026-11-22. */
const limitsByCarrier: Readonly<Record<string, AddressLimits>> = {
  UPS: { name: 35, company: 35, street: 35, city: 30, state: 5, postal_code: 9, phone: 15, email: 50 },
  FEDEX: { name: 70, company: 35, street: 35, city: 35, postal_code: 10, phone: 15, email: 80 },
  DHL_EXPRESS: { name: 255, company: 100, street: 45, city: 45, state: 35, postal_code: 12, phone: 70, email: 70 },
  DHL_PAKET: { name: 50, company: 50, street: 50, house_number: 10, city: 40, postal_code: 10, phone: 20, email: 80 },
  USPS: { name: 50, company: 50, street: 50, city: 28, postal_code: 10, email: 50 },
  CANADA_POST: { name: 44, company: 44, street: 44, city: 40, state: 44, email: 60 },
  AMAZON: { name: 50, company: 50, street: 60, house_number: 20, city: 30, postal_code: 12, phone: 20, email: 64 },
};

/** Field lengths of a canonical carrier; undefined when nobody here knows them. */
export function addressLimitsOf(carrier: string): AddressLimits | undefined {
  return Object.hasOwn(limitsByCarrier, carrier) ? limitsByCarrier[carrier] : undefined;
}
