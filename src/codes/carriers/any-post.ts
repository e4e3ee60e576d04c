import { type Carrier, carrier } from './carrier.ts';

/** A post that the export does not name: only that the item has an S10 number is known (UPU standard S10). */
export const anyPost: Carrier = carrier(
  'UPU',
  'Post of any country',
  'S10|UPU S10|S10 International Standard|Universal Postal Union|EMS|Postal S10',
);
