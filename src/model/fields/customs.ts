import type { FieldDefinition } from '../dataset.ts';
import { boolean, currency, date, datetime, derivedFrom, inUnitOf, money, oneOf, personal, text } from './field.ts';

/** What customs asks of the parcel. */
export const customsFields: readonly FieldDefinition[] = [
  derivedFrom(
    [
      'ship_from_country',
      'ship_from_postal_code',
      'ship_from_state',
      'ship_to_country',
      'ship_to_postal_code',
      'ship_to_state',
      'carrier',
      'ship_date',
    ],
    oneOf(
      { required: 'yes|y|true|1', none: 'no|n|false|0' },
      text(
        'customs',
        'Whether customs formalities are due on the way: required or none. Where no column gives it, it follows from the countries, postal codes and states of both ends, the carrier and the ship date.',
        'Customs Required|Requires Customs|Customs Clearance Required|Zollpflichtig',
      ),
    ),
  ),
  text(
    'customs_form',
    'Customs form that travels with it: CN22, CN23, commercial invoice.',
    'Customs Form Type|Zollformular',
  ),
  text(
    'contents_type',
    'Nature of the contents: merchandise, gift, documents, sample, return.',
    'Content Type|customs_info.contents_type|Customs Contents|Sendungsart|Nature of Contents',
  ),
  text(
    'contents_explanation',
    'What the contents are, where their type is “other”.',
    'Contents Description|customs_info.contents_explanation',
  ),
  inUnitOf(
    'customs_currency',
    money(
      'customs_value',
      'Value declared to customs.',
      'Customs Amount|Total Customs Value|Zollwert|Valeur en douane|Douanewaarde|Valor en aduana|Valore doganale|Wartość celna',
    ),
  ),
  currency('customs_currency', 'Currency of the value declared to customs.', 'Customs Value Currency'),
  boolean('customs_certify', 'Whether the declaration is certified.', 'customs_info.customs_certify|Certify'),
  personal(text('customs_signer', 'Who certified the declaration.', 'customs_info.customs_signer|Signer')),
  text(
    'non_delivery_option',
    'What to do when it cannot be delivered: return or abandon.',
    'customs_info.non_delivery_option|Non Delivery',
  ),
  personal(
    text('eori', 'Economic Operators Registration and Identification number.', 'EORI Number|EORI No|EORI-Nummer'),
  ),
  personal(text('ioss', 'Import One-Stop Shop number.', 'IOSS Number|IOSS No|IOSS-Nummer')),
  text(
    'itn_or_exemption',
    'US export filing: ITN, or the exemption claimed.',
    'eel_pfc|customs_info.eel_pfc|ITN|AES ITN|EEI Exemption',
  ),
  text(
    'invoice_number',
    'Number of the commercial invoice.',
    'Invoice|Invoice No|Commercial Invoice|Rechnungsnummer|Numéro de facture|Factuurnummer|Número de factura|Numero fattura|Numer faktury',
  ),
  date(
    'invoice_date',
    'Date of the commercial invoice.',
    'Rechnungsdatum|Date de facture|Factuurdatum|Fecha de factura|Data fattura|Data faktury',
  ),
  datetime('ead_sent_at', 'When electronic advance data went to the destination.', 'EAD Sent|Advance Data Sent'),
  text(
    'duties_paid_by',
    'Who pays duties and taxes: sender, recipient, third party.',
    'Duty Payer|Duties Payor|Duties Payment|Duties Payment Type',
  ),
];
