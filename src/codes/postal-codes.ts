import { either } from './characters.ts';
import {
  exampleByCountry,
  formsByCountry,
  setByMark,
  unusedDutchEndings,
  withdrawnByCountry,
  withoutCodes,
} from './postal/forms.ts';

/** What a postal code should look like and does not (`01057 or 01057-1234`); undefined when it has a form of its country, in any case, or when
 *  the country has no postal codes; `unknown` when nobody here knows the country's form. `country` is alpha-2.
 *  The form is judged, not whether the place exists. */
export function postalCodeFault(country: string, text: string): string | 'unknown' | undefined {
  const forms = formsByCountry.get(country);
  if (forms === undefined) return withoutCodes.has(country) ? undefined : 'unknown';
  const code = text.toUpperCase();
  const holds = forms.some((form) => hasForm(form, code)) && !isUnused(country, code);
  return holds ? undefined : (exampleByCountry[country] ?? either(forms.map(exampleOf)));
}

/** Whether a code has a form that its country has withdrawn: sorted by hand at best. */
export function isWithdrawnForm(country: string, text: string): boolean {
  const code = text.toUpperCase();
  return withdrawnByCountry.get(country)?.some((form) => hasForm(form, code)) ?? false;
}

/** Compares from the left; the only choices are whether a space or a hyphen stands there, so no step is ever taken back. */
function hasForm(form: string, code: string): boolean {
  let at = 0;
  for (const mark of form) {
    const character = code.charAt(at);
    if (mark === ' ' || mark === '~') {
      if (character === ' ' || (mark === '~' && character === '-')) at++;
    } else if (isOf(mark, character)) at++;
    else return false;
  }
  return at === code.length;
}

function isOf(mark: string, character: string): boolean {
  return character !== '' && (setByMark[mark]?.includes(character) ?? mark.toUpperCase() === character);
}

function isUnused(country: string, code: string): boolean {
  return country === 'NL' && unusedDutchEndings.some((ending) => code.endsWith(ending));
}

/** A form with digits 1 2 3 … for its digits and letters from its sets. */
function exampleOf(form: string): string {
  let digit = 0;
  return [...form]
    .map((mark) => {
      if (mark === '9' || mark === '1') return String(++digit % 10);
      return mark === '~' ? '-' : (setByMark[mark]?.charAt(0) ?? mark.toUpperCase());
    })
    .join('');
}
