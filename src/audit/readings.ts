import type { Found, ReadingSubjectJudge, Unread } from '../model/readings-judge.ts';
import { isMissing, type Missing, type Reading } from '../model/values.ts';
import { isAbsenceCause, type NotJudged, notApplicable, notEvaluated, type Ruling } from './ruling.ts';
import { type BoundRead, type BoundRef, type Subject, typedOf } from './subject.ts';

const declaredAbsent: Missing = { missing: 'declared-not-supplied' };

/** What each field says, absent ones with their cause; what this site declared never to have is known to be absent. Per row: a plain loop. */
export function readingsOf(reads: readonly BoundRef[], subject: Subject): readonly Reading[] {
  const readings: Reading[] = [];
  for (const read of reads) {
    const reading = typedOf(subject, read);
    const declared = read.declared && isMissing(reading) && isAbsenceCause(reading.missing);
    readings.push(declared ? declaredAbsent : reading);
  }
  return readings;
}

/** Judges one subject by an expression, which decides itself what it could do without. */
export function judgeReadings(judge: ReadingSubjectJudge, reads: readonly BoundRead[], subject: Subject): Ruling {
  return rulingOnReadings(judge.inspect(readingsOf(reads, subject)), reads);
}

/** What an expression found, as the engine says it: the field that nobody could read is named. */
export function rulingOnReadings(found: Found, reads: readonly BoundRead[]): Ruling {
  if (found === undefined) return undefined;
  if ('unread' in found) return notJudged(found, reads);
  return { status: 'fail', faults: [{ facts: found.broken, alternative: 0 }] };
}

function notJudged({ unread, read }: Unread, reads: readonly BoundRead[]): NotJudged {
  if (unread === 'declared-not-supplied') return notApplicable(unread);
  return notEvaluated(unread, read === undefined ? undefined : reads[read]?.ref);
}
