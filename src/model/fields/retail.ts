import type { FieldDefinition } from '../dataset.ts';
import { carrier, currency, date, datetime, inUnitOf, money, text } from './field.ts';

/** Advance ship notice, found under the same headers in manifests and batches. */
export const noticeFields: readonly FieldDefinition[] = [
  text('asn_number', 'Number of the advance ship notice.', 'ASN|ASN ID|ASN No|DESADV Number|Advance Ship Notice'),
  datetime('asn_sent_at', 'When the advance ship notice was sent.', 'ASN Sent|ASN Date|ASN Sent Date'),
];

/** What a retailer asks of its vendors. */
export const retailFields: readonly FieldDefinition[] = [
  text('retailer', 'The retailer that ordered.', 'Trading Partner|Retail Customer'),
  text('po_status', 'State of the purchase order.', 'PO State'),
  ...noticeFields,
  date(
    'ship_window_start',
    'First day the order may ship.',
    'Ship Not Before|Do Not Ship Before|Earliest Ship Date|Ship Window From',
  ),
  date(
    'ship_window_end',
    'Last day the order may ship.',
    'Ship Not After|Do Not Ship After|Cancel Date|Cancel After|Ship Window To',
  ),
  carrier('routing_guide_carrier', 'The carrier that the routing guide names.', 'Routed Carrier|Routing Carrier'),
  inUnitOf('cogs_currency', money('cogs', 'Cost of goods sold in the parcel.', 'Cost of Goods|Cost of Goods Sold')),
  currency('cogs_currency', 'Currency of the cost of goods sold.'),
];
