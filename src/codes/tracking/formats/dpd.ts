import { mod3736CheckCharacter } from '../../check-digits.ts';
import { characters, digits, type TrackingFormat } from '../format.ts';

/** A depot and a parcel number, fourteen in all; the first two may be letters (DPD parcel label barcode, as BWIPP documents it). */
const parcel = [characters('depot', 2), digits('number', 12)];

/** Numbers of DPD (tracking_number_data, couriers/dpd.json; DPD parcel label barcode). The check character is printed but not encoded. */
export const dpd: readonly TrackingFormat[] = [
  {
    id: 'dpd-15',
    carriers: ['DPD'],
    looks: '14 digits and a check character',
    layouts: [[...parcel, characters('check', 1)]],
    check: { digit: mod3736CheckCharacter, over: ['depot', 'number'] },
  },
  { id: 'dpd-14', carriers: ['DPD'], looks: '14 digits', layouts: [parcel] },
  {
    id: 'dpd-28',
    carriers: ['DPD'],
    looks: 'the 28 characters of the barcode',
    layouts: [
      [characters('postalCode', 7), ...parcel, digits('service', 3), digits('country', 3), characters('check', 1)],
    ],
    check: { digit: mod3736CheckCharacter, over: ['postalCode', 'depot', 'number', 'service', 'country'] },
  },
];
