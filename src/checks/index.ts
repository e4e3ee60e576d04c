import type { Check } from './check.ts';
import checkDigit from './check-digit.ts';
import sscc from './sscc.ts';
import trackingNumber from './tracking-number.ts';
import compare from './compare.ts';
import countEquals from './count-equals.ts';
import fieldsAgree from './fields-agree.ts';
import forbidden from './forbidden.ts';
import girthWithin from './girth-within.ts';
import hasChild from './has-child.ts';
import hasParent from './has-parent.ts';
import inList from './in-list.ts';
import length from './length.ts';
import noneOf from './none-of.ts';
import oneOf from './one-of.ts';
import pattern from './pattern.ts';
import rateAtLeast from './rate-at-least.ts';
import required from './required.ts';
import requiredTogether from './required-together.ts';
import sameValue from './same-value.ts';
import sumEquals from './sum-equals.ts';
import textEquals from './text-equals.ts';
import unique from './unique.ts';
import within from './within.ts';

/** The registry: the only list of checks. One line per check, by id. */
export const checks: readonly Check[] = [
  compare,
  countEquals,
  fieldsAgree,
  forbidden,
  girthWithin,
  hasChild,
  hasParent,
  inList,
  length,
  noneOf,
  oneOf,
  pattern,
  rateAtLeast,
  required,
  requiredTogether,
  sameValue,
  sumEquals,
  textEquals,
  unique,
  within,
];
