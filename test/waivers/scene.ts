import type { CaseRow } from '../../src/model/case.ts';
import { CannotAudit, type Problem } from '../../src/model/problem.ts';
import type { Finding } from '../../src/model/report/finding.ts';
import type { WaiverReport } from '../../src/model/report/waiver.ts';
import type { Report } from '../../src/model/report.ts';
import type { Baseline } from '../../src/model/waiver.ts';
import { type LoadedWaivers, loadWaivers } from '../../src/ruleset/waivers/load.ts';
import { audited, type Script } from '../audit/audited.ts';
import { load } from '../ruleset/world.ts';

/** Rules that the scenes are judged by: weight, service and place of a parcel. */
export const ruleset = `
rules:
  packing.weight.max: { check: within, with: { field: weight, max: 30 kg }, action: split, cost: { amount: 24.00, currency: EUR } }
  packing.service: { check: one-of, with: { field: service, values: [EVENING-RUN, EXPRESS] } }
  packing.location: { check: required, with: { field: location }, severity: warning }
  packing.dangerous: { check: none-of, with: { field: service, values: [HAZMAT] }, waivable: false }
`;

/** The same, and the pairing of labels. */
export const pairing = `${ruleset}  label.has-parcel: { on: label, check: has-parent, with: {} }\n`;

/** A parcel of batch B1 that breaks nothing, unless told otherwise. */
export function parcel(id: string, over: CaseRow = {}): CaseRow {
  return {
    batch_id: 'B1',
    package_id: id,
    carrier: 'UPS',
    service: 'EVENING-RUN',
    weight: '10 kg',
    location: 'D4',
    ...over,
  };
}

export const heavy = { weight: '31 kg' };

/** A file of waivers: its head, and the lines of its list. */
export function waiverFile(...waivers: readonly string[]): string {
  return `handoff-waivers: 1\nwaivers:\n${waivers.map((text) => `  - ${text}\n`).join('')}`;
}

/** One waiver in flow style; what is not told is as it should be. */
export function waiver(id: string, over: string, expires = '2026-12-31'): string {
  return `{ id: ${id}, ${over}, reason: the spare arrives on Monday, owner: lead@acme.example, expires: ${expires} }`;
}

/** Waivers of one file, checked against the rules of a ruleset. */
export function loaded(text: string, rules = ruleset): LoadedWaivers {
  const { waivable } = load(`handoff: 1\nruleset: test/rules\n${rules}`);
  return loadWaivers([{ path: 'waivers.yaml', text }], waivable);
}

/** The problems of waivers that cannot be loaded. */
export function problemsOf(text: string, rules = ruleset): readonly Problem[] {
  try {
    loaded(text, rules);
  } catch (fault) {
    if (fault instanceof CannotAudit) return fault.problems;
    throw fault;
  }
  throw new Error('the waivers loaded, but should not have');
}

export interface WaivedScript extends Omit<Script, 'ruleset'> {
  readonly ruleset?: string;
  /** Lines of the list of waivers. */
  readonly waivers?: readonly string[];
  readonly baseline?: Baseline;
}

/** Runs a script under waivers and a baseline. */
export function auditedUnder({ waivers = [], baseline, ...script }: WaivedScript): Promise<Report> {
  const rules = script.ruleset ?? ruleset;
  const known = baseline === undefined ? {} : { baseline };
  const accepted = waivers.length === 0 ? [] : loaded(waiverFile(...waivers), rules).waivers;
  return audited({ ...script, ruleset: rules, options: { ...script.options, waivers: accepted, ...known } });
}

/** Findings of all batches as `rule subject status waiver`. */
export function statuses(report: Report): readonly string[] {
  const all = report.batches.flatMap(({ findings }) => findings);
  return all.map(({ rule, subject, status, waiver: by }) => [rule, subject.key, status, by].filter(Boolean).join(' '));
}

/** One waiver of a report. */
export function waiverOf(report: Report, id: string): WaiverReport {
  const found = report.waivers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no waiver ${id}`);
  return found;
}

/** What a report knows, as a baseline for another. */
export function baselineOf(report: Report): Baseline {
  const entries = report.batches.flatMap(({ id: batch, findings }) =>
    findings
      .filter(({ status }) => status !== 'waived')
      .map(({ key, rule, subject, field }: Finding) => ({ key, batch, rule, subject, field })),
  );
  return { path: 'yesterday.json', sha256: 'a3f5'.repeat(16), entries, leftOut: 0 };
}
