const yes = 'true yes y 1 x ja j oui si tak t ✓ ✔ ☑ on wahr vrai waar verdadero vero prawda';
const no = 'false no n 0 nein non nee nie f ☐ off falsch faux onwaar falso fałsz';

const truthByWord: ReadonlyMap<string, boolean> = new Map([
  ...yes.split(' ').map((word) => [word, true] as const),
  ...no.split(' ').map((word) => [word, false] as const),
  ...['sí', 'sì'].map((word) => [word, true] as const),
]);

/** Yes or no as people and programs write it in English, German, French, Dutch, Spanish, Italian and Polish, a cross in a box
 *  (`X`) included; undefined for any other word. */
export function truthOf(text: string): boolean | undefined {
  return text.length > 9 ? undefined : truthByWord.get(text.toLowerCase());
}
