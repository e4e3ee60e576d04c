import type { Place } from '../model/report/finding.ts';
import type { Facts } from '../model/values.ts';
import type { Run } from './run.ts';
import { placeOf } from './standpoint.ts';
import { type BoundRead, headerOf } from './subject.ts';
import type { Told } from './told.ts';

/** The judged columns of the subject's own row first, then where the values stand that they are held against. */
export function placesOf(
  run: Run,
  { at, subject, reads, facts, column }: Pick<Told, 'at' | 'subject' | 'reads' | 'facts' | 'column'>,
): readonly Place[] {
  const named = fieldsNamedIn(facts, reads);
  const judged = reads.filter((read) => read.role === 'judged' && (named.size === 0 || named.has(read.ref.field)));
  const own = judged.flatMap((read) => placeOf(at, headerOf(subject, read)) ?? []);
  const whole = own.length > 0 ? own : [placeOf(at, column)].flatMap((place) => place ?? []);
  const parents = reads.filter(
    (read) => read.ref.level === 'parcel' && at.type !== 'parcel' && mentions(named, judged, read, reads),
  );
  const [first] = whole;
  const more = first === undefined ? [] : (at.also ?? []).map(({ row, line }) => ({ ...first, line, row }));
  return [...whole, ...more, ...parents.flatMap((read) => parcelPlace(run, at.parcel, headerOf(subject, read)))];
}

/** Which fields a finding is about, where its facts name some of those that were read. */
function fieldsNamedIn(facts: Facts, reads: readonly BoundRead[]): ReadonlySet<string> {
  const missing = Array.isArray(facts.missing) ? facts.missing.map(String) : [];
  const differences = Array.isArray(facts.differences) ? facts.differences : [];
  const fields = differences.flatMap((one) => (typeof one === 'object' && 'field' in one ? [String(one.field)] : []));
  const judged = new Set(reads.filter((read) => read.role === 'judged').map((read) => read.ref.name));
  // Of several fields that a check was asked to judge, those it found at fault; a fact that happens to have the name is none.
  const atFault = Array.isArray(facts.fields) ? facts.fields : [facts.field];
  const named = atFault.filter((name) => typeof name === 'string' && judged.has(name)).map(bareName);
  return new Set([...missing, ...fields, ...named]);
}

/** A field without the level before it. */
function bareName(name: unknown): string {
  return String(name).replace(/^[a-z]+\./, '');
}

/** Pairs stand together in the reads: a parent's field belongs to the judged field before it. */
function mentions(
  named: ReadonlySet<string>,
  judged: readonly BoundRead[],
  read: BoundRead,
  reads: readonly BoundRead[],
): boolean {
  if (read.role === 'judged') return false;
  const partner = reads.slice(0, reads.indexOf(read)).findLast((other) => other.role === 'judged');
  return named.size === 0 || (partner !== undefined && judged.includes(partner));
}

/** Where a kept parcel stands. */
export function parcelPlace(run: Run, parcel: number, column: string | undefined): readonly Place[] {
  const input = run.parcels.inputs[run.parcels.file[parcel] ?? -1];
  if (parcel < 0 || input === undefined) return [];
  const { row, line } = run.parcels;
  return [
    {
      dataset: 'manifest',
      file: input.table.path,
      line: line[parcel] ?? 0,
      row: row[parcel] ?? 0,
      column: column ?? null,
    },
  ];
}
