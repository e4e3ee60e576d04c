import { createHash } from 'node:crypto';
import { joinKey } from '../codes/join-key.ts';
import type { AuditOptions } from '../model/audit-options.ts';
import { nearest } from '../model/nearest.ts';
import { type Problem, quoting, throwIfAny } from '../model/problem.ts';
import type { Shard } from '../model/report/run.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';

/** What a run judges and reports of all that it reads: everything, the batches of one shard, or parcels that were asked for. */
export class Scope {
  readonly shard: Shard | undefined;
  /** Ordinals of the parcels asked for; undefined when all are. */
  readonly parcels: Set<number> | undefined;
  /** What was asked for, by join key, and whether a parcel answers to it. */
  private readonly askedByKey: ReadonlyMap<string, { readonly text: string; found: boolean }>;

  constructor({ shard, parcels }: Pick<AuditOptions, 'shard' | 'parcels'>) {
    this.shard = shard;
    this.parcels = parcels === undefined ? undefined : new Set();
    this.askedByKey = new Map((parcels ?? []).map((text) => [joinKey(text), { text, found: false }]));
  }

  /** Whether a batch falls to this shard. */
  owns(batch: string): boolean {
    return this.shard === undefined || shardOf(batch, this.shard.of) === this.shard.number;
  }

  /** Takes a parcel in that is asked for by any of these names. */
  meet(parcel: number, names: readonly (string | undefined)[]): void {
    // Per parcel of an audit of a few: a plain loop.
    for (const name of names) {
      const asked = name === undefined ? undefined : this.askedByKey.get(joinKey(name));
      if (asked === undefined) continue;
      asked.found = true;
      this.parcels?.add(parcel);
    }
  }

  /** What was asked for and no parcel answers to. */
  unmet(): readonly string[] {
    return [...this.askedByKey.values()].filter(({ found }) => !found).map(({ text }) => text);
  }
}

/** The shard of so many, from 1, that a batch falls to: the first 32 bits of the SHA-256 of its id, modulo their number. The same in
 *  every run, on every machine and in every version. */
export function shardOf(batch: string, of: number): number {
  return (createHash('sha256').update(batch).digest().readUInt32BE(0) % of) + 1;
}

/** Whether a subject is judged in this run; what is not is read all the same, since others are held against it. */
export function isAsked(
  run: Run,
  { batch, parcel, shipment }: Pick<Standpoint, 'batch' | 'parcel' | 'shipment'>,
): boolean {
  if (!run.batches.at(batch).isOwn) return false;
  const { parcels } = run.scope;
  if (parcels === undefined || parcels.has(parcel)) return true;
  return parcel < 0 && (run.shipments.parcels[shipment] ?? []).some((one) => parcels.has(one));
}

/** Whether a batch is told of in the report. */
export function isBatchTold(run: Run, batch: number): boolean {
  const { parcels } = run.scope;
  if (parcels === undefined) return run.batches.at(batch).isOwn;
  return [...parcels].some((parcel) => run.parcels.batch[parcel] === batch);
}

const identities = ['package_id', 'sscc', 'piece_id', 'tracking_number'] as const;

/** Notes a kept parcel that is asked for by its key or any of its identities. */
export function noteAsked(run: Run, parcel: number): void {
  if (run.scope.parcels === undefined) return;
  run.scope.meet(parcel, namesOf(run, parcel));
}

function namesOf(run: Run, parcel: number): readonly (string | undefined)[] {
  const own = identities.map((field) => run.parcels.present(run.slots.parcel.of(field), parcel));
  return [run.parcels.key[parcel], ...own];
}

/** @throws CannotAudit for every parcel that was asked for and is in no manifest. */
export function refuseUnmet(run: Run): void {
  const unmet = run.scope.unmet();
  if (unmet.length === 0) return;
  const known = Array.from({ length: run.parcels.size }, (_, parcel) => namesOf(run, parcel)).flat();
  throwIfAny(
    unmet.map((text) =>
      unknownParcel(
        text,
        known.filter((name) => name !== undefined),
      ),
    ),
  );
}

function unknownParcel(text: string, known: readonly string[]): Problem {
  const meant = nearest(text, new Set(known));
  return quoting((cell) => ({
    code: 'input.no-such-parcel',
    message: `--parcel "${cell(text)}" should be a parcel of the manifest, but is none`,
    hint: meant === undefined ? 'its package id, SSCC, piece id or tracking number' : `did you mean ${cell(meant)}?`,
  }));
}
