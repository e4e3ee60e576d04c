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

export const addressParts: readonly AddressPart[] = [
  {
    name: 'name',
    about: 'Person or firm',
    personal: true,
    words: {
      en: 'Name|Full Name|Contact|Contact Name|Person Name|Attention|Company Or Name',
      de: 'Name|Name 1',
      fr: 'Nom|Nom complet',
      nl: 'Naam',
      es: 'Nombre|Nombre completo',
      it: 'Nome|Nominativo',
      pl: 'Nazwa|Imię i nazwisko',
    },
    bare: 'Name|Full Name|Recipient|Receiver|Consignee|Ship To|Customer Name|Addressee|Attention|Empfänger|Destinataire|Ontvanger|Destinatario|Odbiorca',
  },
  {
    name: 'company',
    about: 'Company',
    personal: true,
    words: {
      en: 'Company|Company Name|Organization|Organisation|Business Name',
      de: 'Firma|Firmenname|Name 2',
      fr: 'Société|Entreprise',
      nl: 'Bedrijf|Bedrijfsnaam',
      es: 'Empresa|Razón social',
      it: 'Azienda|Ragione sociale',
      pl: 'Nazwa firmy',
    },
    bare: 'Company|Company Name|Business Name',
  },
  {
    name: 'street1',
    about: 'First address line',
    personal: true,
    words: {
      en: 'Street|Street 1|Street Line 1|Street Address|Address|Address 1|Address Line 1|Addr 1',
      de: 'Straße|Adresse|Anschrift|Straße und Hausnummer|Straße/Hausnummer|Straße Nr',
      fr: 'Rue|Adresse|Adresse 1',
      nl: 'Straat|Straatnaam|Adres',
      es: 'Calle|Dirección|Dirección 1|Domicilio',
      it: 'Indirizzo|Indirizzo 1',
      pl: 'Ulica|Adres',
    },
    bare: 'Street|Street 1|Street Line 1|Street Address|Address|Address 1|Address Line 1|Addr 1',
  },
  {
    name: 'street2',
    about: 'Second address line',
    personal: true,
    words: {
      en: 'Street 2|Street Line 2|Address 2|Address Line 2|Addr 2',
      de: 'Adresszusatz|Adresse 2',
      fr: 'Complément d’adresse|Adresse 2',
      es: 'Dirección 2',
      it: 'Indirizzo 2',
    },
    bare: 'Street 2|Street Line 2|Address 2|Address Line 2|Addr 2',
  },
  {
    name: 'street3',
    about: 'Third address line',
    personal: true,
    words: { en: 'Street 3|Street Line 3|Address 3|Address Line 3|Addr 3' },
    bare: 'Street 3|Street Line 3|Address 3|Address Line 3|Addr 3',
  },
  {
    name: 'house_number',
    about: 'House number, where it stands apart from the street,',
    personal: true,
    words: {
      en: 'House Number|House No|Street Number|Street No',
      de: 'Hausnummer|Haus-Nr',
      fr: 'Numéro de rue',
      nl: 'Huisnummer|Huisnr',
      es: 'Número de casa',
      it: 'Numero civico|Civico',
      pl: 'Numer domu|Nr domu',
    },
    bare: 'House Number|House No|Street Number|Street No',
  },
  {
    name: 'city',
    about: 'Town or city',
    words: {
      en: 'City|Town|Locality|Suburb',
      de: 'Ort|Stadt|Wohnort',
      fr: 'Ville|Commune',
      nl: 'Plaats|Stad|Woonplaats',
      es: 'Ciudad|Población|Localidad',
      it: 'Città|Località|Comune',
      pl: 'Miasto|Miejscowość',
    },
    bare: 'City|Town|Post Town|Locality',
  },
  {
    name: 'state',
    about: 'State, province or region',
    words: {
      en: 'State|Province|Region|State Code|Province Code|State Province|State Province Code|County',
      de: 'Bundesland|Kanton',
      fr: 'Département|Région',
      nl: 'Provincie',
      es: 'Provincia',
      it: 'Provincia',
      pl: 'Województwo',
    },
    bare: 'State|Province|State Code|State/Province|Province Code|County',
  },
  {
    name: 'postal_code',
    about: 'Postal code',
    words: {
      en: 'Postal Code|Zip|Zip Code|Postcode|Postal|Zip Postal Code|Postal Zip|Zip5',
      de: 'PLZ|Postleitzahl',
      fr: 'Code postal|CP',
      nl: 'Postcode',
      es: 'Código postal|CP',
      it: 'CAP|Codice postale',
      pl: 'Kod pocztowy',
    },
    bare: 'Postal Code|Zip|Zip Code|Postcode|Zip/Postal Code|Postal/Zip Code|Zip or Postal Code',
  },
  {
    name: 'country',
    about: 'Country',
    type: 'country',
    words: {
      en: 'Country|Country Code|Country ISO|Country ISO Code|Country Name',
      de: 'Land|Ländercode|Länderkürzel',
      fr: 'Pays|Code pays',
      nl: 'Land|Landcode',
      es: 'País|Código de país',
      it: 'Paese|Nazione',
      pl: 'Kraj|Kod kraju',
    },
    bare: 'Country|Country Code|Country ISO|Dest Country Code|Zielland|Bestimmungsland',
  },
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
