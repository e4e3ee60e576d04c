import { datasets } from '../../src/model/datasets/index.ts';
import type { Reading } from '../../src/model/values.ts';
import { compile } from '../../src/ruleset/expressions/compile.ts';
import type { Environment } from '../../src/ruleset/expressions/environment.ts';
import { isUnread, newFrame, type Plain } from '../../src/ruleset/expressions/frame.ts';
import { parse } from '../../src/ruleset/expressions/library.ts';
import { Reads } from '../../src/ruleset/expressions/reads.ts';
import { Fields } from '../../src/ruleset/fields.ts';
import { Problems } from '../../src/ruleset/problems.ts';

/** What an expression of any type comes to: its value, `error` when it has none, or `problem` with what was said of it. */
export type Evaluated =
  | { readonly value: Plain }
  | { readonly error: string }
  | { readonly problem: readonly string[] };

/** Checks and runs an expression on its own, with readings by field name of a parcel. */
export function evaluated(text: string, readings: Readonly<Record<string, Reading>> = {}): Evaluated {
  const said: string[] = [];
  const parsed = parse(text);
  if ('fault' in parsed) return { problem: [parsed.fault] };
  const reads = new Reads('parcel');
  const env: Environment = {
    scope: {
      fields: new Fields(datasets),
      lists: new Map([['banned', ['USED-DG', 'BANANA']]]),
      params: new Map(),
      lanes: new Map(),
      own: { carriers: new Map(), services: new Map() },
      problems: new Problems(),
    },
    on: 'parcel',
    reads,
    locals: new Map(),
    counting: undefined,
    uncounted: 'nothing to count',
    compile,
    problem: (_code, message) => said.push(message),
  };
  const { run } = compile(parsed, env);
  if (said.length > 0) return { problem: said };
  const frame = newFrame();
  frame.readings = reads.list.map(({ ref }) => readings[ref.field] ?? { missing: 'value-absent' });
  const outcome = run(frame);
  return isUnread(outcome) ? { error: outcome.unread } : { value: outcome };
}
