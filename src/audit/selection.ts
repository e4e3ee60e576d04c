import type { Truth } from '../codes/field-test.ts';
import type { FieldRef } from '../model/field-ref.ts';
import { type Severity, severities } from '../model/subjects.ts';
import { type Cause, isMissing, type Reading, textOf } from '../model/values.ts';
import { type BoundJudge, type BoundRule, type BoundVariant, isDated } from './bound-rule.ts';
import { overridden } from './overriding.ts';
import { isAbsenceCause, type NotJudged, notApplicable, notEvaluated } from './ruling.ts';
import { blamed } from './sources.ts';
import { type BoundRead, type BoundRef, type Subject, typedOf } from './subject.ts';

/** A rule and the variant of it that judges a subject. */
export interface Applied {
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
}

/** A rule that does not judge, and how severe it is there: a rule that could not look leaves a parcel not audited. */
export interface Excused {
  readonly rule: BoundRule;
  readonly ruling: NotJudged;
  readonly severity: Severity;
}

/** What a distinct combination of selecting values means to the rules that share it: who judges, and who does not. */
export interface Selection {
  readonly applied: readonly Applied[];
  readonly excused: readonly Excused[];
  /** Subjects that met it, by batch: exceptions are counted by multiplying out, not row by row. */
  readonly countByBatch: number[];
}

/** Rules that are selected by the same fields; decided once per distinct combination of their values. */
export interface Selector {
  readonly rules: readonly BoundRule[];
  select(subject: Subject, shipDay: string): Selection;
  /** Every selection made, for the tallies at the end. */
  readonly selections: readonly Selection[];
}

/** Groups rules by the fields that select them. */
export function selectorsOf(rules: readonly BoundRule[]): readonly Selector[] {
  const groups = new Map<string, BoundRule[]>();
  for (const rule of rules) {
    const group = groups.get(signature(rule)) ?? [];
    groups.set(signature(rule), group);
    group.push(rule);
  }
  return [...groups.values()].map(selectorOf);
}

function signature(rule: BoundRule): string {
  const fields = new Set(rule.selectors.map(({ ref }) => `${ref.level}.${ref.field}`));
  return `${[...fields].sort().join(' ')}${isDated(rule.rule) ? ' dated' : ''}`;
}

/** Beyond this many combinations a field is no selector any more but an identity: remembering stops, judging goes on. */
const most = 4096;

function selectorOf(rules: readonly BoundRule[]): Selector {
  const dated = rules.some(({ rule }) => isDated(rule));
  const refs = distinct(rules[0]?.selectors ?? []);
  const known = new Map<string, Selection>();
  const selections: Selection[] = [];
  const select = (subject: Subject, shipDay: string): Selection => {
    const key = keyOf(subject, refs, dated ? shipDay : '');
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const made = decide(rules, subject, shipDay);
    selections.push(made);
    if (known.size < most) known.set(key, made);
    return made;
  };
  return { rules, select, selections };
}

function distinct(refs: readonly BoundRef[]): readonly BoundRef[] {
  return [...new Map(refs.map((bound) => [`${bound.ref.level}.${bound.ref.field}`, bound])).values()];
}

/** Per row and selector: a plain loop over few fields. */
function keyOf(subject: Subject, refs: readonly BoundRef[], start: string): string {
  let key = start;
  for (const bound of refs) key += `\u0001${keyPart(typedOf(subject, bound))}`;
  return key;
}

function keyPart(reading: Reading): string {
  if (typeof reading === 'string') return reading;
  return isMissing(reading)
    ? `\u0000${reading.missing}\u0000${reading.of ?? ''}\u0000${reading.text ?? ''}`
    : textOf(reading);
}

function decide(rules: readonly BoundRule[], subject: Subject, shipDay: string): Selection {
  const applied: Applied[] = [];
  const excused: Excused[] = [];
  for (const rule of rules) {
    const choice = choose(rule, subject, shipDay);
    if ('status' in choice) excused.push({ rule, ruling: choice, severity: severityOf(rule, subject, shipDay) });
    else applied.push({ rule, variant: choice });
  }
  return { applied, excused, countByBatch: [] };
}

/** How severe a rule may be here: the worst of what its rows of `per` and its overrides leave open. */
function severityOf(rule: BoundRule, subject: Subject, shipDay: string): Severity {
  const open = rule.variants.filter((variant) => variant.when?.holds(subject) !== false);
  const found = open.map((variant) => {
    const laid = overridden(rule, variant, { subject, shipDay });
    return (typeof laid === 'object' ? laid : variant).variant.severity;
  });
  return severities.find((severity) => found.includes(severity)) ?? 'error';
}

/** The variant that judges this subject, or why none does. */
function choose(rule: BoundRule, subject: Subject, shipDay: string): BoundVariant | NotJudged {
  if (!inForce(rule, shipDay)) return notApplicable('not-in-force');
  const asked = asksAbout(rule, subject);
  if (asked === false) return notApplicable('when');
  const variant = asked === true ? variantFor(rule, subject) : asked;
  const own = rule.variants.at(-1);
  if (variant === undefined || own === undefined) return notApplicable('when');
  const laid = overridden(rule, typeof variant === 'string' ? own : variant, { subject, shipDay });
  if (laid === 'off') return notApplicable('when');
  if (typeof laid === 'string') return unknown(rule, laid, { subject, own });
  return typeof variant === 'string' ? unknown(rule, variant, { subject, own: laid }) : laid;
}

/** Whether a rule asks about a subject at all. */
function asksAbout(rule: BoundRule, subject: Subject): Truth {
  const meant = rule.where?.holds(subject) ?? true;
  return typeof meant === 'string' ? meant : (rule.when?.holds(subject) ?? true);
}

/** The first variant that fits; undefined when none does, or the one that does has nothing to judge by. */
function variantFor(rule: BoundRule, subject: Subject): BoundVariant | undefined | Cause {
  for (const variant of rule.variants) {
    const truth = variant.when?.holds(subject) ?? true;
    if (typeof truth === 'string') return truth;
    if (truth) return variant.judge === undefined ? undefined : variant;
  }
  return undefined;
}

/** Nobody can tell whether or how the rule applies: what its columns would say is absent, and `on_missing` may replace that too. */
function unknown(
  rule: BoundRule,
  cause: Cause,
  { subject, own }: { readonly subject: Subject; readonly own: BoundVariant },
): BoundVariant | NotJudged {
  if (cause === 'declared-not-supplied') return notApplicable(cause);
  const { onMissing = rule.rule.onMissing } = own.variant;
  if (!isAbsenceCause(cause) || onMissing === 'not-evaluated' || (onMissing === 'fail' && isColumnless(rule, subject)))
    return notEvaluated(cause, toBlame(rule.selectors, cause, subject));
  return onMissing === 'skip'
    ? notApplicable(cause)
    : { ...own, when: undefined, judge: absenceOf(rule.selectors, cause) };
}

/** Not one of the columns that decide is there: that is the file's lack, and no parcel is pulled for it. */
function isColumnless({ selectors }: BoundRule, subject: Subject): boolean {
  return selectors.every((bound) => {
    const reading = typedOf(subject, bound);
    return isMissing(reading) && reading.missing === 'column-absent';
  });
}

function toBlame(selectors: readonly BoundRef[], cause: Cause, subject: Subject): FieldRef | undefined {
  for (const bound of selectors) {
    const reading = typedOf(subject, bound);
    if (isMissing(reading) && reading.missing === cause) return blamed(bound.ref, reading);
  }
  return undefined;
}

/** Judges that the fields deciding about a rule are absent: settling makes the finding of it. */
function absenceOf(selectors: readonly BoundRef[], missing: Cause): BoundJudge {
  const reads = selectors.map((bound): BoundRead => ({ ...bound, as: 'text', role: 'judged' }));
  const judge = { shape: 'subject', reads: [], absent: 'judges', inspect: () => ({ missing }) } as const;
  return { judge, reads: [reads], members: [], conditions: [], where: undefined };
}

function inForce({ rule }: BoundRule, shipDay: string): boolean {
  const { from, until } = rule.effective ?? {};
  return (from === undefined || shipDay >= from) && (until === undefined || shipDay <= until);
}
