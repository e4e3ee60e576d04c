import type { FieldDefinition } from '../dataset.ts';
import { boolean, integer, number, text, weight } from './field.ts';

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
  text('dg_packing_instruction', 'Packing instruction of the goods: PI966, P903.', 'Packing Instruction|PI'),
  text(
    'dg_inner_quantity',
    'What one inner packaging holds, with its unit.',
    'Inner Quantity|DG Inner Quantity|Quantity per Inner Packaging',
  ),
  boolean('lq', 'Whether they travel as limited quantity.', 'Limited Quantity|LTD QTY|Is Limited Quantity'),
  text('lithium_type', 'Lithium ion or metal.', 'Battery Type|Lithium Battery Type'),
  text('lithium_packing', 'Batteries alone, with, or in equipment.', 'Battery Packing|Lithium Battery Packing'),
  number('watt_hours_cell', 'Watt-hours of each cell.', 'Wh per Cell|Cell Wh'),
  number('watt_hours_battery', 'Watt-hours of each battery.', 'Wh per Battery|Battery Wh'),
  number('lithium_g', 'Grams of lithium metal in each battery.', 'Lithium Content g|Lithium Grams'),
  number('lithium_g_cell', 'Grams of lithium metal in each cell.', 'Lithium Content per Cell g|Lithium Grams per Cell'),
  integer('cell_count', 'How many cells are inside.', 'Cells|Number of Cells'),
  integer('battery_count', 'How many batteries are inside.', 'Batteries|Number of Batteries'),
  boolean(
    'un38_3_tested',
    'Whether cells and batteries passed the tests of the UN Manual, part III, sub-section 38.3.',
    'UN38.3|UN 38.3 Tested|UN38.3 Test Summary',
  ),
  number('state_of_charge_pct', 'State of charge, percent.', 'State of Charge|SoC Percent'),
];
