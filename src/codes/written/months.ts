import { normaliseHeader } from '../../model/header.ts';

/** Months as people write them in English, German, French, Dutch, Spanish, Italian and Polish, in full, in the genitive and short; one month a line. */
const months: readonly string[] = [
  'january jan januar jänner jän janvier janv januari enero ene gennaio gen styczeń stycznia sty',
  'february feb februar février févr fév februari febrero febbraio luty lutego lut',
  'march mar märz mär mrz mars maart mrt marzo marzec marca',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi',
  'may mai mei mayo maggio mag maj maja',
  'june jun juni juin junio giugno giu czerwiec czerwca cze',
  'july jul juli juillet juil julio luglio lug lipiec lipca lip',
  'august aug août augustus agosto ago sierpień sierpnia sie',
  'september sep sept septembre septiembre setiembre set settembre wrzesień września wrz',
  'october oct oktober okt octobre octubre ottobre ott październik października paź',
  'november nov novembre noviembre listopad listopada lis',
  'december dec dezember dez décembre déc diciembre dic dicembre grudzień grudnia gru',
];

const monthByName: ReadonlyMap<string, string> = new Map(
  months.flatMap((names, place) =>
    names.split(' ').map((name) => [normaliseHeader(name), String(place + 1).padStart(2, '0')] as const),
  ),
);

/** The two digits of a month by its name in any case, with or without accents (`Mär` is `03`); undefined when it is none. */
export function monthNamed(name: string): string | undefined {
  return monthByName.get(normaliseHeader(name));
}
