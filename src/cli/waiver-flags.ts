import type { Flag } from './command.ts';

const single = (name: string, value: string, about: string): Flag => ({ name, value, about });

/** `--waivers`, for commands that read files of them. */
export const waiversFlag: Flag = {
  name: 'waivers',
  value: 'file',
  about: 'a file of waivers, or a glob of them',
  repeats: true,
};

/** `--as-of`, for commands about waivers. */
export const asOfFlag = single('as-of', 'datetime', 'the moment of asking, ISO 8601 with offset (default: now)');

/** `--config`, which several commands share. */
export const configFlag = single(
  'config',
  'file',
  'config file (default: handoff.config.yaml here or in a folder above)',
);

/** Options of `handoff waivers add`. */
export const waiverAddFlags: readonly Flag[] = [
  single('from', 'report.json', 'the JSON report that holds the findings'),
  {
    name: 'select',
    value: 'fingerprint|rule',
    about: 'a finding by its fingerprint, or all findings of a rule',
    repeats: true,
  },
  single('days', 'count', 'days it holds, from today'),
  single('reason', 'text', 'why the findings are accepted'),
  single('owner', 'who', 'who answers for it'),
  single('approved-by', 'who', 'who agreed'),
  single(
    'max-findings',
    'count',
    'waives nothing in a batch where it matches more (default, for a rule: as many as found)',
  ),
  single('id', 'id', 'its id (default: the next free W-0001)'),
  single('waivers', 'file', 'the file to add to, made when it is not there (default: standard output)'),
  single('file', 'file', 'the same as --waivers'),
  asOfFlag,
];
