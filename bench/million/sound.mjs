/** A sound parcel and its label, made from a row number alone. Codes are valid, people and streets invented. */
export const manifestColumns = [
  'package_id',
  'shipment_id',
  'order_id',
  'po_number',
  'sscc',
  'tracking_number',
  'carrier',
  'service',
  'facility_id',
  'location',
  'ship_date',
  'weight',
  'length',
  'width',
  'height',
  'packaging_type',
  'ship_to_name',
  'ship_to_street1',
  'ship_to_city',
  'ship_to_state',
  'ship_to_postal_code',
  'ship_to_country',
  'ship_to_phone',
  'ship_to_email',
  'declared_value',
  'declared_value_currency',
];
export const labelColumns = [
  'label_id',
  'package_id',
  'tracking_number',
  'label_status',
  'ship_to_name',
  'ship_to_postal_code',
  'ship_to_country',
  'label_width',
  'label_height',
  'dpi',
  'printed_weight',
  'barcode_1_symbology',
  'barcode_1_data',
  'barcode_1_hri',
  'barcode_1_x_dimension_mm',
  'barcode_1_grade',
];
/** Headers that say the unit of their column. */
export const headerOf = {
  weight: 'weight_lb',
  length: 'length_in',
  width: 'width_in',
  height: 'height_in',
  printed_weight: 'printed_weight_lb',
  label_width: 'label_width_mm',
  label_height: 'label_height_mm',
};

const towns = [
  ['Boise', 'ID', '83702'],
  ['Portland', 'OR', '97209'],
  ['Seattle', 'WA', '98101'],
  ['Denver', 'CO', '80202'],
  ['Austin', 'TX', '78701'],
  ['Madison', 'WI', '53703'],
  ['Columbus', 'OH', '43215'],
  ['Burlington', 'VT', '05401'],
  ['Springfield', 'MA', '01103'],
];
const services = ['UPS Ground', 'UPS 2nd Day Air', 'UPS Next Day Air Saver'];
const first = ['Ada', 'Bela', 'Carla', 'Dario', 'Edda', 'Farid', 'Greta', 'Hanno', 'Ines', 'Jonas', 'Kaya'];
const last = [
  'Alder',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elder',
  'Fir',
  'Ginkgo',
  'Hazel',
  'Ilex',
  'Juniper',
  'Kiwi',
  'Larch',
  'Maple',
];
const pad = (number, width) => String(number).padStart(width, '0');

function ups(serial) {
  const body = `R8F41703${pad(serial % 10_000_000, 7)}`;
  let sum = 0;
  for (let at = 0; at < 15; at += 1) {
    const code = body.charCodeAt(at);
    sum += (code < 58 ? code - 48 : (code - 3) % 10) * (at % 2 === 0 ? 1 : 2);
  }
  return `1Z${body}${(10 - (sum % 10)) % 10}`;
}

function sscc(serial) {
  const body = `0034012${pad(serial, 10)}`;
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (body.charCodeAt(at) - 48) * (at % 2 === 0 ? 3 : 1);
  return body + ((10 - (sum % 10)) % 10);
}

/** Parcel `n` (from 1) as cells by field; tracking numbers repeat after ten million. */
export function parcel(n) {
  const [city, state, zip] = towns[n % towns.length];
  const name = `${first[n % 11]} ${last[n % 13]}`;
  return {
    package_id: `PK-${pad(n, 9)}`,
    shipment_id: `SH-${pad(n >> 1, 9)}`,
    order_id: `SO-${n}`,
    po_number: `PO${pad(n % 100_000_000, 8)}`,
    sscc: sscc(n),
    tracking_number: ups(n),
    carrier: 'UPS',
    service: services[n % 3],
    facility_id: ['BOI1', 'RTM2', 'LEJ3'][n % 3],
    location: `${'ABCDEF'[n % 6]}-${pad(n % 40, 2)}-${pad(n % 97, 2)}`,
    ship_date: `2026-11-${pad(1 + (n % 28), 2)}`,
    weight: String(1 + (n % 400) / 10),
    length: String(8 + (n % 10)),
    width: String(6 + (n % 7)),
    height: String(2 + (n % 5)),
    packaging_type: ['BOX', 'TUBE', 'BAG'][n % 3],
    ship_to_name: name,
    ship_to_street1: `${1 + (n % 4000)} ${last[n % 12]} Way`,
    ship_to_city: city,
    ship_to_state: state,
    ship_to_postal_code: zip,
    ship_to_country: 'US',
    ship_to_phone: `+1208555${pad(n % 10_000, 4)}`,
    ship_to_email: `${first[n % 11].toLowerCase()}.${n}@mail.example`,
    declared_value: `${5 + (n % 900)}.${pad(n % 100, 2)}`,
    declared_value_currency: 'USD',
  };
}

/** The label of a parcel as it then stands. */
export function label(n, of) {
  return {
    label_id: `LB-${pad(n, 9)}`,
    package_id: of.package_id,
    tracking_number: of.tracking_number,
    label_status: 'active',
    ship_to_name: of.ship_to_name,
    ship_to_postal_code: of.ship_to_postal_code,
    ship_to_country: of.ship_to_country,
    label_width: '102',
    label_height: '152',
    dpi: ['203', '300', '600'][n % 3],
    printed_weight: of.weight,
    barcode_1_symbology: 'code128',
    barcode_1_data: of.tracking_number,
    barcode_1_hri: of.tracking_number,
    barcode_1_x_dimension_mm: '0.33',
    barcode_1_grade: `${2 + (n % 20) / 10}`,
  };
}
