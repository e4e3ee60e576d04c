import { readingFlags, rulesetFlag } from './audit-flags.ts';
import type { Flag } from './command.ts';
import { configFlag } from './waiver-flags.ts';

const datasetFlag: Flag = {
  name: 'dataset',
  value: 'kind',
  about: 'read it as this kind: manifest, labels, items, batches (default: manifest)',
};
const inspectFormatFlag: Flag = {
  name: 'format',
  short: 'f',
  value: 'format',
  about: 'text, or ndjson for every row as read (default: text)',
};
const saveMappingFlag: Flag = {
  name: 'save-mapping',
  about: 'writes what was decided into handoff.config.yaml: an audit then reads such a file without flags',
};

/** Options of `handoff inspect`: its own, and every one that tells an audit how files are read. */
export const inspectFlags: readonly Flag[] = [
  inspectFormatFlag,
  datasetFlag,
  rulesetFlag,
  ...readingFlags,
  saveMappingFlag,
  configFlag,
];
