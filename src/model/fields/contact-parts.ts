import type { AddressPart } from './party-words.ts';

/** How a party is reached and what identifies it beside its address. */
export const contactParts: readonly AddressPart[] = [
  {
    name: 'phone',
    about: 'Phone number',
    personal: true,
    words: {
      en: 'Phone|Phone Number|Phone No|Telephone|Telephone Number|Tel|Mobile',
      de: 'Telefon|Telefonnummer|Handynummer',
      fr: 'Téléphone|Tél',
      nl: 'Telefoon|Telefoonnummer',
      es: 'Teléfono|Número de teléfono',
      it: 'Telefono|Cellulare',
      pl: 'Telefon|Numer telefonu|Nr telefonu',
    },
    bare: 'Phone|Phone Number|Phone No|Telephone|Telephone Number|Tel|Mobile|Mobile Number',
  },
  {
    name: 'email',
    about: 'E-mail address',
    personal: true,
    words: {
      en: 'Email|Email Address|Mail',
      de: 'E-Mail|E-Mail-Adresse',
      fr: 'Courriel|Adresse e-mail',
      nl: 'E-mailadres',
      es: 'Correo electrónico|Correo',
      it: 'Posta elettronica|Indirizzo email',
      pl: 'Adres e-mail',
    },
    bare: 'Email|Email Address|Mail|Customer Email',
  },
  {
    name: 'tax_id',
    about: 'Tax identity (VAT, EIN, CPF and their like)',
    personal: true,
    words: {
      en: 'Tax ID|Tax Number|VAT|VAT Number|VAT ID|Federal Tax ID',
      de: 'USt-IdNr|USt-ID',
      fr: 'Numéro TVA',
      nl: 'BTW-nummer',
      es: 'NIF',
      it: 'Partita IVA',
      pl: 'NIP',
    },
    bare: 'Tax ID|VAT Number|VAT ID',
  },
  {
    name: 'gln',
    about: 'GS1 Global Location Number',
    words: { en: 'GLN|ILN|Global Location Number' },
    bare: 'GLN|ILN',
  },
  {
    name: 'residential',
    about: 'Whether it is a home: the address',
    type: 'boolean',
    words: { en: 'Residential|Residential Indicator|Residential Flag|Is Residential' },
    bare: 'Residential|Residential Indicator|Residential Flag|Is Residential|Residential Address',
  },
];
