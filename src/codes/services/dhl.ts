import { type Service, service } from './service.ts';

/** Services of DHL Express, with the global product codes of its API; one product has a code for documents and one for goods. */
export const dhlExpress: readonly Service[] = [
  service('EXPRESS_WORLDWIDE', 'P|D|U|Worldwide|Express Worldwide Doc|Express Worldwide Nondoc|Express Worldwide EU'),
  service('EXPRESS_WORLDWIDE_B2C', '2|3|B2C|Express Worldwide B2C'),
  service('EXPRESS_9_00', 'E|K|9:00|Express 9:00'),
  service('EXPRESS_10_30', 'L|M|10:30|Express 10:30'),
  service('EXPRESS_12_00', 'T|Y|12:00|Express 12:00'),
  service('EXPRESS_EASY', '7|8|Easy'),
  service('EXPRESS_ENVELOPE', 'X|Envelope'),
  service('EXPRESS_DOMESTIC', 'N|Domestic|Domestic Express|Domestic Express Doc|Domestic Express Nondoc'),
  service('EXPRESS_DOMESTIC_9_00', 'I|Domestic Express 9:00'),
  service('EXPRESS_DOMESTIC_10_30', 'O|Domestic Express 10:30'),
  service('EXPRESS_DOMESTIC_12_00', '1|Domestic Express 12:00'),
  service('ECONOMY_SELECT', 'H|W|Economy'),
  service('ECONOMY_SELECT_DOMESTIC', 'G|Domestic Economy Select'),
];

/** Services of DHL Paket (Germany), with the product codes of its business customer API. */
export const dhlPaket: readonly Service[] = [
  service('PAKET', 'V01PAK|DHL Paket|Paket National|DHL Paket National'),
  service('PAKET_PRIO', 'V01PRIO|DHL Paket Prio'),
  service('PAKET_INTERNATIONAL', 'V53WPAK|V53PAK|DHL Paket International'),
  service('EUROPAKET', 'V54EPAK|DHL Europaket'),
  service('KLEINPAKET', 'V62KP|DHL Kleinpaket'),
  service('WARENPOST', 'V62WP|DHL Warenpost|Warenpost National'),
  service('WARENPOST_INTERNATIONAL', 'V66WPI|DHL Warenpost International'),
  service('RETOURE', 'V07PAK|DHL Retoure'),
];

/** Services of DHL eCommerce in the Americas, with its product codes. */
export const dhlEcommerce: readonly Service[] = [
  service('PARCEL_GROUND', '82|GND|SmartMail Parcel Ground|SM Parcel Ground|Parcel Ground'),
  service('PARCEL_EXPEDITED', '81|EXP|SmartMail Parcel Expedited|SM Parcel Expedited'),
  service('PARCEL_PLUS_GROUND', '83|SmartMail Parcel Plus Ground|SM Parcel Plus Ground'),
  service('PARCEL_PLUS_EXPEDITED', '36|SmartMail Parcel Plus Expedited|SM Parcel Plus Expedited'),
  service('PARCEL_EXPEDITED_MAX', 'MAX|SmartMail Parcel Expedited Max|SM Parcel Expedited Max'),
  service('BPM_GROUND', 'SmartMail BPM Ground'),
  service('BPM_EXPEDITED', 'SmartMail BPM Expedited'),
  service('PACKET_INTERNATIONAL', 'PKT|Packet International'),
  service('PARCEL_INTERNATIONAL_DIRECT', 'PLT|Parcel International Direct'),
  service('PARCEL_INTERNATIONAL_STANDARD', 'PLY|Parcel International Standard'),
];
