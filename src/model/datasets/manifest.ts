import type { DatasetDefinition } from '../dataset.ts';
import { customsFields } from '../fields/customs.ts';
import { dangerousGoodsFields } from '../fields/dangerous-goods.ts';
import { integer, personal, text } from '../fields/field.ts';
import {
  batchId,
  facilityId,
  manifestNumber,
  orderId,
  packageCount,
  packageId,
  pieceId,
  shipmentId,
  sscc,
  trackingNumber,
} from '../fields/identity.ts';
import { optionFields, parcelFields } from '../fields/parcel.ts';
import { partyFields } from '../fields/parties.ts';
import { retailFields } from '../fields/retail.ts';
import { routingFields } from '../fields/routing.ts';

/** The list of a batch as the shipper declares it: one row per parcel. */
export const manifest: DatasetDefinition = {
  id: 'manifest',
  about: 'The list of a batch as the shipper declares it: one row per parcel.',
  subject: 'parcel',
  joinsOn: [],
  fields: [
    batchId,
    manifestNumber,
    shipmentId,
    orderId,
    text(
      'po_number',
      'The buyer’s purchase order.',
      'PO|PO Number|PO No|PO #|Purchase Order|Purchase Order Number|Customer PO|Customer Reference PO|Bestellnummer des Kunden|Kundenbestellnummer',
    ),
    packageId,
    integer(
      'package_index',
      'Which parcel of its shipment it is: n of m.',
      'Package Index|Package Sequence|Carton Sequence|Box Sequence|Piece Index',
    ),
    packageCount,
    text(
      'pallet_id',
      'The pallet that it stands on.',
      'Pallet|Pallet Number|Pallet No|Pallet LPN|Pallet SSCC|Palette|Palettennummer|Pallet-ID|Palettenr|Numéro de palette|Numero pallet|Palet|Numer palety',
    ),
    sscc,
    trackingNumber,
    text(
      'master_tracking_number',
      'The carrier’s identity of the whole shipment.',
      'Master Tracking|Master Tracking No|Master Tracking ID|Lead Tracking Number|Lead Tracking|Parent Tracking Number',
    ),
    text('ginc', 'Global Identification Number for Consignment, GS1 application identifier 401.', 'GINC Number'),
    text('gsin', 'Global Shipment Identification Number, GS1 application identifier 402.', 'GSIN Number'),
    pieceId,
    facilityId,
    text(
      'location',
      'Where it stands: dock lane, door, bin.',
      'Dock Lane|Dock Door|Door|Staging Location|Staging Lane|Bin|Bin Location|Lagerplatz|Stellplatz|Emplacement|Locatie|Ubicación|Ubicazione|Lokalizacja',
    ),
    ...routingFields,
    ...partyFields('ship_from'),
    ...partyFields('ship_to'),
    ...partyFields('return_to'),
    ...partyFields('bill_to'),
    text(
      'access_point_id',
      'The parcel shop or locker it goes to.',
      'Access Point|Service Point ID|Pickup Point ID|Parcel Shop ID|Locker ID|Paketshop|Packstation|Point relais|Punto de recogida|Punto di ritiro|Paczkomat',
    ),
    personal(
      text('post_number', 'The recipient’s customer number at the locker network.', 'DHL Post Number|DHL Postnummer'),
    ),
    ...parcelFields,
    ...optionFields,
    ...dangerousGoodsFields,
    ...customsFields,
    ...retailFields,
  ],
};
