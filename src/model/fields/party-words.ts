/** A party or an address part in each language that headers are known in. English includes the names of shipping platforms. */
export type Words = { readonly [language in 'en' | 'de' | 'fr' | 'nl' | 'es' | 'it' | 'pl']?: string };

/** One part of an address. */
export interface AddressPart {
  readonly name: string;
  readonly about: string;
  readonly type?: 'country' | 'boolean';
  readonly personal?: boolean;
  /** Words for it beside a party's (`Recipient City`, `Ville destinataire`). */
  readonly words: Words;
  /** Further headers that mean the recipient's without naming a party; the words above, `words.en` apart, mean it too. */
  readonly bare: string;
}
