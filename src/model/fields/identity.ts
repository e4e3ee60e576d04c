import type { FieldDefinition } from '../dataset.ts';
import { integer, text } from './field.ts';

/** Identities that several datasets share, so that they are found under the same headers in each. */
export const packageId = text(
  'package_id',
  'The shipper’s own identity of the parcel.',
  'Package ID|Parcel ID|Package No|Package Number|Parcel Number|Parcel No|Package|Parcel|Carton|Carton ID|Carton No|Carton Number|Box ID|Box Number|Box No|LPN|License Plate|Container ID|HU|Handling Unit|Case ID|Case Number|' +
    'Paket-ID|Paketnummer|Paket-Nr|Packstück|Packstücknummer|Packstück-Nr|Colli-Nr|Karton-Nr|ID colis|Numéro de colis|N° colis|No colis|Colis|Pakket-ID|Pakketnummer|Colli nummer|' +
    'ID bulto|Número de bulto|N° bulto|Bulto|ID paquete|Número de paquete|ID collo|Numero collo|N. collo|Collo|ID paczki|Numer paczki|Nr paczki|Paczka',
);
export const sscc = text(
  'sscc',
  'The 18-digit Serial Shipping Container Code of the parcel, GS1 application identifier 00.',
  'SSCC-18|SSCC18|SSCC Code|SSCC Number|SSCC No|UCC-128|UCC128|NVE|NVE-Nummer|NVE/SSCC|SSCC/NVE|NVE (SSCC)|SSCC (NVE)|HU-Nummer (SSCC)|NVE-Nr|Serial Shipping Container Code|Código SSCC|Codice SSCC|Numer SSCC|Code SSCC|Numéro SSCC',
);
export const pieceId = text(
  'piece_id',
  'The carrier’s identity of one piece of a shipment.',
  'Piece ID|Piece Number|JD Number|Piece Identifier',
);
export const trackingNumber = text(
  'tracking_number',
  'The carrier’s identity of the parcel.',
  'Tracking|Tracking No|Tracking Num|Tracking Nr|Tracking #|Tracking ID|Tracking Code|tracking_code|Tracking Numbers|TrackingNumber|Tracker|Package Tracking Number|Shipment Tracking Number|Shipment - Tracking Number|Carrier Tracking Number|Airway Bill|AWB|AWB Number|Waybill|Waybill Number|Consignment Number|' +
    'Sendungsnummer|Sendungs-Nr|Sendungsverfolgungsnummer|Trackingnummer|Paketscheinnummer|Numéro de suivi|N° de suivi|No de suivi|Suivi|Trackingcode|Track & Trace|Track and Trace|Barcode zending|' +
    'Número de seguimiento|N° de seguimiento|Seguimiento|Numero di tracciamento|Numero tracking|Numero di spedizione|Lettera di vettura|Numer przesyłki|Nr przesyłki|Numer śledzenia|List przewozowy|Numer listu przewozowego',
);
export const shipmentId = text(
  'shipment_id',
  'The shipment that the parcel travels in.',
  'Shipment|Shipment ID|Shipment No|Shipment Number|Shipment Identification Number|ShipmentIdentificationNumber|Consignment|Consignment ID|Delivery|Delivery Number|Delivery No|Delivery Note|' +
    'Sendungs-ID|Lieferung|Liefernummer|Lieferschein|Lieferscheinnummer|Lieferschein-Nr|Expédition|Numéro d’expédition|N° expédition|Bon de livraison|Zending|Zendingsnummer|Verzending|' +
    'Envío|ID de envío|Número de envío|Albarán|Número de albarán|Spedizione|ID spedizione|DDT|Numero DDT|Przesyłka|ID przesyłki|Numer dostawy',
);
export const orderId = text(
  'order_id',
  'The order that the parcel fulfils.',
  'Order|Order ID|Order No|Order Number|Order #|Order - Number|Order Nr|Sales Order|Sales Order Number|SO Number|Amazon Order ID|Web Order|Customer Order|Order Name|' +
    'Bestellnummer|Bestell-Nr|Bestellung|Auftrag|Auftragsnummer|Auftrags-Nr|Commande|Numéro de commande|N° commande|No commande|Bestelling|Bestelnummer|Ordernummer|' +
    'Pedido|Número de pedido|N° pedido|Ordine|Numero ordine|N. ordine|Zamówienie|Numer zamówienia|Nr zamówienia',
);
export const batchId = text(
  'batch_id',
  'The handoff batch: all parcels tendered to one carrier at one pickup.',
  'Batch|Batch Number|Batch No|Batch Name|Load|Load ID|Load Number|Pickup ID|Pickup Number|Ladung|Ladenummer|Tournummer|Lot d’expédition|Tournée|Batchnummer',
);
export const manifestNumber = text(
  'manifest_number',
  'The manifest or scan form that the parcel is closed on.',
  'Manifest|Manifest ID|Manifest No|Manifest Nr|Manifest Code|Manifestnummer|Numéro de manifeste|Número de manifiesto|Numero manifesto|Numer manifestu',
);
export const facilityId = text(
  'facility_id',
  'The site that hands the parcel off.',
  'Facility|Facility Code|Facility Name|Warehouse|Warehouse ID|Warehouse Code|Site|Site ID|Site Code|DC|DC Code|Hub|FC|Plant|Ship From Facility|' +
    'Lager|Standort|Werk|Entrepôt|Site d’expédition|Magazijn|Vestiging|Almacén|Magazzino|Deposito|Magazyn',
);
export const packageCount = integer(
  'package_count',
  'How many parcels there should be.',
  'Packages|Package Count|Parcels|Parcel Count|Number of Packages|Number of Parcels|No of Packages|Total Packages|Cartons|Carton Count|Number of Cartons|Pieces|Piece Count|Number of Pieces|Num Packages|' +
    'Anzahl Pakete|Paketanzahl|Anzahl Packstücke|Nombre de colis|Nb colis|Aantal pakketten|Aantal colli|Número de bultos|Bultos|Numero colli|N. colli|Colli|Liczba paczek|Ilość paczek',
);
export const weightUnit = text(
  'weight_unit',
  'Unit of the weights in the row: g, kg, oz or lb.',
  'Weight UOM|Weight Units|Weight Unit of Measure|WeightUnit|Wt Unit|Wt UOM|Mass Unit|mass_unit|parcel.mass_unit|parcel.weight_unit|Order Weight Unit|Unit of Weight|' +
    'Gewichtseinheit|Unité de poids|Gewichtseenheid|Unidad de peso|Unità di peso|Jednostka wagi',
);

/** The four that may join a row to its parcel, in the order tried. */
export const parcelIdentities: readonly FieldDefinition[] = [packageId, sscc, pieceId, trackingNumber];
