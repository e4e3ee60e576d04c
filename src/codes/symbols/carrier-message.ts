import { encodedOf } from './plain.ts';

/** Fields of a structured carrier message, in the order of ANSI MH10.8.3 format 01: what MaxiCode of UPS and PDF417 of FedEx say of a parcel. */
const messageFields = [
  'postal_code',
  'country',
  'service_class',
  'tracking_number',
  'scac',
  'shipper',
  'julian_day',
  'shipment_id',
  'piece',
  'weight',
  'address_validated',
  'street',
  'city',
  'state',
  'name',
] as const;

/** One of those fields. */
export type MessageField = (typeof messageFields)[number];

/** What a message says, by field; blank fields are absent. */
export type CarrierMessage = { readonly [field in MessageField]?: string };

const header = '[)>\u001e01\u001d';
/** Class, country and postal code as printers take them before the message, in MaxiCode modes 2 and 3. */
const primary = /^(\d{3})(\d{3})([0-9A-Z ]{6,9}?)\s*$/;

/** Reads a structured carrier message, as scanned or as printers are handed it (primary message before the header); undefined when a text is none. */
export function readCarrierMessage(symbol: string): CarrierMessage | undefined {
  const data = encodedOf(symbol);
  const at = data.indexOf(header);
  if (at < 0 || at > 20) return undefined;
  const end = data.indexOf('\u001e', at + header.length);
  const fields = data.slice(at + header.length, end < 0 ? undefined : end).split('\u001d');
  const first = fields[0] ?? '';
  if (!/^\d{2}/.test(first)) return undefined;
  const values = [first.slice(2), ...fields.slice(1)];
  return named(at > 0 ? [...primaryOf(data.slice(0, at)), ...values] : values);
}

function primaryOf(text: string): readonly string[] {
  const [, serviceClass = '', country = '', postalCode = ''] = primary.exec(text) ?? [];
  return [postalCode, country, serviceClass];
}

function named(values: readonly string[]): CarrierMessage {
  const message: { [field in MessageField]?: string } = {};
  for (const [place, field] of messageFields.entries()) {
    const value = values[place]?.trim();
    if (value !== undefined && value !== '') message[field] = value;
  }
  return message;
}
