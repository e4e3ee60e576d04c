import type { Check, FieldUse } from '../checks/check.ts';
import type { Read } from '../model/field-ref.ts';
import type { GroupJudge, Judge, KeyJudge, SubjectJudge } from '../model/judge.ts';
import { lineage, type SubjectType } from '../model/subjects.ts';
import { type Compiling, contextFor, spanOfText } from './context.ts';
import { didYouMean } from './problems.ts';
import { fieldOf } from './scope.ts';

/** Compiles a check with parameters its schema accepted. Fields that are none are recorded and left out. */
export function compileJudge(check: Check, params: unknown, compiling: Omit<Compiling, 'member'>): Judge {
  if (check.shape === 'subject') return subjectJudge(check, params, { ...compiling, member: undefined });
  if (check.shape === 'readings') return readingJudge(check, params, { ...compiling, member: undefined });
  if (check.shape === 'key') return keyJudge(check, params, { ...compiling, member: undefined });
  return groupJudge(check, params, { ...compiling, member: check.of(params) });
}

type Of<Shape> = Extract<Check, { readonly shape: Shape }>;

function subjectJudge(check: Of<'subject'>, params: unknown, compiling: Compiling): SubjectJudge {
  const uses = check.reads(params).map(written);
  const inspect = check.compile(params, contextFor(compiling));
  const reads = alternatives(uses, compiling).map((set) => set.flatMap((use) => readOf(use, compiling.on, compiling)));
  return { shape: 'subject', reads, absent: check.absent, inspect };
}

function readingJudge(check: Of<'readings'>, params: unknown, compiling: Compiling): SubjectJudge {
  const uses = check.reads(params).map(written);
  const inspect = check.compile(params, contextFor(compiling));
  const reads = alternatives(uses, compiling).map((set) => set.flatMap((use) => readOf(use, compiling.on, compiling)));
  return { shape: 'subject', reads, absent: 'readings', inspect };
}

function keyJudge(check: Of<'key'>, params: unknown, compiling: Compiling): KeyJudge {
  const reads = readsOf(check.reads(params), compiling.on, compiling);
  return { shape: 'key', reads, scope: check.scope(params), exceptWithin: check.exceptWithin(params) };
}

function groupJudge(check: Of<'group'>, params: unknown, compiling: Compiling): GroupJudge {
  const of = check.of(params);
  const { on, scope, parameters } = compiling;
  const above: readonly SubjectType[] = lineage[on];
  const message = `a rule on ${on} should count what lies below it, but ${of} does not`;
  if (above.includes(of)) scope.problems.add('ruleset.subject', message, parameters.at);
  const { conditions = [], where, ...fold } = check.compile(params, contextFor(compiling));
  const own = readsOf(check.own(params), on, compiling);
  const members = readsOf(check.members(params), of, compiling);
  return { shape: 'group', of, own, members, conditions, where, absentMember: check.absentMember, ...fold };
}

function readsOf(uses: readonly FieldUse[], on: SubjectType, compiling: Compiling): readonly Read[] {
  return uses.map(written).flatMap((use) => readOf(use, on, compiling));
}

interface Use {
  readonly field: string;
  readonly as: Read['as'];
  readonly role: Read['role'];
  /** As the author wrote it: a glob, where the field came of one. */
  readonly written: string;
}

function written(use: FieldUse): Use {
  return typeof use === 'string'
    ? { field: use, as: 'text', role: 'judged', written: use }
    : { ...use, written: use.field };
}

/** One set of reads, or one for each field that a glob stands for; all globs of a set stand for the same. */
function alternatives(uses: readonly Use[], compiling: Compiling): readonly (readonly Use[])[] {
  const { scope, on, parameters } = compiling;
  const glob = uses.find((use) => use.field.includes('*'));
  if (glob === undefined) return [uses];
  const names = scope.fields.expand(glob.field, on);
  if (names.length === 0) {
    const hint = didYouMean(glob.field, scope.fields.names(on));
    scope.problems.add(
      'ruleset.unknown-field',
      `"${glob.field}" fits no field of a ${on}`,
      spanOfText(parameters, glob.field),
      hint,
    );
  }
  return names.map(({ star }) => uses.map((use) => ({ ...use, field: use.field.replace('*', star) })));
}

function readOf(use: Use, on: SubjectType, { scope, parameters }: Compiling): readonly Read[] {
  const ref = fieldOf(use.field, { on, scope }, spanOfText(parameters, use.written));
  return ref === undefined ? [] : [{ ref, as: use.as, role: use.role }];
}
