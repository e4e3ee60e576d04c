import type { Problem } from '../../model/problem.ts';
import type { Segment } from './segments.ts';

/** What messages that are no ship notices are, as far as they are met at warehouses. */
const names: Readonly<Record<string, string>> = {
  '204': 'motor carrier load tender',
  '210': 'freight invoice',
  '211': 'motor carrier bill of lading',
  '214': 'carrier shipment status',
  '810': 'invoice',
  '830': 'planning schedule',
  '846': 'inventory advice',
  '850': 'purchase order',
  '855': 'purchase order acknowledgment',
  '860': 'purchase order change',
  '861': 'receiving advice',
  '940': 'warehouse shipping order',
  '943': 'stock transfer shipment advice',
  '945': 'warehouse shipping advice',
  '997': 'functional acknowledgment',
  ORDERS: 'purchase order',
  ORDCHG: 'purchase order change',
  ORDRSP: 'purchase order response',
  INVOIC: 'invoice',
  RECADV: 'receiving advice',
  IFTMIN: 'transport instruction',
  IFTSTA: 'transport status',
  INVRPT: 'inventory report',
  SLSRPT: 'sales report',
  CONTRL: 'syntax acknowledgment',
  APERAK: 'application acknowledgment',
};

/** An interchange of something else than ship notices. */
export function otherKind(path: string, { line }: Segment, syntax: 'X12' | 'EDIFACT', kind: string): Problem {
  const wanted = syntax === 'X12' ? 'X12 856 ship notices' : 'EDIFACT DESADV despatch advices';
  const name = names[kind];
  return {
    code: 'input.edi-kind',
    message: `${path} should hold ${wanted}, but holds ${kind === '' ? 'a message without a kind' : kind}${name === undefined ? '' : ` (${name})`}`,
    place: { file: path, line },
    hint: 'give the ship notice of the batch, or another export of its parcels',
  };
}
