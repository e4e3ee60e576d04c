import type { FieldDefinition } from '../dataset.ts';
import { addressParts } from './address-parts.ts';
import { contactParts } from './contact-parts.ts';
import { boolean, country, personal, text } from './field.ts';
import type { AddressPart, Words } from './party-words.ts';

/** The parties that a manifest names; `ship_to` is the recipient. */
export type Party = 'ship_from' | 'ship_to' | 'return_to' | 'bill_to';

interface PartyWords {
  readonly who: string;
  readonly words: Words;
  /** Whether headers that name no party (`City`, `PLZ`) mean this one. */
  readonly bare: boolean;
}

const wordsByParty: Readonly<Record<Party, PartyWords>> = {
  ship_to: {
    who: 'recipient',
    bare: true,
    words: {
      en: 'Ship To|Ship To Address|Recipient|Receiver|Consignee|To|To Address|Address To|Destination|Delivery|Shipping|Ship',
      de: 'Empfänger|Liefer',
      fr: 'Destinataire|du destinataire|de livraison',
      nl: 'Ontvanger',
      es: 'Destinatario|del destinatario|de entrega',
      it: 'Destinatario|del destinatario',
      pl: 'Odbiorca|Odbiorcy',
    },
  },
  ship_from: {
    who: 'sender',
    bare: false,
    words: {
      en: 'Ship From|Ship From Address|Sender|Shipper|From|From Address|Address From|Origin|Consignor',
      de: 'Absender',
      fr: 'Expéditeur|de l’expéditeur',
      nl: 'Afzender',
      es: 'Remitente|del remitente',
      it: 'Mittente|del mittente',
      pl: 'Nadawca|Nadawcy',
    },
  },
  return_to: { who: 'return address', bare: false, words: { en: 'Return To|Return|Return Address|Returns' } },
  bill_to: { who: 'payer', bare: false, words: { en: 'Bill To|Billing|Billing Address|Payer|Payor|Invoice To' } },
};

/** The address fields of one party: name, company, three street lines, house number, city, state, postal code, country, phone,
 *  email, tax id, GLN, residential. */
export function partyFields(party: Party): readonly FieldDefinition[] {
  return [...addressParts, ...contactParts].map((part) => partyField(party, part));
}

function partyField(party: Party, part: AddressPart): FieldDefinition {
  const { who, words, bare } = wordsByParty[party];
  const synonyms = [...together(words, part.words), ...(bare ? [part.bare, ...foreign(part.words)] : [])].join('|');
  const field = fieldOf(part.type)(`${party}_${part.name}`, `${part.about} of the ${who}.`, synonyms);
  return part.personal ? personal(field) : field;
}

function fieldOf(type: AddressPart['type']) {
  if (type === undefined) return text;
  return type === 'country' ? country : boolean;
}

/** Party and part in one language: `Recipient City`, and elsewhere either order (`Empfänger Ort`, `Ville destinataire`). */
function together(party: Words, part: Words): readonly string[] {
  return Object.entries(party).flatMap(([language, prefixes]) => {
    const words =
      Object.entries(part)
        .find(([of]) => of === language)?.[1]
        .split('|') ?? [];
    return prefixes
      .split('|')
      .flatMap((prefix) =>
        words.flatMap((word) =>
          language === 'en' ? [`${prefix} ${word}`] : [`${prefix} ${word}`, `${word} ${prefix}`],
        ),
      );
  });
}

function foreign(words: Words): readonly string[] {
  return Object.entries(words).flatMap(([language, those]) => (language === 'en' ? [] : [those]));
}
