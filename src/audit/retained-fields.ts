import { type BoundRule, refsOfClauses } from './bound-rule.ts';
import { costFields } from './cost-fields.ts';
import { isImmediateParcelRule, isKeyRule } from './rule-kinds.ts';

type Kept = Record<'parcel' | 'label' | 'item', Set<string>>;

/** Which fields must outlive their row: those that something judged later, or told later, reads. */
export function retainedFields(rules: readonly BoundRule[]): Kept {
  const kept: Kept = { parcel: new Set(['ship_date', 'facility_id']), label: new Set(), item: new Set() };
  for (const rule of rules) {
    for (const { ref } of [...rule.refs, ...refsOfClauses(rule)]) {
      if (ref.level === 'parcel' && !isImmediateParcelRule(rule)) kept.parcel.add(ref.field);
      if ((ref.level === 'label' || ref.level === 'item') && isKeyRule(rule)) kept[ref.level].add(ref.field);
    }
  }
  for (const field of costFields(rules)) kept.parcel.add(field);
  return kept;
}
