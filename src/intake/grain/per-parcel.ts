import type { FieldType } from '../../model/values.ts';

/** Fields that each parcel of a shipment has for itself; what one row for all of them says there is of the shipment, or of none knows which. */
const ownOfParcel: ReadonlySet<string> = new Set([
  'package_id',
  'sscc',
  'piece_id',
  'tracking_number',
  'package_index',
  'weight',
  'scale_weight',
  'billed_weight',
  'dim_weight',
  'length',
  'width',
  'height',
  'declared_value',
  'customs_value',
  'insurance_amount',
  'cod_amount',
  'cogs',
  'dg_net_weight',
  'dg_inner_quantity',
  'cell_count',
  'battery_count',
]);

/** What a field of a ruleset's own can hold of a shipment only in sum. */
const summed: ReadonlySet<FieldType> = new Set(['weight', 'length', 'volume', 'money']);

const eachOfThem =
  /\b(per|each|every|pro|je|jedes|par|chaque|per|ieder|elk|por|cada|ogni|na|każdej?)[\s_-]+(package|parcel|piece|box|carton|case|paket|packstück|karton|colis|pakket|doos|bulto|paquete|caja|collo|pacco|paczk[ęai])/iu;

/** Whether a field is each parcel's own: then one cell for several parcels does not tell it, unless its header says `per package`. */
export function isOfEachParcel(field: { readonly name: string; readonly type: FieldType }, header: string): boolean {
  return (ownOfParcel.has(field.name) || summed.has(field.type)) && !eachOfThem.test(header);
}
