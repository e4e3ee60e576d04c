import type { BatchReport } from '../model/report/batch.ts';
import type { PullEntry } from '../model/report/pull.ts';
import type { Report } from '../model/report.ts';
import { actions } from '../model/subjects.ts';
import { counted } from './counted.ts';

/** What is done with some of the parcels: `HOLD 7`, and what follows the number. */
interface Clause {
  readonly verb: 'HOLD' | 'NOT AUDITED' | 'RELEASE';
  readonly parcels: number;
  readonly tail: string;
}

/** The last sentence of a report, the one that is read aloud: `HOLD 7 of 412 parcels: 5 reweigh, 2 relabel`. Quotes no data. */
export function lastSentence(report: Report): string {
  return partOf(report) + sentenceOf(report);
}

/** Of a part of a run, which part: nobody is to take it for the whole. */
function partOf({ run: { shard, parcels } }: Report): string {
  if (parcels !== undefined) return `${counted(parcels.length, 'parcel')} asked for, and no other: `;
  return shard === undefined ? '' : `Shard ${shard.number} of ${shard.of}, and no other: `;
}

function sentenceOf(report: Report): string {
  const { batches, problems } = report;
  if (batches.length === 0 && problems.length > 0)
    return `NOT AUDITED: the audit could not be carried out, see the ${counted(problems.length, 'problem')}`;
  if (batches.length === 0)
    return `NOTHING TO AUDIT: ${report.run.shard === undefined ? 'there are no parcels' : 'no batch falls to it'}`;
  const total = sum(batches, ({ parcels }) => parcels.total);
  const clauses = clausesOf(batches).map(({ verb, parcels, tail }, place) =>
    place === 0 ? `${verb} ${parcels} of ${counted(total, 'parcel')}${tail}` : `${verb} ${parcels}${tail}`,
  );
  const sentence = [...besideParcels(batches), ...clauses].join('; ');
  return sentence === '' ? 'RELEASE 0 of 0 parcels' : sentence;
}

/** How many parcels must be pulled, also where the list of them was capped. */
export function pulledCount(batch: BatchReport): number {
  return Math.max(batch.parcels.fail, batch.parcels_to_pull.length);
}

/** `2 relabel, 5 reweigh`: what the pulled parcels need, most frequent first; a parcel that needs two counts twice. */
function actionTally(pulled: readonly PullEntry[]): string {
  const counts = [...actions, undefined].map((action) => {
    const needing = pulled.filter((entry) => (action ? entry.actions.includes(action) : entry.actions.length === 0));
    return { action: action ?? 'other', parcels: needing.length };
  });
  return counts
    .filter(({ parcels, action }) => parcels > 0 && !(action === 'other' && parcels === pulled.length))
    .sort((a, b) => Number(a.action === 'other') - Number(b.action === 'other') || b.parcels - a.parcels)
    .map(({ action, parcels }) => `${parcels} ${action}`)
    .join(', ');
}

/** What becomes of the parcels, in the order of outcomes: fail, not audited, pass; not audited first where that is so of every batch.
 *  Release is said when all go, or when it is not plain that the others do. */
function clausesOf(batches: readonly BatchReport[]): readonly Clause[] {
  const held = [...holdBatches(batches), ...holdParcels(batches)];
  const open = notAudited(batches);
  const nowhere = batches.every(({ disposition }) => disposition === 'not-audited');
  const stopped = nowhere ? [...open, ...held] : [...held, ...open];
  const parcels = sum(batches, releasedOf);
  const plain = stopped.length > 0 && batches.every(({ disposition }) => /^(release|hold-parcels)$/.test(disposition));
  return parcels === 0 || plain ? stopped : [...stopped, { verb: 'RELEASE', parcels, tail: '' }];
}

function releasedOf(batch: BatchReport): number {
  if (batch.disposition === 'release') return batch.parcels.total;
  const partly = batch.disposition === 'hold-parcels' && !isStoppedBesideParcels(batch);
  return partly ? batch.parcels.total - pulledCount(batch) : 0;
}

function holdBatches(batches: readonly BatchReport[]): readonly Clause[] {
  const held = batches.filter(({ disposition }) => disposition === 'hold-batch');
  if (held.length === 0) return [];
  const tail = held.length === 1 ? ', the whole batch' : `, ${held.length} whole batches`;
  return [{ verb: 'HOLD', parcels: sum(held, ({ parcels }) => parcels.total), tail }];
}

function notAudited(batches: readonly BatchReport[]): readonly Clause[] {
  const open = batches.filter(({ disposition }) => disposition === 'not-audited');
  if (open.length === 0) return [];
  const parcels = sum(open, unauditedOf);
  // A batch of findings without parcels is told of already, as held.
  const empty = open.filter((batch) => batch.parcels.total === 0 && !isStoppedBesideParcels(batch)).length;
  if (parcels === 0 && empty === 0) return [];
  const none = empty > 0 ? ` (${counted(empty, 'batch')} without parcels)` : '';
  return [{ verb: 'NOT AUDITED', parcels, tail: none + waitingText(open) }];
}

/** Parcels that pass, and do not go for what nobody could look at in their batch: nobody is to take them for released. */
function waitingText(open: readonly BatchReport[]): string {
  const behind = open.filter((batch) => waitingIn(batch) > 0);
  const waiting = sum(behind, waitingIn);
  return waiting === 0 ? '' : `, ${waiting} more of ${behind.length === 1 ? 'that batch' : 'those batches'} wait`;
}

function waitingIn(batch: BatchReport): number {
  const { total, 'not-audited': parcels } = batch.parcels;
  return parcels === 0 ? 0 : Math.max(0, total - parcels - pulledCount(batch));
}

/** Parcels of a batch that is not audited; all of them where it is the batch itself that nobody could look at. */
function unauditedOf(batch: BatchReport): number {
  const { total, 'not-audited': parcels } = batch.parcels;
  return parcels || total - pulledCount(batch) || total;
}

function holdParcels(batches: readonly BatchReport[]): readonly Clause[] {
  const partly = batches.filter(({ disposition }) => disposition === 'hold-parcels' || disposition === 'not-audited');
  const parcels = sum(partly, pulledCount);
  if (parcels === 0) return [];
  const pulled = partly.flatMap((batch) => batch.parcels_to_pull);
  const tally = pulled.length === parcels ? actionTally(pulled) : '';
  return [{ verb: 'HOLD', parcels, tail: tally && `: ${tally}` }];
}

function besideParcels(batches: readonly BatchReport[]): readonly string[] {
  const stopped = batches.filter(isStoppedBesideParcels).length;
  return stopped === 0 ? [] : [`HOLD ${counted(stopped, 'batch')}: no parcel to pull, but see the findings`];
}

/** True for a batch stopped by a label without a parcel, a shipment or the batch itself, with no parcel to pull. */
export function isStoppedBesideParcels(batch: BatchReport): boolean {
  const stopped = batch.outcome === 'fail' || batch.disposition === 'hold-parcels';
  return stopped && batch.disposition !== 'hold-batch' && pulledCount(batch) === 0;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
