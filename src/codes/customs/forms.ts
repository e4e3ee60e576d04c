/** Customs forms of the posts (Universal Postal Convention) and of couriers. */
export type CustomsForm = 'CN22' | 'CN23' | 'INVOICE';

/** Names by the form they mean, compared without case, spaces and punctuation; PS 2976 is the CN22 of USPS, CP72 goes with a CN23. */
const formByName: ReadonlyMap<string, CustomsForm> = new Map<string, CustomsForm>([
  ['cn22', 'CN22'],
  ['ps2976', 'CN22'],
  ['psform2976', 'CN22'],
  ['cn23', 'CN23'],
  ['cp72', 'CN23'],
  ['ps2976a', 'CN23'],
  ['psform2976a', 'CN23'],
  ['ps2976b', 'CN23'],
  ['psform2976b', 'CN23'],
  ['invoice', 'INVOICE'],
  ['commercialinvoice', 'INVOICE'],
  ['proformainvoice', 'INVOICE'],
]);

/** The form a text names; undefined when it names none. */
export function customsFormOf(text: string): CustomsForm | undefined {
  return text.length > 40 ? undefined : formByName.get(text.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
