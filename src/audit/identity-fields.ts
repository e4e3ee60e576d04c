/** Fields kept of every parcel: who it is, where it stands, and by what its labels and items may find it. */
export const identityFields = [
  'package_id',
  'piece_id',
  'tracking_number',
  'sscc',
  'order_id',
  'po_number',
  'carrier',
  'service',
  'location',
  'pallet_id',
  'shipment_id',
] as const;
