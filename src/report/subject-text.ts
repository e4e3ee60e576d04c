import type { Finding } from '../model/report/finding.ts';

/** The subject as machines know it: `parcel A2`; row numbers and codes, no names. */
export function subjectText({ subject }: Finding): string {
  return subject.type === 'row' ? subject.key : `${subject.type} ${subject.key}`;
}
