import { lineage, type MemberType, type SubjectType } from '../../model/subjects.ts';
import type { Cause } from '../../model/values.ts';
import { broken, type Compiled, type Environment, plain } from './environment.ts';
import { type Counts, type Frame, newFrame, type Outcome, type Run } from './frame.ts';
import { Reads } from './reads.ts';
import type { Call, Expr } from './syntax.ts';
import { agree, boolean, inWords, number } from './types.ts';

const memberByCollection: Readonly<Record<string, MemberType>> = { parcels: 'parcel', labels: 'label', items: 'item' };

/** The members that a word such as `labels` stands for; undefined for any other word. */
export function collectionOf(name: string): MemberType | undefined {
  return Object.hasOwn(memberByCollection, name) ? memberByCollection[name] : undefined;
}

/** What an expression asks of the members below its subject: which of them, and what of each. */
export class Counting {
  readonly #predicates: Run[] = [];
  readonly #frame: Frame = newFrame();
  #of: MemberType | undefined;
  #reads: Reads | undefined;

  /** The members counted; undefined when none are. */
  get of(): MemberType | undefined {
    return this.#of;
  }

  /** What is read of each member. */
  get reads(): Reads | undefined {
    return this.#reads;
  }

  /** Takes up a kind of members; false when another kind is counted already. */
  counts(member: MemberType): boolean {
    this.#of ??= member;
    this.#reads ??= new Reads(member);
    return this.#of === member;
  }

  /** Has a predicate asked of each member; returns its place among the counts. */
  ask(predicate: Run): number {
    return this.#predicates.push(predicate) - 1;
  }

  start(): Counts {
    return { members: 0, holding: this.#predicates.map(() => 0), untold: this.#predicates.map(() => 0), causes: [] };
  }

  /** Takes a member in. Per member of every subject: the counts are changed, not copied. */
  add(counts: Counts, readings: Frame['readings']): Counts {
    counts.members += 1;
    this.#frame.readings = readings;
    for (let place = 0; place < this.#predicates.length; place += 1) {
      const told = this.#predicates[place]?.(this.#frame);
      if (told === true) counts.holding[place] = (counts.holding[place] ?? 0) + 1;
      else if (told !== false) untold(counts, place, told);
    }
    return counts;
  }
}

function untold(counts: Counts, place: number, told: Outcome | undefined): void {
  counts.untold[place] = (counts.untold[place] ?? 0) + 1;
  const cause = typeof told === 'object' && 'unread' in told ? told.unread : 'expression';
  counts.causes[place] = first(counts.causes[place], cause);
}

function first(a: Cause | undefined, b: Cause | undefined): Cause | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/** The counts of two parts of the members, as if they had been counted together. */
export function mergedCounts(a: Counts, b: Counts): Counts {
  return {
    members: a.members + b.members,
    holding: a.holding.map((count, place) => count + (b.holding[place] ?? 0)),
    untold: a.untold.map((count, place) => count + (b.untold[place] ?? 0)),
    causes: a.untold.map((_, place) => first(a.causes[place], b.causes[place])),
  };
}

const quantifiers = ['exists', 'all', 'exists_one'] as const;
type Quantifier = (typeof quantifiers)[number];

/** `size(labels)`, `labels.exists(l, …)`, `labels.filter(l, …).size()` and the like; undefined for any other call. */
export function compileCount(call: Call, env: Environment): Compiled | undefined {
  const counted = call.name === 'size' ? (call.receiver ?? call.args[0]) : undefined;
  const filter = counted?.type === 'call' && counted.name === 'filter' ? counted : undefined;
  const quantifier = quantifiers.find((known) => known === call.name);
  const collection = quantifier === undefined ? (filter?.receiver ?? counted) : call.receiver;
  const member = collection && memberNamed(collection, env);
  if (member === undefined) return undefined;
  const counting = countingOf(member, call, env);
  if (counting === undefined) return broken;
  if (quantifier === undefined && filter === undefined) return plain(number, counts('members', 0));
  const place = ask(filter ?? call, member, counting, env);
  if (place === undefined) return broken;
  return quantifier === undefined
    ? plain(number, counts('holding', place))
    : plain(boolean, quantified[quantifier](place));
}

function memberNamed(expr: Expr, env: Environment): MemberType | undefined {
  return expr.type === 'name' && !env.locals.has(expr.name) ? collectionOf(expr.name) : undefined;
}

function countingOf(member: MemberType, call: Call, env: Environment): Counting | undefined {
  const above: readonly SubjectType[] = lineage[env.on];
  const refuse = (message: string, hint: string) => {
    env.problem('ruleset.expression', message, call.at, hint);
    return undefined;
  };
  if (above.includes(member))
    return refuse(`a rule on ${env.on} has no ${member}s to count`, 'write the rule on what lies above');
  if (env.counting === undefined) return refuse(env.uncounted, `write the rule with on: ${member}`);
  if (env.locals.size > 0)
    return refuse(`${member}s cannot be counted inside another exists or all`, 'ask for them outside');
  if (!env.counting.counts(member))
    return refuse(`an expression can count ${env.counting.of}s or ${member}s, but not both`, 'write two rules');
  return env.counting;
}

/** The place of the predicate of `exists(l, …)`; undefined once a problem is recorded. */
function ask(call: Call, member: MemberType, counting: Counting, env: Environment): number | undefined {
  const [variable, predicate] = call.args;
  const { reads } = counting;
  if (variable?.type !== 'name' || predicate === undefined || call.args.length > 2 || reads === undefined) {
    env.problem(
      'ruleset.expression',
      `"${call.name}" needs a variable and a condition`,
      call.at,
      `write ${member}s.${call.name}(one, …)`,
    );
    return undefined;
  }
  const locals = new Map([[variable.name, { type: 'member', level: member } as const]]);
  const uncounted = 'members cannot be counted within members';
  const told = env.compile(predicate, { ...env, reads, locals, counting: undefined, uncounted });
  if (!agree(boolean, told.type))
    env.problem('ruleset.type', `"${call.name}" needs a condition, but this is ${inWords(told.type)}`, predicate.at);
  for (const { ref } of reads.list) if (ref.level !== member) env.reads.placeOf(ref); // told in the facts, like any other
  return counting.ask(told.run);
}

const incomplete = { unread: 'incomplete-rows', read: undefined } as const;

function counts(what: 'members' | 'holding', place: number): Run {
  return ({ counts, complete }) => {
    if (!complete || counts === undefined) return incomplete;
    if (what === 'members') return counts.members;
    const cause = counts.causes[place];
    return cause === undefined ? (counts.holding[place] ?? 0) : { unread: cause, read: undefined };
  };
}

/** What no further member could change is said even when members may be lacking. */
const quantified: Readonly<Record<Quantifier, (place: number) => Run>> = {
  exists: (place) => (frame) => holding(frame, place) > 0 || sure(frame, place, false),
  all: (place) => (frame) => (failing(frame, place) > 0 ? false : sure(frame, place, true)),
  exists_one: (place) => (frame) =>
    holding(frame, place) > 1 ? false : sure(frame, place, holding(frame, place) === 1),
};

function holding({ counts }: Frame, place: number): number {
  return counts?.holding[place] ?? 0;
}

function failing({ counts }: Frame, place: number): number {
  return counts === undefined ? 0 : counts.members - (counts.holding[place] ?? 0) - (counts.untold[place] ?? 0);
}

function sure({ counts, complete }: Frame, place: number, answer: boolean): Outcome {
  if (!complete) return incomplete;
  const cause = counts?.causes[place];
  return cause === undefined ? answer : { unread: cause, read: undefined };
}
