import { type Service, service } from './service.ts';

/** Services of Canada Post, with the service codes of its API. */
export const canadaPost: readonly Service[] = [
  service('REGULAR_PARCEL', 'DOM.RP|Regular|Colis standard'),
  service('EXPEDITED_PARCEL', 'DOM.EP|Expedited|Colis accélérés'),
  service('XPRESSPOST', 'DOM.XP|Xpress Post'),
  service('PRIORITY', 'DOM.PC|Priority Courier'),
  service('LIBRARY', 'DOM.LIB|Library Materials'),
  service('EXPEDITED_PARCEL_USA', 'USA.EP'),
  service('PRIORITY_WORLDWIDE_USA', 'USA.PW.PARCEL|Priority Worldwide Parcel USA'),
  service('PRIORITY_WORLDWIDE_ENVELOPE_USA', 'USA.PW.ENV'),
  service('SMALL_PACKET_USA_AIR', 'USA.SP.AIR'),
  service('TRACKED_PACKET_USA', 'USA.TP|Tracked Packet - USA'),
  service('XPRESSPOST_USA', 'USA.XP'),
  service('XPRESSPOST_INTERNATIONAL', 'INT.XP'),
  service('TRACKED_PACKET_INTERNATIONAL', 'INT.TP|Tracked Packet - International'),
  service('INTERNATIONAL_PARCEL_AIR', 'INT.IP.AIR'),
  service('INTERNATIONAL_PARCEL_SURFACE', 'INT.IP.SURF'),
  service('PRIORITY_WORLDWIDE_INTERNATIONAL', 'INT.PW.PARCEL|Priority Worldwide Parcel International'),
  service('SMALL_PACKET_INTERNATIONAL_AIR', 'INT.SP.AIR'),
  service('SMALL_PACKET_INTERNATIONAL_SURFACE', 'INT.SP.SURF'),
];

/** Services of Australia Post, by the names of its contract products. */
export const australiaPost: readonly Service[] = [
  service('PARCEL_POST', 'Parcel Post + Signature|Regular Parcel'),
  service('EXPRESS_POST', 'Express Post + Signature|Express'),
  service('INTERNATIONAL_STANDARD', 'International Standard'),
  service('INTERNATIONAL_EXPRESS', 'International Express'),
  service('INTERNATIONAL_ECONOMY', 'International Economy'),
];

/** Services of Purolator. */
export const purolator: readonly Service[] = [
  service('GROUND', 'PurolatorGround'),
  service('GROUND_9AM', 'PurolatorGround9AM'),
  service('GROUND_1030AM', 'PurolatorGround10:30AM'),
  service('GROUND_EVENING', 'PurolatorGroundEvening'),
  service('EXPRESS', 'PurolatorExpress'),
  service('EXPRESS_9AM', 'PurolatorExpress9AM'),
  service('EXPRESS_1030AM', 'PurolatorExpress10:30AM'),
  service('EXPRESS_EVENING', 'PurolatorExpressEvening'),
  service('EXPRESS_US', 'PurolatorExpressU.S.'),
  service('EXPRESS_INTERNATIONAL', 'PurolatorExpressInternational'),
  service('GROUND_US', 'PurolatorGroundU.S.'),
];

/** Services of OnTrac, with its one- or two-letter codes. */
export const ontrac: readonly Service[] = [
  service('GROUND', 'C|Caltrac'),
  service('SUNRISE', 'S'),
  service('SUNRISE_GOLD', 'G|Gold'),
  service('PALLETIZED_FREIGHT', 'H'),
];
