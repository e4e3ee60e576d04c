import type { Unread } from '../../model/readings-judge.ts';
import type { Reading } from '../../model/values.ts';

/** What an expression computes with: numbers (weights in kilograms, lengths in centimetres, volumes in litres, money by its amount),
 *  moments and durations in milliseconds, text, yes or no, and lists of those. */
export type Plain = number | string | boolean | readonly Plain[];

/** A value, or why there is none. */
export type Outcome = Plain | Unread;

/** What counting the members of a subject came to: how many there are, and per predicate for how many it holds or cannot be told. */
export interface Counts {
  members: number;
  readonly holding: number[];
  readonly untold: number[];
  /** Why a predicate could not be told; the first in code-unit order, whatever the order of the members. */
  readonly causes: (Unread['unread'] | undefined)[];
}

/** Where an expression stands while it runs: one per expression, filled anew for every subject. */
export interface Frame {
  readings: readonly Reading[];
  counts: Counts | undefined;
  /** False when members may be lacking: only what no further member could change is said. */
  complete: boolean;
  /** Whether moments beside `as_of` carry an offset; undefined where there are none. */
  zoned: boolean | undefined;
  /** Values of comprehension variables. */
  readonly locals: Plain[];
  /** How many more entries of lists may be visited; a thousand characters read are as many as one entry. */
  steps: number;
}

/** A compiled part of an expression. */
export type Run = (frame: Frame) => Outcome;

/** No number, no such character, no such moment: there is nothing to judge by. */
export const noValue: Unread = { unread: 'expression', read: undefined };

/** Entries of lists that one evaluation may visit, all comprehensions together. */
export const maxSteps = 10_000;

/** Takes long text into account, which a comprehension may read once per entry; false when there has been too much. */
export function mayRead(frame: Frame, value: Plain): boolean {
  if (typeof value !== 'string' || value.length < 1024) return true;
  frame.steps -= value.length >> 10;
  return frame.steps >= 0;
}

/** An empty frame. */
export function newFrame(): Frame {
  return { readings: [], counts: undefined, complete: true, zoned: undefined, locals: [], steps: maxSteps };
}

/** True for an outcome that is no value. */
export function isUnread(outcome: Outcome): outcome is Unread {
  return typeof outcome === 'object' && !Array.isArray(outcome);
}
