import type { DatasetDefinition } from '../dataset.ts';
import { barcodeFields } from '../fields/barcodes.ts';
import { boolean, date, integer, inUnitOf, length, number, text, weight } from '../fields/field.ts';
import { parcelIdentities } from '../fields/identity.ts';
import { partyFields } from '../fields/parties.ts';

/** What is printed: one row per label, addresses as printed, up to six barcodes. */
export const labels: DatasetDefinition = {
  id: 'labels',
  about: 'What is printed: one row per label.',
  subject: 'label',
  joinsOn: ['package_id', 'sscc', 'piece_id', 'tracking_number'],
  fields: [
    text('label_id', 'Identity of the label.', 'Label|Label No|Label Number|Label ID'),
    ...parcelIdentities,
    text(
      'label_type',
      'What the label is for: outbound, return, customs, hazmat or document; outbound when blank.',
      'Label Kind|Label Purpose',
    ),
    text(
      'label_status',
      'Whether it counts: active, voided or refunded.',
      'Status|Label State|Refund Status|refund_status',
    ),
    text('label_format', 'How it was made: zpl, pdf, png.', 'Format|Label File Type|label_file_type'),
    inUnitOf('label_unit', length('label_width', 'Width of the label.', 'Stock Width')),
    inUnitOf('label_unit', length('label_height', 'Height of the label.', 'Stock Height')),
    text('label_unit', 'Unit of the label’s width and height: mm, cm or in.', 'Label Dimension Unit|Label Size Unit'),
    integer('dpi', 'Resolution of the printer, dots per inch.', 'Printer DPI|label_resolution|Resolution'),
    text(
      'print_method',
      'How it was printed: thermal transfer, direct thermal, laser, inkjet.',
      'Printing Method|Printer Type',
    ),
    number('print_scale', 'Scale that it was printed at; 1 is true to size.', 'Scale'),
    ...partyFields('ship_to'),
    ...partyFields('ship_from'),
    text('service_text', 'The service as printed.', 'Service Banner|Service|Printed Service'),
    text('service_icon', 'The service icon as printed.', 'Icon'),
    text('postage_indicia', 'The proof of postage as printed.', 'Indicia|Postage'),
    text('permit_number', 'The permit as printed.', 'Permit|Permit No'),
    weight('printed_weight', 'The weight as printed; its unit stands in the cell or header.', 'Label Weight|Weight'),
    date('printed_ship_date', 'The ship date as printed.', 'Label Ship Date|Ship Date'),
    text('reference', 'The reference as printed.', 'Label Reference|Reference 1|Ref|Referenz'),
    text('marks', 'Marks and pictograms as printed, separated by commas.', 'Handling Marks'),
    text('placement_face', 'The face of the parcel that it stands on.', 'Face|Placement'),
    number('placement_bottom_mm', 'From the base of the parcel to the label, mm.'),
    number('placement_edge_mm', 'From the nearest vertical edge to the label, mm.'),
    boolean('placement_covered', 'Whether tape, film or a strap covers it.'),
    boolean('placement_over_seam', 'Whether it runs over a seam or closure.'),
    integer('copies', 'How many were printed.', 'Print Copies|Number of Copies'),
    ...barcodeFields(),
  ],
};
