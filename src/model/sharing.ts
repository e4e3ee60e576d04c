import { datasets } from './datasets/index.ts';
import type { FieldType } from './values.ts';

/** What a report that is safe to share shows of a field: its value, a stand-in for its key, the area of a postal code, or nothing. */
export type Sharing = 'public' | 'key' | 'area' | 'personal' | 'free';

/** Whose values are shown as they are: words of the trade and of goods. Text that is in no list here may say anything, and is not shown. */
const publicTexts = words(`
  batch_id facility_id location carrier_scac service_code incoterm payment_terms retailer po_status
  weight_unit dimension_unit packaging_type box_wall closure_type freight_class
  dg_un_number dg_class dg_packing_group dg_proper_shipping_name dg_packing_instruction dg_inner_quantity
  lithium_type lithium_packing customs_form contents_type non_delivery_option duties_paid_by
  label_type label_status label_format label_unit print_method service_text service_icon postage_indicia marks placement_face
  sku gtin description unit_of_measure hs_code lot`);

/** Whose values tell one parcel, order or document from another. */
const keys = words(`
  package_id piece_id sscc tracking_number master_tracking_number shipment_id order_id po_number pallet_id ginc gsin
  label_id manifest_number scan_form_number bol_number pro_number trailer_number seal_number asn_number invoice_number
  itn_or_exemption reference carrier_account permit_number access_point_id $parent $key`);

const publicParts = /_(city|state)$|^barcode_\d_(symbology|orientation|banner_text)$/;
const keyParts = /_gln$|^barcode_\d_(data|raw|hri|ais)$/;

const personal = new Set(
  datasets.flatMap(({ fields }) => fields.filter((field) => field.personal === true).map(({ name }) => name)),
);
const closed = new Set(datasets.flatMap(({ fields }) => fields.filter(({ values }) => values).map(({ name }) => name)));

const typeByField = new Map(datasets.flatMap(({ fields }) => fields.map(({ name, type }) => [name, type] as const)));

/** How far the values of a field may be shared. Of a text that a ruleset declares nobody knows what it holds. */
export function sharingOf(field: string, type: FieldType = typeByField.get(field) ?? 'text'): Sharing {
  if (personal.has(field)) return 'personal';
  if (field.endsWith('postal_code')) return 'area';
  if (keys.has(field) || keyParts.test(field)) return 'key';
  if (type !== 'text' || publicTexts.has(field) || publicParts.test(field) || closed.has(field)) return 'public';
  return 'free';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
