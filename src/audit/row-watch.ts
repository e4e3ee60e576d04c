import { severalIdentities } from '../codes/several-identities.ts';
import type { Place } from '../model/report/finding.ts';
import { sharingOf } from '../model/sharing.ts';
import type { Dispute } from '../model/table.ts';
import { isMissing } from '../model/values.ts';
import type { BoundRule, BoundVariant } from './bound-rule.ts';
import { enter } from './enter.ts';
import type { Run } from './run.ts';
import { placeOf, type Standpoint } from './standpoint.ts';
import type { BoundRead, Subject } from './subject.ts';
import type { Told } from './told.ts';
import type { RowView } from './views.ts';

const identities = ['package_id', 'sscc', 'piece_id', 'tracking_number'] as const;

/** Watches for rows of one parcel that disagree, and for cells that hold the identities of several: nobody can tell what is true of the
 *  parcel, so it is not audited, and the export is to be corrected. */
export function rowWatch(run: Run): (subject: Subject, view: RowView, at: Standpoint) => void {
  const disagreeing = ruleOf(run, 'data.rows-agree');
  const several = ruleOf(run, 'data.one-identity');
  const reads = identities.map((field): BoundRead => {
    const ref = { level: 'parcel', field, name: field, type: 'text' } as const;
    return { ref, slot: run.slots.parcel.of(field), declared: false, as: 'text', role: 'judged' };
  });
  return (subject, view, at) => {
    const { disputes } = view.row;
    if (disputes !== undefined)
      tellAll(
        run,
        disagreeing,
        disputes.map((one) => toldOf(one, { ...disagreeing, subject, at })),
      );
    // Per row: nothing is made where each cell holds one identity.
    for (const read of reads) {
      const found = view.typed(read.slot);
      if (!isMissing(found) || found.missing !== 'unknown-value' || found.text === undefined) continue;
      const facts = {
        field: read.ref.field,
        value: found.text,
        identities: severalIdentities(read.ref.field, found.text).length,
      };
      tellAll(run, several, [{ ...several, subject, at, reads: [read], facts }]);
    }
  };
}

type Asked = { readonly rule: BoundRule; readonly variant: BoundVariant };

function ruleOf(run: Run, id: 'data.rows-agree' | 'data.one-identity'): Asked {
  const rule = run.ruleById.get(id);
  const variant = rule?.variants[0];
  if (rule === undefined || variant === undefined) throw new Error(`no rule ${id}`);
  return { rule, variant };
}

function tellAll(run: Run, { rule, variant }: Asked, told: readonly Told[]): void {
  const [first] = told;
  if (first === undefined) return;
  run.faultRules.add(rule.rule.id);
  enter(run, { rule, variant, at: first.at }, told);
}

/** The same facts in whatever order the rows come; places in the order of the file. */
function toldOf({ field, header, said }: Dispute, concern: Asked & Pick<Told, 'subject' | 'at'>): Told {
  const { also: _elsewhere, ...at } = concern.at;
  const place = placeOf(at, header);
  const others = said.flatMap(({ row, line }): readonly Place[] =>
    place === undefined ? [] : [{ ...place, row, line }],
  );
  const values = said.map(({ text }) => text).sort();
  const quoted = values.map((text) => ({ field, sharing: sharingOf(field), text }));
  return {
    ...concern,
    at: { ...at, ...said[0] },
    reads: [],
    field,
    facts: { field, values },
    others: others.slice(1),
    column: header,
    quoted,
  };
}
