import type { BuiltInRule, BuiltInSetting, Plan, PlannedRule, Variant } from '../model/plan.ts';
import type { Action, Category, Hold, SubjectType } from '../model/subjects.ts';
import type { IntakeRule } from '../model/table.ts';
import type { Facts } from '../model/values.ts';

interface Draft {
  readonly id:
    | BuiltInRule
    | IntakeRule
    | 'batch.declared-once'
    | 'data.joined'
    | 'data.rows-agree'
    | 'data.one-identity';
  readonly title: string;
  readonly category: Category;
  readonly on: SubjectType;
  readonly hold: Hold;
  readonly action: Action | undefined;
  readonly fix: string;
  readonly say: (facts: Facts) => string;
}

const reExport = { hold: 'none', action: 're-export', category: 'data' } as const;

const drafts: readonly Draft[] = [
  {
    ...reExport,
    id: 'data.type',
    title: 'Cells hold what their column is for',
    on: 'parcel',
    fix: 'Correct the column in the export and audit again.',
    say: ({ field, value, expected, read_by: flags }) =>
      `${field} should be ${expected}, but is "${value}"${Array.isArray(flags) ? ` (or add ${flags.join(' or ')})` : ''}`,
  },
  {
    ...reExport,
    id: 'data.rows-agree',
    title: 'Rows of one parcel say the same of it',
    on: 'parcel',
    fix: 'Correct the column in the export. If it tells of the line and not of the parcel, name it for the items: --column item.net_weight="…".',
    say: ({ field, values }) =>
      `rows of this parcel say different things of ${field}: ${Array.isArray(values) ? values.map((value) => `"${value}"`).join(', ') : ''}`,
  },
  {
    ...reExport,
    id: 'data.one-identity',
    title: 'A cell holds the identity of one parcel',
    on: 'parcel',
    fix: 'Export one row for each parcel; or say what stands between them: --split-cells tracking_number=/.',
    say: ({ field, value, identities }) => `${field} should hold one identity, but holds ${identities}: "${value}"`,
  },
  {
    ...reExport,
    id: 'data.damaged',
    title: 'Cells are as the system wrote them',
    on: 'parcel',
    fix: 'Export again, and do not open and save the file in a spreadsheet on the way.',
    say: ({ field, value, damage, was }) =>
      `${field} "${value}" shows ${damage}${was === undefined ? '' : `; it was probably ${was}`}`,
  },
  {
    id: 'data.measured',
    title: 'Parcels were weighed and measured',
    category: 'packing',
    on: 'parcel',
    hold: 'parcel',
    action: 'reweigh',
    fix: 'Weigh or measure it, and enter what the scale or the tape says.',
    say: ({ field, value, was }) => `${field} is ${value}: never ${was}?`,
  },
  {
    id: 'data.covered',
    title: 'The rules in use speak for the parcel',
    category: 'data',
    on: 'parcel',
    hold: 'none',
    action: undefined,
    fix: 'Add the ruleset of this carrier or service with -r.',
    say: () => 'no ruleset in use speaks for this parcel',
  },
  {
    id: 'batch.expected',
    title: 'The manifest holds as many parcels as expected',
    category: 'batch',
    on: 'batch',
    hold: 'batch',
    action: 're-export',
    fix: 'Compare the manifest with the WMS screen or the driver’s count, and export it again when it is complete.',
    say: ({ expected, found, carrier }) =>
      `${expected} parcels${carrier === undefined ? '' : ` of ${carrier}`} were expected, but the manifests hold ${found}`,
  },
  {
    ...reExport,
    id: 'data.joined',
    title: 'Labels and items belong to these parcels',
    on: 'batch',
    fix: 'Give the labels and items of the same batch, or export the column that joins them to the manifest.',
    say: () => 'most rows belong to no parcel of the manifest',
  },
  {
    id: 'batch.declared-once',
    title: 'A batch is declared once',
    category: 'batch',
    on: 'batch',
    hold: 'batch',
    action: 're-export',
    fix: 'Remove the header that is not true from the batches file.',
    say: ({ id, first }) => `batch ${id} is declared a second time; only the header in row ${first} is used`,
  },
  {
    ...reExport,
    id: 'intake.cells',
    title: 'Every row has a cell for every column',
    on: 'parcel',
    fix: 'Look at this line of the file: a delimiter is missing, or stands in a text without quotes.',
    say: ({ expected, found }) => `the row should have ${expected} cells, but has ${found}`,
  },
  {
    ...reExport,
    id: 'intake.quote',
    title: 'Every quote is closed',
    on: 'parcel',
    fix: 'Look at this line of the file: a quotation mark is not closed or not doubled.',
    say: ({ reason }) => `the row cannot be read: ${reason ?? 'a quotation mark is never closed'}`,
  },
  {
    ...reExport,
    id: 'intake.record',
    title: 'Every record can be read',
    on: 'parcel',
    fix: 'Look at this line of the file, and export it again.',
    say: ({ reason }) => `the record cannot be read: ${reason}`,
  },
  {
    ...reExport,
    id: 'intake.record-size',
    title: 'Every row is of a readable size',
    on: 'parcel',
    fix: 'Look at this line of the file: probably a quotation mark is never closed.',
    say: ({ limit, column, flag }) =>
      `${column === undefined ? 'the row' : column} is longer than ${limit ?? 'the limit for one record'}${flag === undefined ? '' : ` (${flag} raises that)`}`,
  },
  {
    ...reExport,
    id: 'intake.encoding',
    title: 'Every row is in the encoding of its file',
    on: 'parcel',
    fix: 'Correct the text of this line in the system it comes from, and export the file again.',
    say: ({ byte, encoding }) =>
      `the row should be UTF-8 like the rest of the file, but has the byte ${byte}${encoding === undefined ? '' : `: it is probably ${encoding}`}`,
  },
  {
    ...reExport,
    id: 'intake.parcel-key',
    title: 'Every line names its parcel',
    on: 'parcel',
    fix: 'Fill the parcel number in on every line of the export, or exclude lines that are none (--exclude).',
    say: () => 'the line names no parcel, so nobody can tell which parcel it is of',
  },
  {
    ...reExport,
    id: 'intake.package-count',
    title: 'Every shipment says how many parcels it has',
    on: 'parcel',
    fix: 'Correct the number of parcels on this line of the export.',
    say: ({ column, value, field, identities, most }) => {
      if (typeof identities === 'number')
        return `the row should have an identity for each of its ${value ?? most} parcels, but ${field} holds ${identities}`;
      const found = value === '' ? 'is blank' : `is "${value}"`;
      return `${column} should say how many parcels the row stands for, from 1 to ${most}, but ${found}`;
    },
  },
  {
    ...reExport,
    id: 'intake.envelope',
    title: 'An interchange is whole, and counts what it holds',
    on: 'parcel',
    fix: 'Ask its sender for the whole interchange again.',
    say: ({ element, should, is }) => `${element} should be ${should}, but is ${is}`,
  },
];

/** The rules the engine itself asks, with the severity that rulesets gave them. */
export function builtInRules(plan: Plan): readonly PlannedRule[] {
  return drafts.flatMap((draft) => planned(draft, settingOf(plan, draft.id)));
}

function settingOf(plan: Plan, id: Draft['id']): BuiltInSetting {
  if (isSet(plan, id)) return plan.builtIn[id];
  return { severity: 'error', fix: undefined };
}

function isSet({ builtIn }: Plan, id: string): id is BuiltInRule {
  return id in builtIn;
}

function planned(draft: Draft, setting: BuiltInSetting): PlannedRule[] {
  if (setting.severity === 'off') return [];
  const variant: Variant = {
    label: undefined,
    when: undefined,
    judge: undefined,
    severity: setting.severity,
    hold: setting.severity === 'error' ? draft.hold : 'none',
    action: draft.action,
    fix: setting.fix ?? draft.fix,
    cost: undefined,
    source: undefined,
    message: undefined,
    say: draft.say,
  };
  const { id, title, category, on } = draft;
  const none = { when: undefined, where: undefined, effective: undefined, onMissing: 'not-evaluated' } as const;
  const waivable = setting.waivable === false ? { waivable: false } : {};
  return [{ id, title, category, on, check: id, ...none, ...waivable, variants: [variant] }];
}

/** Findings of these rules come from the export: they hold nothing and ask for a new one. */
export function isOfFile(rule: PlannedRule, facts: Facts): boolean {
  return leavesUnlooked(rule, facts) || rule.id.startsWith('intake.');
}

/** Findings about the export that say nothing of a parcel, only that nobody looked at it. */
export function leavesUnlooked({ id, origin }: PlannedRule, facts: Facts): boolean {
  if (typeof origin === 'function') return origin(facts);
  return (
    origin === 'file' ||
    id === 'data.type' ||
    id === 'data.damaged' ||
    id === 'data.joined' ||
    id === 'data.rows-agree' ||
    id === 'data.one-identity'
  );
}
