/** Bit of a parcel's verdict: an open finding fails it. */
export const parcelFails = 1;

/** Bit: a rule that had to be evaluated was not. */
export const parcelUnaudited = 2;

/** Bit: a finding holds it back, whether it fails or not. */
export const parcelHeld = 4;
