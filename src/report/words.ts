import { carriersNamed, resolveCarrier } from '../codes/carriers.ts';
import { normaliseHeader } from '../model/header.ts';
import type { RuleTally } from '../model/report/batch.ts';
import type { Finding } from '../model/report/finding.ts';
import type { Report } from '../model/report.ts';
import type { Cause } from '../model/values.ts';
import { listed } from './counted.ts';
import { allFindings } from './findings.ts';
import { article, flagFor, isOfManifest, named, typeOf, unitFor } from './gap-names.ts';
import type { Gap } from './gaps.ts';

/** Why nobody could look, as a warehouse lead would say it, and the way out. */
export interface Words {
  readonly why: string;
  readonly wayOut: string;
}

/** The words for a gap; values that were not known are quoted from the report. */
export function wordsFor(gap: Gap, report: Report): Words {
  if (gap.uncovered) return uncovered(gap, report);
  return wordsByCause[gap.cause](gap, report);
}

const wordsByCause: Readonly<Record<Cause, (gap: Gap, report: Report) => Words>> = {
  'column-absent': columnAbsent,
  'value-absent': (gap) => ({
    why: `${named(gap) ?? 'a value that the rule reads'} ${gap.differs ? 'differs among the parcels' : 'is blank'}`,
    wayOut: gap.differs ? 'give them all the same value and export again' : 'fill it in and export again',
  }),
  'dataset-absent': ({ dataset }) => ({
    why: `no ${dataset ?? 'file'}${dataset ? ' file' : ' of the kind the rule reads'}`,
    wayOut: dataset ? `give it with ${flagFor(dataset)}` : 'give it with --labels, --items or --batches',
  }),
  type: unreadable,
  'unit-absent': (gap) => ({
    why: `${named(gap) ?? 'a measure'} has no ${typeOf(gap) === 'money' ? 'currency, or a sign of several' : 'unit'}`,
    wayOut: `name it with --unit ${named(gap) ?? 'field'}=${unitFor(typeOf(gap))}`,
  }),
  'unknown-value': unknownValue,
  'parent-absent': () => ({
    why: 'the row matches no parcel of the manifest',
    wayOut: 'check that the files are of the same batch',
  }),
  'parent-ambiguous': () => ({
    why: 'several parcels of the manifest share its key',
    wayOut: 'correct the keys in the manifest and export again',
  }),
  expression: () => ({ why: 'a value that the expression reads is blank', wayOut: 'fill it in and export again' }),
  'below-min-sample': () => ({ why: 'too few to judge a rate', wayOut: 'audit a larger batch, or lower min_sample' }),
  'incomplete-rows': () => ({
    why: 'some rows could not be read, so counts and sums are not known',
    wayOut: 'export the file again',
  }),
  'declared-not-supplied': ({ field, dataset }) => ({
    why: `${field ?? dataset ?? 'it'} is declared as not supplied`,
    wayOut: 'drop it from not_supplied once it is there',
  }),
  'not-in-force': () => ({ why: 'the rule is not in force on the day of shipment', wayOut: 'nothing to do' }),
  when: () => ({ why: 'the rule does not speak of it', wayOut: 'nothing to do' }),
};

/** A value that no table has, or one that is known, of which the rules know nothing. */
function unknownValue(gap: Gap, report: Report): Words {
  const { field, values } = gap;
  const several = values.length === 0 ? severalValues(gap, report) : undefined;
  if (several !== undefined) return several;
  if (values.length === 0)
    return {
      why: `${field ?? 'carrier'} ${quotedUnknown(field ?? 'carrier', report)}is not known`,
      wayOut: 'correct it, or list it under values: in a ruleset (-r)',
    };
  return {
    why: `what is asked is not known of ${named(gap) ?? 'the value'} ${listed(values, 3)}`,
    wayOut: 'look at these by hand, or leave them out of the rule (when)',
  };
}

/** A value of which rows of one parcel say different things, or that one row tells for several parcels. */
function severalValues(gap: Gap, report: Report): Words | undefined {
  const rules = ['data.rows-agree', 'data.one-identity'];
  const telling = [...allFindings(report)].find(
    ({ finding }) => finding.field === gap.field && rules.includes(finding.rule),
  );
  if (telling !== undefined)
    return {
      why: `the export says several things of ${named(gap)}`,
      wayOut: `the findings of ${telling.finding.rule} show them; correct it and export again`,
    };
  const type = typeOf(gap);
  const isCode = type === 'carrier' || type === 'service' || type === 'country' || type === 'currency';
  if (isCode || gap.dataset !== 'manifest' || !report.inputs.some(({ parcels }) => parcels !== undefined))
    return undefined;
  return {
    why: `${named(gap)} of each parcel is not told by a row for several`,
    wayOut: 'export a row for each parcel, or name the column "... per parcel" if it holds for each',
  };
}

function columnAbsent(gap: Gap, { inputs }: Report): Words {
  const { field, dataset } = gap;
  if (field === null)
    return {
      why: 'a column that the rule reads is not in the file',
      wayOut: 'name it with --column field="header"; handoff inspect lists the headers',
    };
  // A batch without a header of its own has what its parcels share.
  const undeclared = dataset === 'batches' && !inputs.some((input) => input.dataset === dataset);
  const name = undeclared && isOfManifest(field) ? field : named(gap);
  const headers = undeclared && !isOfManifest(field);
  return {
    why: `no column for ${name}`,
    wayOut: headers ? `give it with ${flagFor('batches')}` : `name it with --column ${name}="…"`,
  };
}

/** A cell that is not of its type is a finding of `data.type`; two values that do not compare are each what they should be. */
function unreadable(gap: Gap, report: Report): Words {
  const damaged = [...allFindings(report)].some(({ finding }) => isDamage(finding, gap.field));
  if (damaged) return { why: `${named(gap)} is damaged in the file`, wayOut: 'export it again' };
  const cells = [...allFindings(report)].filter(({ finding }) => finding.rule === 'data.type');
  const show = 'the findings of data.type show the cells';
  const comparing = 'amounts need one currency, moments an offset on both sides or on neither';
  if (gap.field !== null) {
    const shown = cells.some(({ finding }) => finding.field === gap.field);
    const type = typeOf(gap);
    const why = `${named(gap)} cannot be read${type === undefined ? '' : ` as ${article(type)}`}`;
    return { why, wayOut: `${shown ? `${show}; correct them` : 'correct its cells'} and export again` };
  }
  if (cells.length === 0) return { why: 'two values cannot be compared', wayOut: comparing };
  return { why: 'a value cannot be read, or two cannot be compared', wayOut: `${show} not read; ${comparing}` };
}

/** A cell that a spreadsheet damaged is told of its field alone. */
function isDamage({ origin, field, facts }: Finding, asked: string | null): boolean {
  return (
    asked !== null && field === asked && origin === 'file' && (facts.damage !== undefined || facts.was !== undefined)
  );
}

function uncovered({ field }: Gap, report: Report): Words {
  if (field === 'service')
    return {
      why: 'no ruleset in use speaks for the service of these parcels',
      wayOut: 'correct it, or add a ruleset that covers it with -r',
    };
  const carriers = uncoveredCarriers(report);
  const those = carriers.length === 0 ? 'the carrier of these parcels' : `carrier ${listed(carriers, 3)}`;
  return { why: `no ruleset in use speaks for ${those}`, wayOut: 'add its ruleset with -r' };
}

/** Known carriers whose batches have parcels of a carrier that no ruleset speaks for. */
function uncoveredCarriers({ batches, values }: Report): readonly string[] {
  const open = batches.filter(({ rules }) => rules.some(isOfCarrier));
  const carriers = open.flatMap(({ key }) => key.carrier ?? []);
  return [...new Set(carriers)].filter((code) => values.some(({ field, as }) => field === 'carrier' && as === code));
}

function isOfCarrier({ rule, missing, ...counts }: RuleTally): boolean {
  if (rule !== 'data.covered' || counts['not-evaluated'] === 0) return false;
  return missing === undefined || missing.some(({ cause, field }) => cause === 'unknown-value' && field !== 'service');
}

function quotedUnknown(field: string, report: Report): string {
  const unknown = report.values
    .filter((value) => value.field === field && value.as === null)
    .map(({ seen }) => (field === 'carrier' ? carrierText(seen) : `"${seen}"`));
  return unknown.length === 0 ? '' : `${listed(unknown, 3)} `;
}

function carrierText(seen: string): string {
  const could = resolveCarrier(seen) === 'ambiguous' ? carriersNamed(normaliseHeader(seen)) : [];
  return could.length === 0
    ? `"${seen}"`
    : `"${seen}" (it could be ${could.slice(0, -1).join(', ')} or ${could.at(-1)})`;
}
