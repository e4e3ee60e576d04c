import type { Case } from '../../model/case.ts';
import type { FactValue } from '../../model/values.ts';
import type { CaseResult } from './case-result.ts';

/** In what a rule did not do as a case says, one sentence each; none when the case holds. */
export function differences(example: Case, result: CaseResult): readonly string[] {
  if (example.expect !== result.status) return [`should be ${example.expect}, but is ${inWords(result)}`];
  return [
    ...differs('severity', example.severity, result.severity),
    ...differs('message', example.message, result.message),
    ...differs('cause', example.cause, result.cause),
    ...Object.entries(example.facts ?? {}).flatMap(([name, value]) =>
      differs(`fact ${name}`, shown(value), shown(result.facts?.[name])),
    ),
  ];
}

function differs(what: string, wanted: string | undefined, got: string | undefined): readonly string[] {
  return wanted === undefined || wanted === got
    ? []
    : [`${what} should be ${JSON.stringify(wanted)}, but is ${got === undefined ? 'absent' : JSON.stringify(got)}`];
}

function inWords({ status, cause, message }: CaseResult): string {
  const why = cause ?? message;
  return why === undefined ? status : `${status} (${why})`;
}

// Rule files hold facts as text; the facts themselves may be numbers.
function shown(fact: FactValue | undefined): string | undefined {
  if (fact === undefined) return undefined;
  return typeof fact === 'object'
    ? JSON.stringify(fact, (_, value: unknown) =>
        typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
      )
    : String(fact);
}
