/** What a rule judges, widest first. */
export const subjectTypes = ['batch', 'shipment', 'parcel', 'label', 'item'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** What a parent can count: the subjects below it. */
export type MemberType = 'parcel' | 'label' | 'item';

/** The dataset whose rows are a subject's own; a shipment has none of its own and reads what its parcels share. */
export const datasetOfSubject = {
  batch: 'batches',
  shipment: 'manifest',
  parcel: 'manifest',
  label: 'labels',
  item: 'items',
} as const satisfies Record<SubjectType, string>;

/** A subject, then its parents nearest first: the order in which a bare field name is looked up. */
export const lineage = {
  batch: ['batch'],
  shipment: ['shipment', 'batch'],
  parcel: ['parcel', 'shipment', 'batch'],
  label: ['label', 'parcel', 'shipment', 'batch'],
  item: ['item', 'parcel', 'shipment', 'batch'],
} as const satisfies Record<SubjectType, readonly SubjectType[]>;

/** How grave a finding is, gravest first. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What a finding keeps from the truck: nothing, its parcel, or the whole batch. */
export const holds = ['none', 'parcel', 'batch'] as const;
export type Hold = (typeof holds)[number];

/** What a finding holds unless its rule says so: errors their parcel, or their batch where that is judged; all else nothing. */
export function usualHold(severity: Severity, on: SubjectType): Hold {
  if (severity !== 'error') return 'none';
  return on === 'batch' ? 'batch' : 'parcel';
}

/** What to do with a parcel that does not go as it is. */
export const actions = [
  'relabel',
  'reweigh',
  'remeasure',
  'repack',
  'split',
  'void',
  'complete-customs',
  'correct-address',
  're-export',
  'ask-carrier',
] as const;
/** What the dock does about a finding. */
export type Action = (typeof actions)[number];

/** What a rule is about. */
export const categories = [
  'packing',
  'labeling',
  'documentation',
  'pairing',
  'address',
  'corridor',
  'communication',
  'batch',
  'data',
] as const;
export type Category = (typeof categories)[number];

/** Per rule and subject; the worst wins where a rule judges several values. */
export type Status = 'pass' | 'fail' | 'waived' | 'not-applicable' | 'not-evaluated';

/** The verdict on a parcel, a batch or a run. */
export type Outcome = 'pass' | 'fail' | 'not-audited';

/** What the dock does with a batch. */
export type Disposition = 'release' | 'hold-parcels' | 'hold-batch' | 'not-audited';

/** From which severity an open finding fails its parcel and batch. */
export type FailOn = Severity | 'never';
