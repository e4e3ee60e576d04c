/** Fields of a parcel that interchanges tell, in the order of their columns. */
export const parcelFields = [
  'shipment_id',
  'asn_number',
  'asn_sent_at',
  'po_number',
  'order_id',
  'package_id',
  'sscc',
  'tracking_number',
  'master_tracking_number',
  'pallet_id',
  'package_count',
  'carrier',
  'carrier_scac',
  'service',
  'service_code',
  'ship_date',
  'promised_delivery_at',
  'payment_terms',
  'packaging_type',
  'weight',
  'length',
  'width',
  'height',
  ...['ship_from', 'ship_to'].flatMap((party) =>
    ['name', 'street1', 'street2', 'city', 'state', 'postal_code', 'country', 'gln', 'phone'].map(
      (part) => `${party}_${part}`,
    ),
  ),
] as const;

/** Fields of a line of contents that interchanges tell. */
export const lineFields = [
  'line_number',
  'sku',
  'gtin',
  'description',
  'quantity',
  'unit_of_measure',
  'net_weight',
  'lot',
  'expiry_date',
  'casepack',
  'origin_country',
] as const;
