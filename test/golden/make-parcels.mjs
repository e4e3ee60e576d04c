/** Writes the parcels of two golden audits, `first-look` and `us-parcel-60`: `node test/golden/make-parcels.mjs`.
 *  Plain arithmetic over fixed lists, no clock and no chance, and none of the code that the audits are there to judge. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const audits = fileURLToPath(new URL('../../fixtures/audits/', import.meta.url));

/** Real places with a real ZIP of theirs. */
const places =
  `Boise,ID,83702|Portland,OR,97209|Seattle,WA,98101|Denver,CO,80202|Austin,TX,78701|Madison,WI,53703|Columbus,OH,43215
Nashville,TN,37203|Raleigh,NC,27601|Albany,NY,12207|Burlington,VT,05401|Concord,NH,03301|Portland,ME,04101|Springfield,MA,01103
Hartford,CT,06103|Providence,RI,02903|Newark,NJ,07102|Philadelphia,PA,19103|Richmond,VA,23219|Charleston,SC,29401|Savannah,GA,31401
Tampa,FL,33602|Mobile,AL,36602|Jackson,MS,39201|New Orleans,LA,70112|Little Rock,AR,72201|Tulsa,OK,74103|Wichita,KS,67202
Omaha,NE,68102|Des Moines,IA,50309|Minneapolis,MN,55401|Fargo,ND,58102|Sioux Falls,SD,57104|Billings,MT,59101|Cheyenne,WY,82001
Salt Lake City,UT,84101|Phoenix,AZ,85004|Albuquerque,NM,87102|Las Vegas,NV,89101|Sacramento,CA,95814|San Diego,CA,92101
Louisville,KY,40202|Detroit,MI,48226|Indianapolis,IN,46204|Chicago,IL,60602|St. Louis,MO,63101|Charleston,WV,25301
Wilmington,DE,19801|Baltimore,MD,21202|Pittsburgh,PA,15222|Spokane,WA,99201|Eugene,OR,97401|Fresno,CA,93721|El Paso,TX,79901
Dayton,OH,45402|Monson,MA,01057|Lincoln,NE,68508|Topeka,KS,66603|Lansing,MI,48933|Olympia,WA,98501`
    .split(/[|\n]/)
    .map((line) => line.split(','));

const firstNames = 'Marta,Owen,Priya,Luca,Hanna,Tomas,Grace,Idris,Nora,Felix,Amara,Jonas,Wren,Silas,Keiko'.split(',');
const lastNames =
  'Quintero,Haldane,Raman,Bianchi,Lindqvist,Novak,Okafor,Bashir,Fennimore,Albrecht,Ellison,Tanaka'.split(',');
const companies = [
  '',
  '',
  '',
  'Blue Heron Cycles',
  '',
  '',
  'Northfork Dental',
  '',
  'Pine & Tallow Co.',
  '',
  '',
  'Harrow Lane Books',
];
const streets =
  'Alder Way,Mill Race Rd,Foundry St,Larkspur Ave,Quarry Ln,Old Depot Rd,Sycamore Ct,Harbor View Dr,Orchard St'.split(
    ',',
  );
/** Sides in inches and the weights that go with them in pounds. */
const boxes = [
  [12, 9, 4, 1.8],
  [14, 10, 6, 4.2],
  [10, 8, 3, 0.9],
  [18, 14, 8, 9.6],
  [16, 12, 12, 12.4],
  [20, 16, 10, 17.5],
];

const digitsSum = (text, weightAt) => [...text].reduce((sum, digit, at) => sum + Number(digit) * weightAt(at), 0);
const pad = (number, width) => String(number).padStart(width, '0');

/** `1Z`, shipper, service and seven digits, closed with the UPS check digit. */
export function ups(serial, service) {
  const body = `R8F417${service}${pad(serial, 7)}`;
  const values = [...body].map((sign) => (/\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 3) % 10));
  const sum = values.reduce((total, value, at) => total + value * (at % 2 === 0 ? 1 : 2), 0);
  return `1Z${body}${(10 - (sum % 10)) % 10}`;
}

/** Twelve digits, weights 3, 1, 7 repeating, modulo 11 and then 10. */
export function fedex(serial) {
  const body = `7946${pad(serial, 7)}`;
  return body + ((digitsSum(body, (at) => [3, 1, 7][at % 3]) % 11) % 10);
}

/** An IMpb of 22 digits: 92, service type, nine-digit mailer id, serial, GS1 check digit. */
export function usps(serial) {
  const body = `92001901755477${pad(serial, 7)}`;
  return body + ((10 - (digitsSum(body, (at) => (at % 2 === 0 ? 3 : 1)) % 10)) % 10);
}

const carriers = {
  UPS: {
    services: ['UPS Ground', 'UPS Ground', '2nd Day Air'],
    number: (serial, service) => ups(serial, service === '2nd Day Air' ? '02' : '03'),
  },
  FedEx: { services: ['FedEx Ground', 'Home Delivery', 'Standard Overnight'], number: (serial) => fedex(serial) },
  USPS: { services: ['Ground Advantage', 'Priority Mail'], number: (serial) => usps(serial) },
};

/** One parcel by its running number; everything about it follows from the number. */
function parcel(number, carrier, first) {
  const [city, state, zip] = places[(number * 7) % places.length];
  const [length, width, height, weight] = boxes[number % boxes.length];
  const { services, number: trackingNumber } = carriers[carrier];
  const service = services[number % services.length];
  return {
    package_id: `PK-${pad(first + number, 5)}`,
    order_id: `SO-${41200 + number * 3}`,
    carrier,
    service,
    tracking_number: trackingNumber(1046 + number * 37, service),
    recipient: `${firstNames[number % firstNames.length]} ${lastNames[(number * 5) % lastNames.length]}`,
    company: companies[number % companies.length],
    street: `${118 + ((number * 83) % 4200)} ${streets[number % streets.length]}`,
    city,
    state,
    zip,
    country: 'US',
    weight: weight + (number % 4) / 10,
    length,
    width,
    height,
    dock: { UPS: 'A', FedEx: 'B', USPS: 'C' }[carrier] + pad(1 + (number % 5), 2),
    ship_date: '2026-11-20',
  };
}

/** The label a parcel gets, as the print server logs it. */
function labelOf(parcel, number) {
  const { carrier, tracking_number: tracking, zip } = parcel;
  const symbols = {
    UPS: {
      data: tracking,
      hri: `1Z ${tracking.slice(2, 5)} ${tracking.slice(5, 8)} ${tracking.slice(8, 10)} ${tracking.slice(10, 14)} ${tracking.slice(14)}`,
    },
    FedEx: { data: `10019213342500010003${'00'}${tracking}`, hri: tracking.replace(/(\d{4})(?=\d)/g, '$1 ') },
    USPS: { data: `420${zip}${tracking}`, hri: tracking.replace(/(\d{4})(?=\d)/g, '$1 ') },
  };
  return {
    label_id: `L-${pad(7000 + number, 5)}`,
    package_id: parcel.package_id,
    tracking_number: tracking,
    label_status: 'active',
    ship_to_name: parcel.recipient,
    ship_to_street1: parcel.street,
    ship_to_city: parcel.city,
    ship_to_state: parcel.state,
    ship_to_postal_code: zip,
    ship_to_country: 'US',
    barcode_1_symbology: carrier === 'USPS' ? 'gs1-128' : 'code128',
    barcode_1_data: symbols[carrier].data,
    barcode_1_hri: symbols[carrier].hri,
  };
}

const manifestHeaders = {
  package_id: 'Package ID',
  order_id: 'Order #',
  carrier: 'Carrier',
  service: 'Service',
  tracking_number: 'Tracking #',
  recipient: 'Recipient',
  company: 'Company',
  street: 'Address 1',
  city: 'City',
  state: 'State',
  zip: 'Zip',
  country: 'Country',
  weight: 'Weight (lb)',
  length: 'Length (in)',
  width: 'Width (in)',
  height: 'Height (in)',
  dock: 'Location',
  ship_date: 'Ship Date',
};

const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

function csv(rows, headers) {
  const fields = Object.keys(headers);
  const lines = rows.map((row) => fields.map((field) => cell(row[field])).join(','));
  return `${[Object.values(headers).join(','), ...lines].join('\n')}\n`;
}

function write(audit, parcels, labels) {
  mkdirSync(audits + audit, { recursive: true });
  writeFileSync(`${audits}${audit}/manifest.csv`, csv(parcels, manifestHeaders));
  const headers = Object.fromEntries(Object.keys(labels[0]).map((field) => [field, field]));
  writeFileSync(`${audits}${audit}/labels.csv`, csv(labels, headers));
}

const swapped = (text, at) => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);

function usParcel60() {
  const parcels = Array.from({ length: 60 }, (_, number) =>
    parcel(number, number < 26 ? 'UPS' : number < 44 ? 'FedEx' : 'USPS', 30401),
  );
  // 1: digits keyed the wrong way round, on the manifest and so on the label. 2: the same with FedEx, one digit off.
  parcels[4].tracking_number = swapped(parcels[4].tracking_number, 15);
  parcels[29].tracking_number =
    parcels[29].tracking_number.slice(0, -1) + ((Number(parcels[29].tracking_number.at(-1)) + 1) % 10);
  parcels[50].weight = 72.4; // 3
  Object.assign(parcels[11], { length: 44, width: 34, height: 30, weight: 41.5 }); // 4
  parcels[17].zip = '19103-12'; // 5
  const labels = parcels.map(labelOf);
  parcels[35].tracking_number = parcels[33].tracking_number; // 6: copied down one order too far; its label is right
  labels[35].tracking_number = parcels[35].tracking_number;
  labels[35].barcode_1_data = labels[33].barcode_1_data;
  labels[35].barcode_1_hri = labels[33].barcode_1_hri;
  labels[47].ship_to_postal_code = '33602'; // 9: printed from the address before its correction
  labels[47].ship_to_city = 'Tampa';
  labels[47].ship_to_state = 'FL';
  labels[47].barcode_1_data = labels[47].barcode_1_data.replace(/^420\d{5}/, '42033602');
  labels[21].label_status = 'voided'; // 10
  parcels[40].street = 'PO Box 2217'; // 11
  labels[40].ship_to_street1 = 'PO Box 2217';
  const stray = labelOf({ ...parcel(61, 'UPS', 30401), package_id: 'PK-29988' }, 61); // 8: yesterday's, left on the roll
  const printed = labels.filter((_, number) => number !== 8); // 7
  write('us-parcel-60', parcels, [...printed.slice(0, 31), stray, ...printed.slice(31)]);
}

function firstLook() {
  const parcels = Array.from({ length: 25 }, (_, number) => parcel(number, number < 12 ? 'UPS' : 'FedEx', 52801));
  parcels[14].weight = 153;
  Object.assign(parcels[14], { length: 24, width: 20, height: 18 });
  parcels[19].tracking_number = swapped(parcels[19].tracking_number, 7);
  const labels = parcels.map(labelOf);
  labels[16].ship_to_postal_code = '97209';
  labels[16].ship_to_city = 'Portland';
  labels[16].ship_to_state = 'OR';
  const printed = labels.filter((_, number) => number !== 22);
  write('first-look', parcels, printed);
}

usParcel60();
firstLook();
