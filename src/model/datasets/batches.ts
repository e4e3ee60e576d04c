import type { DatasetDefinition } from '../dataset.ts';
import { datetime, integer, inUnitOf, personal, text, weight } from '../fields/field.ts';
import { batchId, facilityId, manifestNumber, packageCount, weightUnit } from '../fields/identity.ts';
import { noticeFields } from '../fields/retail.ts';
import { carrierAccount, carrierField, shipDate } from '../fields/routing.ts';

/** What the paperwork of a pickup declares: one row per batch. */
export const batches: DatasetDefinition = {
  id: 'batches',
  about: 'What the paperwork of a pickup declares: one row per batch.',
  subject: 'batch',
  joinsOn: ['batch_id'],
  fields: [
    batchId,
    facilityId,
    carrierField,
    carrierAccount,
    text('service_group', 'The services that travel together.', 'Service|Service Class|Product Group'),
    shipDate,
    datetime(
      'cutoff_at',
      'When the carrier stops taking parcels.',
      'Cutoff|Cut Off|Cutoff Time|Cut-off Time|Carrier Cutoff',
    ),
    datetime(
      'pickup_window_start',
      'When the pickup may begin.',
      'Pickup From|Pickup Start|Pickup Window From|Ready Time',
    ),
    datetime('pickup_window_end', 'When the pickup must be over.', 'Pickup To|Pickup End|Pickup Window To|Close Time'),
    datetime('closed_at', 'When the manifest was closed.', 'Closed|Manifest Closed|Manifest Closed At|Closed Time'),
    datetime(
      'picked_up_at',
      'When the carrier took custody.',
      'Picked Up|Pickup Time|Actual Pickup|Handed Off At|Collected At',
    ),
    manifestNumber,
    text(
      'scan_form_number',
      'Number of the scan form (USPS PS Form 5630, SCAN).',
      'Scan Form|Scan Form ID|SCAN Form No|Form ID',
    ),
    datetime(
      'manifest_transmitted_at',
      'When the manifest went to the carrier.',
      'Manifest Sent|Manifest Sent At|Transmitted At|Manifest Transmitted',
    ),
    packageCount,
    integer('loaded_count', 'How many parcels were loaded.', 'Loaded|Loaded Parcels|Loaded Packages|Scanned Count'),
    integer('accepted_count', 'How many parcels the carrier accepted.', 'Accepted|Accepted Parcels|Accepted Packages'),
    integer(
      'pallet_count',
      'How many pallets were handed off.',
      'Pallets|Number of Pallets|Anzahl Paletten|Nombre de palettes|Aantal pallets',
    ),
    inUnitOf(
      'weight_unit',
      weight(
        'total_weight',
        'Weight of the whole batch as declared.',
        'Weight|Batch Weight|Gross Weight|Gesamtgewicht|Poids total|Totaalgewicht|Peso total|Peso totale|Waga całkowita',
      ),
    ),
    weightUnit,
    text(
      'bol_number',
      'Number of the bill of lading.',
      'BOL|BOL No|Bill of Lading|Bill of Lading Number|Frachtbriefnummer',
    ),
    text('pro_number', 'The motor carrier’s progressive number.', 'PRO|PRO No'),
    text('trailer_number', 'The trailer.', 'Trailer|Trailer ID|Trailer No|Vehicle|Anhänger'),
    text('seal_number', 'The seal on the trailer.', 'Seal|Seal ID|Seal No|Plombennummer'),
    ...noticeFields,
    personal(text('driver_name', 'The driver.', 'Driver|Fahrer|Chauffeur|Conductor|Autista|Kierowca')),
    personal(text('signed_by', 'Who signed for the batch.', 'Signature Name|Received By')),
    datetime('signed_at', 'When the batch was signed for.', 'Signed|Signature Time|Received At'),
  ],
};
