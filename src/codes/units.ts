import type { Quantity } from '../model/values.ts';

/** A unit of measure: one of it is `numerator / denominator` of the kind's smallest (mg, µm, nl). */
export interface Unit {
  /** Canonical spelling, as quantities are written: `kg`, `lb`, `in`, `cm3`. */
  readonly code: string;
  readonly kind: Quantity['kind'];
  readonly system: Quantity['system'];
  readonly numerator: number;
  readonly denominator: number;
  /** Other spellings, and the codes of UN/ECE Recommendation 20. */
  readonly aliases: readonly string[];
}

/** Every unit a weight, length or volume may be given in. Pound and inch by the international agreement of 1959. */
export const units: readonly Unit[] = [
  unit('weight', 'metric', 'mg', 1, 1, 'mgs milligram milligrams milligramme milligrammes mgm'),
  unit('weight', 'metric', 'g', 1_000, 1, 'gm gms gram grams gramme grammes gramm grm'),
  unit(
    'weight',
    'metric',
    'kg',
    1_000_000,
    1,
    'kgs kgm kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm',
  ),
  unit('weight', 'imperial', 'oz', 45_359_237, 1_600, 'ozs ounce ounces onz'),
  unit('weight', 'imperial', 'lb', 45_359_237, 100, 'lbs pound pounds lbr'),
  unit('length', 'metric', 'mm', 1_000, 1, 'mms millimeter millimeters millimetre millimetres mmt'),
  unit('length', 'metric', 'cm', 10_000, 1, 'cms centimeter centimeters centimetre centimetres cmt'),
  unit('length', 'metric', 'm', 1_000_000, 1, 'meter meters metre metres mtr mtrs'),
  unit('length', 'imperial', 'in', 25_400, 1, 'ins inch inches inh " ″ ”'),
  unit('length', 'imperial', 'ft', 304_800, 1, "foot feet fot ' ′ ’"),
  unit('volume', 'metric', 'cm3', 1_000_000, 1, 'cm³ ccm cc cmq ml mls milliliter milliliters millilitre millilitres'),
  unit('volume', 'metric', 'm3', 1_000_000_000_000, 1, 'm³ cbm mtq'),
  unit('volume', 'metric', 'l', 1_000_000_000, 1, 'lt ltr ltrs liter liters litre litres dm3 dm³ dmq'),
  unit('volume', 'imperial', 'in3', 16_387_064, 1, 'in³ cuin inq'),
  unit('volume', 'imperial', 'ft3', 28_316_846_592, 1, 'ft³ cuft cft ftq'),
];

const unitByAlias: ReadonlyMap<string, Unit> = new Map(
  units.flatMap((one) => [one.code, ...one.aliases].map((alias) => [alias, one] as const)),
);

/** The unit a text names, in any case, with or without a closing full stop (`LBS`, `oz.`); undefined when it names none. */
export function resolveUnit(text: string): Unit | undefined {
  const known = unitByAlias.get(text);
  if (known !== undefined) return known;
  const plain = text.trim().toLowerCase();
  return unitByAlias.get(plain.endsWith('.') ? plain.slice(0, -1) : plain);
}

function unit(
  kind: Unit['kind'],
  system: Unit['system'],
  code: string,
  numerator: number,
  denominator: number,
  aliases: string,
): Unit {
  return { code, kind, system, numerator, denominator, aliases: aliases.split(' ') };
}
