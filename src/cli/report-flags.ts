import { formatFlag, plainFlag } from './audit-flags.ts';
import type { Flag } from './command.ts';

const redactFlag: Flag = {
  name: 'redact',
  value: 'what',
  about: 'pii leaves personal data and keys out, none leaves nothing out; else of formats that many read',
};

/** Options of `handoff report show`. */
export const reportShowFlags: readonly Flag[] = [formatFlag, redactFlag, plainFlag];

/** Options of `handoff report diff`. */
export const reportDiffFlags: readonly Flag[] = [
  { ...formatFlag, about: 'table, json or markdown, to standard output or to a path (default: table)' },
  plainFlag,
];

/** Options of `handoff report merge`. */
export const reportMergeFlags: readonly Flag[] = [
  { ...formatFlag, about: 'report to standard output or to a path (default: json)' },
  redactFlag,
];

/** Options of `handoff report verify`. */
export const reportVerifyFlags: readonly Flag[] = [
  { name: 'root', value: 'folder', about: 'the folder that the audit ran in (default: this one)' },
];
