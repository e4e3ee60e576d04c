import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { isOfUntrustedFile } from '../model/waiver.ts';
import type { JsonReport } from './json-report.ts';

/** Findings of one rule that a waiver is to speak of. */
export interface Choice {
  readonly rule: string;
  readonly match: Readonly<Record<string, string | readonly string[]>>;
  /** The most of them that one batch has; undefined where the match says which. */
  readonly maxFindings: number | undefined;
}

type Found = JsonReport['batches'][number]['findings'][number] & { readonly batch: string };

/** What selectors choose of a report: findings by fingerprint, those of one rule together, or all findings of a rule.
 *  A rule is held to the batches and the numbers it was found in. Whatever cannot be chosen is added to `problems`. */
export function chosen(selectors: readonly string[], report: JsonReport, problems: Problem[]): readonly Choice[] {
  const found = report.batches.flatMap(({ id: batch, findings }) => findings.map((finding) => ({ ...finding, batch })));
  const isFingerprint = (selector: string) => /^[0-9a-f]{16}$/.test(selector);
  const one = selectors.filter(isFingerprint).flatMap((selector) => byFingerprint(selector, found, problems));
  const whole = selectors.filter((selector) => !isFingerprint(selector));
  const rules = [...new Set(one.map(({ rule }) => rule))];
  return [
    ...rules.filter((rule) => isWaivable(rule, report, problems)).flatMap((rule) => choicesOf(rule, one)),
    ...whole.flatMap((rule) => byRule(rule, found, report, problems)),
  ];
}

function byFingerprint(selector: string, found: readonly Found[], problems: Problem[]): readonly Found[] {
  const finding = found.find(({ fingerprint }) => fingerprint === selector);
  if (finding === undefined) {
    const byKey = found.find(({ key }) => key === selector);
    const hint = byKey === undefined ? {} : { hint: `that is its key; its fingerprint is ${byKey.fingerprint}` };
    const message = `the report should hold a finding ${selector}, but has none with that fingerprint`;
    problems.push({ code: 'report.no-finding', message, ...hint });
  }
  return finding !== undefined && isOpen(finding, problems) ? [finding] : [];
}

function isOpen({ status, waiver, fingerprint }: Found, problems: Problem[]): boolean {
  if (status !== 'waived') return true;
  const message = `finding ${fingerprint} should not be waived yet, but is by ${waiver}`;
  problems.push({
    code: 'waivers.waived-already',
    message,
    hint: 'to let it hold longer, move the end of that waiver',
  });
  return false;
}

function choicesOf(rule: string, one: readonly Found[]): readonly Choice[] {
  const mine = one.filter((finding) => finding.rule === rule);
  const single = mine.filter((finding) => !standsForMany(finding));
  const many = mine.filter(standsForMany);
  const fingerprint = single.map((finding) => finding.fingerprint);
  return [
    ...(single.length === 0 ? [] : [{ rule, match: { fingerprint: oneOrAll(fingerprint) }, maxFindings: undefined }]),
    ...(many.length === 0 ? [] : [inBatches(rule, many, undefined)]),
  ];
}

/** One finding may stand for all rows of a file that have no parcel; what it says of them all is not what each would say. */
function standsForMany({ subject }: Found): boolean {
  return subject.type === 'row';
}

function byRule(rule: string, found: readonly Found[], report: JsonReport, problems: Problem[]): readonly Choice[] {
  if (!isWaivable(rule, report, problems)) return [];
  const mine = found.filter((finding) => finding.rule === rule && finding.status !== 'waived');
  if (mine.length > 0) return [inBatches(rule, mine, report)];
  const meant = nearest(rule, new Set(found.map((finding) => finding.rule)));
  const message = `the report should hold findings of "${rule}" that are not waived, but has none`;
  const hint = meant === undefined || meant === rule ? {} : { hint: `did you mean ${meant}?` };
  problems.push({ code: 'report.no-finding', message, ...hint });
  return [];
}

function inBatches(rule: string, mine: readonly Found[], report: JsonReport | undefined): Choice {
  const batches = [...new Set(mine.map(({ batch }) => batch))];
  const counts = batches.map((batch) => {
    const shown = mine.filter((finding) => finding.batch === batch);
    const cut = report?.truncated.find((one) => one.batch === batch && one.rule === rule);
    return shown.reduce((sum, finding) => sum + rowsOf(finding), 0) + (cut === undefined ? 0 : cut.total - cut.shown);
  });
  return { rule, match: { batch: oneOrAll(batches) }, maxFindings: Math.max(...counts) };
}

function rowsOf(finding: Found): number {
  const { orphans } = finding.facts;
  return standsForMany(finding) && typeof orphans === 'number' ? orphans : 1;
}

function oneOrAll(texts: readonly string[]): string | readonly string[] {
  const [first = '', ...others] = texts;
  return others.length === 0 ? first : texts;
}

function isWaivable(rule: string, { rules }: JsonReport, problems: Problem[]): boolean {
  const isOfFile = isOfUntrustedFile(rule);
  if (!isOfFile && rules.find(({ id }) => id === rule)?.waivable !== false) return true;
  const hint = isOfFile
    ? 'it says that a file cannot be trusted: correct the file'
    : 'its ruleset says waivable: false';
  problems.push({ code: 'waivers.not-waivable', message: `"${rule}" cannot be waived`, hint });
  return false;
}
