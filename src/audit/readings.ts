import type { Found, ReadingSubjectJudge, Unread } from '../model/readings-judge.ts';
import { isMissing, type Missing, type Reading } from '../model/values.ts';
import { absentValue, isAbsenceCause, type NotJudged, notApplicable, notEvaluated, type Ruling } from './ruling.ts';
import { blamed } from './sources.ts';
import { type BoundRead, type BoundRef, isDeclared, type Subject, textOfField, typedOf } from './subject.ts';

const declaredAbsent: Missing = { missing: 'declared-not-supplied' };
const blank: Missing = { missing: 'value-absent' };

/** What each field says, absent ones with their cause; what this site declared never to have is known to be absent. Per row: a plain loop. */
export function readingsOf(reads: readonly BoundRef[], subject: Subject): readonly Reading[] {
  const readings: Reading[] = [];
  for (const read of reads) {
    const reading = isText(read) ? (textOfField(subject, read) ?? blank) : typedOf(subject, read);
    const declared = isMissing(reading) && isAbsenceCause(reading.missing) && isDeclared(read, reading);
    readings.push(declared ? declaredAbsent : reading);
  }
  return readings;
}

function isText(read: BoundRef | BoundRead): boolean {
  return 'as' in read && read.as === 'text';
}

/** Judges one subject by an expression or a check that decides itself what it could do without. */
export function judgeReadings(judge: ReadingSubjectJudge, reads: readonly BoundRead[], subject: Subject): Ruling {
  const readings = readingsOf(reads, subject);
  return rulingOnReadings(judge.inspect(readings), reads, readings);
}

/** What an expression found, as the engine says it: the field that nobody could read is named. */
export function rulingOnReadings(found: Found, reads: readonly BoundRead[], readings: readonly Reading[]): Ruling {
  if (found === undefined) return undefined;
  if ('unread' in found) return notJudged(found, reads, readings);
  return { status: 'fail', faults: [{ facts: found.broken, alternative: 0 }] };
}

function notJudged(
  { unread, read, nothingToJudge }: Unread,
  reads: readonly BoundRead[],
  readings: readonly Reading[],
): NotJudged {
  if (unread === 'declared-not-supplied' || nothingToJudge === true) return notApplicable(unread);
  const ref = read === undefined ? undefined : reads[read]?.ref;
  const reading = read === undefined ? undefined : readings[read];
  if (unread === 'value-absent' && ref !== undefined && isMissing(reading) && reading.of === undefined)
    return absentValue(ref, reading);
  return notEvaluated(unread, ref !== undefined && isMissing(reading) ? blamed(ref, reading) : ref);
}
