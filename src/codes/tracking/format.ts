/** One named stretch of a tracking number: so many characters of a kind, or one of a few texts. */
export interface Part {
  readonly name: string;
  readonly of: 'digits' | 'letters' | 'letters or digits';
  readonly min: number;
  /** At most one part of a layout may vary in length. */
  readonly max: number;
  /** The only texts it may be, all of one length. */
  readonly is?: readonly string[];
}

/** How the check digit of a format is worked out and where it stands: always the part named `check`. */
export interface CheckRule {
  readonly digit: (body: string) => string;
  /** Names of the parts that go into it, in their order. */
  readonly over: readonly string[];
  /** Put before the body where the body does not start with it: carriers leave it off the printed number. */
  readonly lead?: string;
}

/** One form of a carrier's tracking numbers. A new one is one entry in `formats/`. */
export interface TrackingFormat {
  readonly id: string;
  /** Canonical codes of the carriers that give out such numbers. */
  readonly carriers: readonly string[];
  /** As people describe it: `1Z and 16 letters or digits`. */
  readonly looks: string;
  /** Its layouts, any of which a number may have. */
  readonly layouts: readonly (readonly Part[])[];
  readonly check?: CheckRule;
}

/** A part of so many digits. */
export function digits(name: string, min: number, max = min): Part {
  return { name, of: 'digits', min, max };
}

/** A part of so many letters A to Z. */
export function letters(name: string, length: number): Part {
  return { name, of: 'letters', min: length, max: length };
}

/** A part of so many letters or digits. */
export function characters(name: string, min: number, max = min): Part {
  return { name, of: 'letters or digits', min, max };
}

/** A part that is one of these texts, all of one length. */
export function oneOf(name: string, is: readonly string[]): Part {
  const length = is[0]?.length ?? 0;
  return { name, of: 'letters or digits', min: length, max: length, is };
}

/** The one character that closes most numbers. */
export const check: Part = digits('check', 1);
