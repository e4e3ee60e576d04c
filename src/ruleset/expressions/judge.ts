import type { Read } from '../../model/field-ref.ts';
import type { Judge } from '../../model/judge.ts';
import type { Found, ReadingGroupJudge, ReadingSubjectJudge } from '../../model/readings-judge.ts';
import { type Facts, type FactValue, isMissing, type Reading, textOf } from '../../model/values.ts';
import { type Counting, mergedCounts } from './counting.ts';
import type { Expression } from './expression.ts';
import { type Counts, type Frame, maxSteps, newFrame, type Run } from './frame.ts';

/** An expression as the judge of a rule: it holds, does not hold, or nobody could look. */
export function judgeOf(expression: Expression): Judge {
  const { counting } = expression;
  return counting?.of === undefined ? subjectJudge(expression) : groupJudge(expression, counting, counting.of);
}

/** Names of the facts of a finding: the fields that were read, and how many members there are. */
export function factNames({ reads, counting }: Expression): readonly string[] {
  const names = namesOf(reads).filter((name) => name !== undefined);
  return counting?.of === undefined ? names : [...names, `${counting.of}s`];
}

/** One sentence from the facts: what should hold, and what the fields are. */
export function sayOf({ text }: Expression): (facts: Facts) => string {
  const rule = text.replace(/\s+/g, ' ');
  return (facts) => {
    const values = Object.entries(facts)
      .filter(([name]) => name !== 'per' && name !== 'override')
      .map(([name, value]) => `${name} is ${String(value)}`);
    return values.length === 0 ? `"${rule}" should hold` : `"${rule}" should hold, but ${values.join(', ')}`;
  };
}

function subjectJudge({ run, reads }: Expression): ReadingSubjectJudge {
  const frame = newFrame();
  const names = namesOf(reads);
  return {
    shape: 'subject',
    reads: [reads],
    absent: 'readings',
    inspect: (readings) => found(run, at(frame, readings), () => factsOf(names, readings)),
  };
}

function groupJudge({ run, reads }: Expression, counting: Counting, of: ReadingGroupJudge['of']): ReadingGroupJudge {
  const frame = newFrame();
  const names = namesOf(reads);
  return {
    shape: 'group',
    of,
    own: reads,
    members: counting.reads?.list ?? [],
    conditions: [],
    where: undefined,
    absentMember: 'readings',
    start: () => counting.start(),
    add: (state, readings) => counting.add(state as Counts, readings), // the state is what start made
    merge: (a, b) => mergedCounts(a as Counts, b as Counts),
    finish: (state, readings, complete) => {
      const counts = state as Counts;
      frame.counts = counts;
      frame.complete = complete;
      const members = complete ? { [`${of}s`]: counts.members } : {};
      return found(run, at(frame, readings), () => ({ ...factsOf(names, readings), ...members }));
    },
  };
}

/** One frame per expression, filled anew for every subject: nothing is made per row. */
function at(frame: Frame, readings: readonly Reading[]): Frame {
  frame.readings = readings;
  frame.steps = maxSteps;
  frame.zoned = undefined;
  return frame;
}

function found(run: Run, frame: Frame, facts: () => Facts): Found {
  const outcome = run(frame);
  if (outcome === true) return undefined;
  if (outcome === false) return { broken: facts() };
  return typeof outcome === 'object' && 'unread' in outcome ? outcome : { unread: 'expression', read: undefined };
}

/** Names of facts by the place of their reading; undefined for one that is told already. */
type FactNames = readonly (string | undefined)[];

function factsOf(names: FactNames, readings: readonly Reading[]): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {};
  for (let place = 0; place < names.length; place += 1) {
    const name = names[place];
    const reading = readings[place];
    if (name === undefined || reading === undefined) continue;
    const text = isMissing(reading) ? reading.text : textOf(reading);
    if (text !== undefined) facts[name] = text;
  }
  return facts;
}

function namesOf(reads: readonly Read[]): FactNames {
  return reads.map((_, place) => factName(reads, place));
}

/** A field's own name; with its level where another level's field of that name is read, too. One clock is one fact. */
function factName(reads: readonly Read[], place: number): string | undefined {
  const ref = reads[place]?.ref;
  if (ref === undefined || ref.field === '$as_of_local') return undefined;
  if (ref.field === '$as_of') return 'as_of';
  const first = reads.findIndex((other) => other.ref.field === ref.field);
  return first === place ? ref.field : `${ref.level}.${ref.field}`;
}
