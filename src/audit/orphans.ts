import type { Table } from '../model/table.ts';
import { findingOf } from './finding.ts';
import { ambiguous, type Link, orphan } from './join.ts';
import { identityFields, type Run } from './run.ts';
import { RowView } from './views.ts';

/** How many rows of an input found their parcel, and samples of keys that did not. */
export class OrphanSamples {
  joined = 0;
  orphans = 0;
  ambiguous = 0;
  readonly keys: string[] = [];

  add(link: Link, key: string | undefined): void {
    if (link === ambiguous) this.ambiguous += 1;
    else if (link !== orphan) this.joined += 1;
    else {
      this.orphans += 1;
      if (this.keys.length < 3) this.keys.push(key ?? '(blank)');
    }
  }
}

/** Counts orphans; where under half of an input found a parcel, one message stands for all that `has-parent` would say. */
export function collapseOrphans(run: Run, table: Table, samples: OrphanSamples): void {
  if (samples.orphans > 0) run.orphans.set(table.path, samples.orphans);
  const rows = samples.joined + samples.orphans + samples.ambiguous;
  if (samples.orphans < 2 || (samples.joined + samples.ambiguous) * 2 >= rows) return;
  for (const rule of run.rules) {
    const [variant] = rule.variants;
    if (rule.rule.check !== 'has-parent' || rule.rule.on !== (table.dataset === 'labels' ? 'label' : 'item')) continue;
    if (variant === undefined) continue;
    const facts = { orphans: samples.orphans, rows, samples: samples.keys, parcels: parcelSamples(run) };
    const batch = run.batches.strays();
    const at = {
      type: 'row',
      batch,
      parcel: -1,
      shipment: -1,
      input: new RowView(table, run.slots.label),
      row: 0,
      line: 1,
      name: () => table.path,
    } as const;
    const place = { dataset: table.dataset, file: table.path, line: 1, row: 0, column: null };
    const message = sentence(table, facts);
    const one = findingOf(run, { rule, variant, at, facts, field: null, places: [place], message });
    run.findings.collapse({ batch, rule: rule.rule.id, file: table.path, rows: samples.orphans }, one);
  }
}

function sentence(
  table: Table,
  facts: { orphans: number; rows: number; samples: readonly string[]; parcels: readonly string[] },
): string {
  const theirs = facts.samples.join(', ');
  const ours = facts.parcels.join(', ');
  return `${facts.orphans} of ${facts.rows} rows of ${table.path} belong to no parcel (${theirs}; parcels are ${ours}): probably the wrong file, or another column joins them`;
}

function parcelSamples(run: Run): readonly string[] {
  const slots = identityFields.slice(0, 4).map((field) => run.slots.parcel.of(field));
  const first = [0, 1, 2].filter((parcel) => parcel < run.parcels.size);
  return first.map(
    (parcel) => slots.map((slot) => run.parcels.present(slot, parcel)).find((text) => text !== undefined) ?? '(blank)',
  );
}
