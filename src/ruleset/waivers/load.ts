import { CannotAudit, type Problem } from '../../model/problem.ts';
import type { Waiver, WaiverFileInfo } from '../../model/waiver.ts';
import { Problems } from '../problems.ts';
import type { Scope } from '../scope.ts';
import { compileMatch } from './match.ts';
import { fileInfo, readWaiverFile, refuseTwins, type WaiverEntry, type WaiverSource } from './read.ts';
import { type RuleNames, rulesSpokenOf } from './speaks-of.ts';

export type { WaiverEntry, WaiverSource } from './read.ts';

/** What waivers can refer to: rules, and the fields, lanes and codes that these know. */
export interface Waivable extends RuleNames {
  readonly scope: Omit<Scope, 'problems'>;
}

/** Waivers as written, and checked against the rules in use. */
export interface LoadedWaivers {
  readonly entries: readonly WaiverEntry[];
  /** Empty where it is not known what they may refer to. */
  readonly waivers: readonly Waiver[];
  readonly files: readonly WaiverFileInfo[];
}

/** Loads files of waivers. Where it is not known what they may refer to (undefined), only their shape is checked.
 *  @throws CannotAudit with every problem of every file at once. */
export function loadWaivers(sources: readonly WaiverSource[], waivable: Waivable | undefined): LoadedWaivers {
  const problems = new Problems();
  const files = sources.map((source) => {
    const entries = readWaiverFile(source, problems);
    const waivers = waivable === undefined ? [] : entries.map((entry) => compiled(entry, waivable, problems));
    return { entries, waivers, info: fileInfo(source, entries.length) };
  });
  const entries = files.flatMap((file) => file.entries);
  refuseTwins(entries, problems);
  asWaiverProblems(() => problems.throwIfAny());
  return { entries, waivers: files.flatMap(({ waivers }) => waivers), files: files.map(({ info }) => info) };
}

function compiled(entry: WaiverEntry, waivable: Waivable, problems: Problems): Waiver {
  const rules = rulesSpokenOf(entry, waivable, problems);
  return {
    id: entry.id,
    ...compileMatch(entry.node, rules, { ...waivable.scope, problems }),
    reason: entry.reason.trim(),
    owner: entry.owner.trim(),
    approvedBy: entry.approved_by?.trim(),
    created: entry.created,
    expires: entry.expires,
    maxFindings: entry.max_findings,
    file: entry.file,
  };
}

/** The reader of rule files speaks of rule files; here the same faults are the waiver file's. */
function asWaiverProblems(step: () => void): void {
  try {
    step();
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
    const [first, ...rest] = fault.problems;
    throw new CannotAudit([asWaiverProblem(first), ...rest.map(asWaiverProblem)], fault);
  }
}

const otherWords = [
  [/a rule file/, 'a waiver file'],
  [/hold rules/, 'hold waivers'],
  [/name it in "extends"/, 'give it with --waivers too'],
  [/^write the rule with on: (\w+).*/, 'only rules on $1 can be matched by it'],
] as const;

function inWaiverWords(text: string): string {
  return otherWords.reduce((said, [rules, waivers]) => said.replace(rules, waivers), text);
}

function asWaiverProblem({ hint: written, ...problem }: Problem): Problem {
  const own = /^"(batch|parcel|fingerprint)" is not a field/.exec(problem.message)?.[1];
  const hint = own === undefined ? written : `"${own}" stands directly under "match"`;
  return {
    ...problem,
    code: problem.code.replace(/^ruleset\./, 'waivers.'),
    message: inWaiverWords(problem.message),
    ...(hint === undefined ? {} : { hint: inWaiverWords(hint) }),
  };
}
