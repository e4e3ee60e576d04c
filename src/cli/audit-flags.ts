import type { Flag } from './command.ts';
import { readingOptions } from './reading-names.ts';

/** `-r`, which several commands share. */
export const rulesetFlag: Flag = {
  name: 'ruleset',
  short: 'r',
  value: 'ruleset',
  about: 'rule file, or handoff:<name> of a shipped one; several act as one, later wins',
  repeats: true,
};

/** `-f`, which several commands share. */
export const formatFlag: Flag = {
  name: 'format',
  short: 'f',
  value: 'format[=path]',
  about: 'report to standard output or to a path; default: table',
  repeats: true,
  aside: true,
};

/** `--no-colour`, for commands that draw screens. */
export const plainFlag: Flag = {
  name: 'no-colour',
  about: 'plain lines of ASCII, without colour and progress: for screen readers and logs (as NO_COLOR, and TERM=dumb)',
  aside: true,
};

const named = (name: string, value: string, about: string): Flag => ({ name, value, about, repeats: true });
const single = (name: string, value: string, about: string): Flag => ({ name, value, about });
const unbuilt = (name: string, value?: string): Flag => ({
  name,
  about: 'not supported yet',
  notYet: true,
  ...(value === undefined ? {} : { value }),
});

/** Every option of `handoff audit`, in the order help prints them. */
export const auditFlags: readonly Flag[] = [
  rulesetFlag,
  named('labels', 'file', 'label data: one row per printed label'),
  named('items', 'file', 'contents: one row per line of a parcel'),
  named('batches', 'file', 'declared batch headers'),
  named('data', 'kind=file', 'a file of any dataset kind'),
  formatFlag,
  single(
    'fail-on',
    'severity',
    'error, warning, info or never: from which severity a finding fails its parcel (default: error)',
  ),
  single('as-of', 'datetime', 'the moment of the audit, ISO 8601 with offset (default: now)'),
  named('param', 'name=value', 'sets a param of the rulesets'),
  named('only', 'selector', 'judges only these rules: an id glob, category:, on: or severity:'),
  named('skip', 'selector', 'leaves these rules out'),
  named('column', 'field=header', 'which column holds a field'),
  named('unit', 'field=unit', 'the unit of a column that does not say it'),
  named('set', 'field=value', 'a value for every row, for a field the export lacks'),
  named('not-supplied', 'names', 'datasets or fields this site never has: their rules do not apply'),
  single('rows', 'kind', 'what a manifest row is: parcel, order-line or shipment (default: parcel)'),
  named('exclude', 'field=values', 'sets rows aside, counted and listed: Status=VOID; a field or a header'),
  named('split-cells', 'field=sign', 'one cell holds identities of several parcels: tracking_number=/'),
  named('batch-by', 'fields', 'fields that make a batch: a,b or a+b, or file'),
  named('decimal', '[kind=]sign', 'the sign before decimals: point or comma; labels=comma says it of one kind of file'),
  named('date-order', '[kind=]order', 'the order of dates that are not ISO 8601: mdy, dmy or ymd'),
  named('zone', '[kind=]zone', 'time zone of dates and times without offset, such as Europe/Amsterdam'),
  named(
    'delimiter',
    '[kind=]character',
    'between cells; detected when not given (tab: \\t); labels=tab says it of one kind of file',
  ),
  named('encoding', '[kind=]name', 'of text: windows-1252, shift_jis, …; detected or UTF-8 when not given'),
  named('comment', '[kind=]character', 'makes comments of the lines it begins (default: there are none)'),
  named('footer-lines', '[kind=]count', 'lines at the end that are no rows: totals'),
  named(
    'header-line',
    '[kind=]line',
    'the line, or row of a worksheet, that names the columns (default: the first with text)',
  ),
  named('sheet', '[kind=]name', 'the worksheet of a workbook that holds the rows'),
  named('records', '[kind=]path', 'where a JSON file holds its records, such as shipments.parcels'),
  named('max-record-bytes', '[kind=]size', 'longest row (default: 16MiB); a longer one is a finding'),
  named('max-file-bytes', '[kind=]size', 'largest file, also once unpacked (default: 64GiB)'),
  named('max-columns', '[kind=]count', 'widest table (default: 16384)'),
  named('max-cell-length', '[kind=]count', 'longest cell in characters (default: 1MiB); a longer one is a finding'),
  named('max-ratio', '[kind=]count', 'times its size that a packed file may hold (default: 250)'),
  named('expect', '[carrier=]count', 'parcels expected: 412, or UPS=212; another count fails the batch'),
  single('max-findings', 'count', 'findings shown per rule and batch (default: 1000); counts are always whole'),
  named('waivers', 'file', 'accepted findings: they are shown and do not decide'),
  { name: 'no-waivers', about: 'leaves waivers aside, also those of the config' },
  single('baseline', 'report.json', 'an earlier report: what stood open there is known and does not decide'),
  { name: 'allow-empty', about: 'accepts files without rows' },
  named('parcel', 'key', 'judges this parcel only, by any of its identities, and tells all rules on it'),
  {
    ...single(
      'shard',
      'i/n',
      'reads everything and judges the batches of one part of a run; handoff report merge joins the parts',
    ),
    aside: true,
  },
  { name: 'watch', about: 'audits again whenever a file that it reads changes, and shows what changed', aside: true },
  plainFlag,
  single('config', 'file', 'config file (default: handoff.config.yaml here or in a folder above)'),
  {
    ...single(
      'split',
      'folder',
      'parts each input into a file of rows that may go and one of all others, bytes as they stand',
    ),
    aside: true,
  },
  single(
    'redact',
    'what',
    'pii leaves personal data and keys out of every report, none of none; else of those that many read (github, junit, …)',
  ),
  { ...unbuilt('jobs', 'count'), aside: true },
];

const ofReading: ReadonlySet<string> = new Set(['column', 'unit', 'set', 'exclude', 'split-cells', ...readingOptions]);

/** Those that say how files are read: what an audit is told, an inspection can be told. */
export const readingFlags: readonly Flag[] = auditFlags.filter(({ name }) => ofReading.has(name));
