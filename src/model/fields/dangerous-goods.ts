import type { FieldDefinition } from '../dataset.ts';
import { boolean, number, text, weight } from './field.ts';

/** Dangerous goods in the parcel. */
export const dangerousGoodsFields: readonly FieldDefinition[] = [
  boolean(
    'dangerous_goods',
    'Whether the parcel holds dangerous goods.',
    'Hazmat|Hazardous|DG|Is Hazmat|Dangerous|Is Dangerous Goods|Hazardous Materials|Gefahrgut|Matières dangereuses|Gevaarlijke stoffen|Mercancías peligrosas|Merci pericolose|Towary niebezpieczne',
  ),
  text('dg_un_number', 'UN number of the substance.', 'UN Number|UN No|UNNO|UN-Nummer|UN ID'),
  text('dg_class', 'Hazard class or division.', 'Hazard Class|Hazmat Class|Gefahrgutklasse'),
  text('dg_packing_group', 'Packing group: I, II or III.', 'Packing Group|Verpackungsgruppe'),
  text('dg_proper_shipping_name', 'Proper shipping name of the substance.', 'Proper Shipping Name|PSN'),
  weight(
    'dg_net_weight',
    'Net weight of the dangerous goods; its unit stands in the cell or header.',
    'DG Net Quantity Weight|Hazmat Net Weight',
  ),
  boolean('lq', 'Whether they travel as limited quantity.', 'Limited Quantity|LTD QTY|Is Limited Quantity'),
  text('lithium_type', 'Lithium ion or metal.', 'Battery Type|Lithium Battery Type'),
  text('lithium_packing', 'Batteries alone, with, or in equipment.', 'Battery Packing|Lithium Battery Packing'),
  number('watt_hours_cell', 'Watt-hours of each cell.', 'Wh per Cell|Cell Wh'),
  number('watt_hours_battery', 'Watt-hours of each battery.', 'Wh per Battery|Battery Wh'),
  number('lithium_g', 'Grams of lithium metal in each battery.', 'Lithium Content g|Lithium Grams'),
  number('state_of_charge_pct', 'State of charge, percent.', 'State of Charge|SoC Percent'),
];
