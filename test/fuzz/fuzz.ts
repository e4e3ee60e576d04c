import { CannotAudit } from '../../src/model/problem.ts';
import { mutated } from './mutate.ts';
import { randomOf } from './random.ts';

/** Something that takes bytes from strangers. */
export interface Target {
  readonly id: string;
  /** Inputs that are as they should be, or nearly. */
  readonly seeds: readonly Buffer[];
  /** Words of its language. */
  readonly words: readonly string[];
  /** How much of all executions falls to it. */
  readonly share: number;
  /** Makes the input of the mutated bytes; absent: they are it. */
  readonly wrap?: (bytes: Buffer) => Buffer;
  /** Takes an input. What it says of it in short tells new ground from old; @throws CannotAudit for what is not as it should be. */
  readonly take: (bytes: Buffer) => string | Promise<string>;
}

/** An input that a target did not withstand. */
export interface Crash {
  readonly target: string;
  readonly input: string;
  readonly fault: string;
}

/** What came of fuzzing one target. */
export interface Fuzzed {
  readonly executions: number;
  /** Inputs that said something no other had said: mutation goes on from them, too. */
  readonly kinds: number;
  readonly slowestMs: number;
  readonly crashes: readonly Crash[];
}

/** The time of the processor that one input may take, in milliseconds. */
export const mostMs = 2_000;
const mostKinds = 2_000;

/** Feeds a target mutations of its seeds, and of whatever made it say something new. The same seed number, the same inputs. */
export async function fuzz(target: Target, executions: number, seed: number): Promise<Fuzzed> {
  const random = randomOf(seed);
  const corpus = [...target.seeds];
  const said = new Set<string>();
  const crashes: Crash[] = [];
  let slowestMs = 0;
  for (let done = 0; done < executions && crashes.length < 20; done += 1) {
    const raw =
      done < target.seeds.length
        ? random.one(target.seeds)
        : mutated(random.one(corpus), random, { corpus, words: target.words });
    const started = process.cpuUsage();
    const outcome = await taken(target, raw);
    const { user, system } = process.cpuUsage(started);
    const ms = (user + system) / 1_000;
    slowestMs = Math.max(slowestMs, ms);
    if ('fault' in outcome) crashes.push({ target: target.id, input: raw.toString('base64'), fault: outcome.fault });
    else if (ms > mostMs)
      crashes.push({ target: target.id, input: raw.toString('base64'), fault: `took ${Math.round(ms)} ms` });
    else if (!said.has(outcome.said) && corpus.length < mostKinds) {
      said.add(outcome.said);
      corpus.push(raw);
    }
  }
  return { executions, kinds: said.size, slowestMs, crashes };
}

/** What a target says of an input, or the fault it ends in; a problem is an answer like any other. */
export async function taken(
  target: Target,
  raw: Buffer,
): Promise<{ readonly said: string } | { readonly fault: string }> {
  try {
    return { said: await target.take(target.wrap?.(raw) ?? raw) };
  } catch (fault) {
    if (fault instanceof CannotAudit) return { said: fault.problems.map(({ code }) => code).join(' ') };
    return { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}
