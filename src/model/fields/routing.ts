import type { FieldDefinition } from '../dataset.ts';
import { carrier, date, datetime, derivedFrom, ofCarrier, oneOf, service, text } from './field.ts';

/** The carrier, found under the same headers in manifests and batches. */
export const carrierField = carrier(
  'carrier',
  'Who takes custody.',
  'Carrier Name|Carrier Code|Carrier - Name|Shipment - Carrier|Courier|Courier Name|Ship Via|Shipping Carrier|Ship Carrier|Shipping Provider|carrier_name|rate.carrier|selected_rate.carrier|rate.provider|Transporter|Haulier|' +
    'Versanddienst|Versanddienstleister|Frachtführer|Spediteur|Paketdienst|Zusteller|Transporteur|Vervoerder|Transportista|Empresa de transporte|Corriere|Vettore|Spedizioniere|Przewoźnik|Kurier|Firma kurierska',
);
export const carrierAccount = text(
  'carrier_account',
  'The shipper’s account with the carrier.',
  'Carrier Account|Account Number|Account No|Shipper Number|Shipper Account|Shipper Account Number|carrier_account_id|Billing Account|EKP',
);
export const shipDate = date(
  'ship_date',
  'The day of handoff to the carrier.',
  'Ship Date|Shipping Date|Shipment Date|shipment_date|label_date|Date Shipped|Shipped Date|Shipment - Ship Date|Date - Shipped Date|Dispatch Date|Despatch Date|Collection Date|Pickup Date|Mailing Date|' +
    'Versanddatum|Versandtag|Abholdatum|Date d’expédition|Date d’envoi|Verzenddatum|Datum verzending|Fecha de envío|Fecha envío|Fecha de expedición|Data di spedizione|Data spedizione|Data wysyłki|Data nadania',
);

/** How and when the parcel travels. */
export const routingFields: readonly FieldDefinition[] = [
  carrierField,
  text('carrier_scac', 'Standard Carrier Alpha Code of the carrier.', 'SCAC|SCAC Code'),
  carrierAccount,
  ofCarrier(
    'carrier',
    service(
      'service',
      'The service bought from the carrier.',
      'Service Name|Service Level|Service Type|servicelevel.token|servicelevel.name|servicelevel_token|servicelevel_name|Shipment - Service|Carrier - Service Selected|Shipping Service|Shipping Method|Ship Method|Ship Service|Requested Service|Delivery Service|Carrier Service|Mail Class|Shipping Option|Shipment Service|service_type|rate.service|selected_rate.service|ShipmentInformation_ServiceType|' +
        'Versandart|Versandmethode|Versandprodukt|Dienst|Servicelevel|Verzendmethode|Verzendwijze|Niveau de service|Mode de livraison|Mode d’expédition|Servicio|Método de envío|Servizio|Metodo di spedizione|Usługa|Rodzaj usługi',
    ),
  ),
  derivedFrom(
    ['carrier', 'service'],
    oneOf(
      {
        ground: 'road|surface',
        air: 'deferred air',
        express: 'overnight|time definite|next day',
        postal: 'mail|post',
        freight: 'ltl|pallet',
      },
      text(
        'service_group',
        'How the service travels: ground, air, express (to a promised day or hour), postal or freight. Where no column gives it, it follows from carrier and service.',
        'Service Group|Transport Mode|Service Category',
      ),
    ),
  ),
  text('service_code', 'The carrier’s own code of the service.', 'Carrier Service Code|Carrier Product Code'),
  shipDate,
  datetime(
    'promised_ship_at',
    'When the parcel was promised to leave.',
    'Ship By Date|Promised Ship Date|Latest Ship Date|Expected Ship Date',
  ),
  datetime(
    'promised_delivery_at',
    'When the parcel was promised to arrive.',
    'Promised Delivery|Promised Delivery Date|Deliver By|Latest Delivery Date|Expected Delivery Date|Estimated Delivery Date|est_delivery_date|estimated_delivery|Voraussichtliches Lieferdatum|Date de livraison prévue|Verwachte leverdatum|Fecha de entrega prevista|Data di consegna prevista|Przewidywana data dostawy',
  ),
  datetime(
    'label_created_at',
    'When the label was made.',
    'Label Created|Label Created At|Label Created Date|Label Print Date|Date Label Created',
  ),
  datetime(
    'handed_off_at',
    'When the carrier took custody.',
    'Handed Off|Handed Off At|Handover At|Tendered At|Picked Up At',
  ),
  text(
    'incoterm',
    'Incoterms rule that the goods are sold under.',
    'Incoterms|Terms of Trade|Delivery Terms|Terms of Delivery|Lieferbedingung|Leveringsvoorwaarde',
  ),
  text(
    'payment_terms',
    'Who pays the freight: prepaid, collect, third party.',
    'Freight Terms|Freight Payment Terms|Bill Transportation To|Frankatur',
  ),
];
