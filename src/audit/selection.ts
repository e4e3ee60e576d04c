import type { FieldRef } from '../model/plan.ts';
import { type Cause, isMissing, type Reading, textOf } from '../model/values.ts';
import type { BoundJudge, BoundRule, BoundVariant } from './bound-rule.ts';
import { isAbsenceCause, type NotJudged, notApplicable, notEvaluated } from './ruling.ts';
import { type BoundRead, type BoundRef, type Subject, typedOf } from './subject.ts';

/** A rule and the variant of it that judges a subject. */
export interface Applied {
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
}

/** What a distinct combination of selecting values means to the rules that share it: who judges, and who does not. */
export interface Selection {
  readonly applied: readonly Applied[];
  readonly excused: readonly { readonly rule: BoundRule; readonly ruling: NotJudged }[];
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
  return `${[...fields].sort().join(' ')}${rule.rule.effective === undefined ? '' : ' effective'}`;
}

/** Beyond this many combinations a field is no selector any more but an identity: remembering stops, judging goes on. */
const most = 4096;

function selectorOf(rules: readonly BoundRule[]): Selector {
  const dated = rules.some(({ rule }) => rule.effective !== undefined);
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
  return isMissing(reading) ? `\u0000${reading.missing}\u0000${reading.text ?? ''}` : textOf(reading);
}

function decide(rules: readonly BoundRule[], subject: Subject, shipDay: string): Selection {
  const applied: Applied[] = [];
  const excused: { rule: BoundRule; ruling: NotJudged }[] = [];
  for (const rule of rules) {
    const choice = choose(rule, subject, shipDay);
    if ('status' in choice) excused.push({ rule, ruling: choice });
    else applied.push({ rule, variant: choice });
  }
  return { applied, excused, countByBatch: [] };
}

/** The variant that judges this subject, or why none does. */
function choose(rule: BoundRule, subject: Subject, shipDay: string): BoundVariant | NotJudged {
  if (!inForce(rule, shipDay)) return notApplicable('not-in-force');
  const meant = rule.where?.holds(subject) ?? true;
  if (typeof meant === 'string') return unknown(rule, meant, subject);
  const asked = rule.when?.holds(subject) ?? true;
  if (asked !== true) return asked === false ? notApplicable('when') : unknown(rule, asked, subject);
  for (const variant of rule.variants) {
    const truth = variant.when?.holds(subject) ?? true;
    if (typeof truth === 'string') return unknown(rule, truth, subject);
    if (truth) return variant.judge === undefined ? notApplicable('when') : variant;
  }
  return notApplicable('when');
}

/** Nobody can tell whether the rule applies: what its columns would say is absent, and `on_missing` may replace that too. */
function unknown(rule: BoundRule, cause: Cause, subject: Subject): BoundVariant | NotJudged {
  if (cause === 'declared-not-supplied') return notApplicable(cause);
  const { onMissing } = rule.rule;
  const own = rule.variants.at(-1);
  if (!isAbsenceCause(cause) || onMissing === 'not-evaluated' || own === undefined)
    return notEvaluated(cause, toBlame(rule.selectors, cause, subject));
  return onMissing === 'skip'
    ? notApplicable(cause)
    : { ...own, when: undefined, judge: absenceOf(rule.selectors, cause) };
}

function toBlame(selectors: readonly BoundRef[], cause: Cause, subject: Subject): FieldRef | undefined {
  const blamed = selectors.find((bound) => {
    const reading = typedOf(subject, bound);
    return isMissing(reading) && reading.missing === cause;
  });
  return blamed?.ref;
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
