/** Services by the two characters after the shipper's account in a 1Z number (tracking_number_data, couriers/ups.json; what UPS has published
 *  of them is not the whole list). */
const servicesByDigits: Readonly<Record<string, string>> = {
  '01': 'NEXT_DAY_AIR',
  '02': 'SECOND_DAY_AIR',
  '03': 'GROUND',
  '12': 'THREE_DAY_SELECT',
  '13': 'NEXT_DAY_AIR_SAVER',
  '15': 'NEXT_DAY_AIR_EARLY',
  '22': 'GROUND',
  '32': 'NEXT_DAY_AIR_EARLY',
  '33': 'NEXT_DAY_AIR_EARLY',
  '41': 'NEXT_DAY_AIR_EARLY',
  '42': 'GROUND',
  '44': 'NEXT_DAY_AIR',
  '66': 'WORLDWIDE_EXPRESS',
  '72': 'GROUND',
  '78': 'GROUND',
  '90': 'GROUND',
  A0: 'NEXT_DAY_AIR_EARLY',
  A1: 'NEXT_DAY_AIR_EARLY',
  A2: 'NEXT_DAY_AIR',
  A8: 'GROUND',
  A9: 'NEXT_DAY_AIR_EARLY',
  AA: 'NEXT_DAY_AIR_EARLY',
  YW: 'GROUND_SAVER SUREPOST_UNDER_1LB SUREPOST_BPM SUREPOST_MEDIA',
};

/** The services that the service digits of a 1Z number stand for; undefined where nobody here knows them. */
export function upsServicesOf(digits: string): readonly string[] | undefined {
  return Object.hasOwn(servicesByDigits, digits) ? servicesByDigits[digits]?.split(' ') : undefined;
}
