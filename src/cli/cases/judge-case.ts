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
      exact(value) === exact(result.facts?.[name])
        ? []
        : [sentence(`fact ${name}`, quoted(value), quoted(result.facts?.[name]))],
    ),
  ];
}

function differs(what: string, wanted: string | undefined, got: string | undefined): readonly string[] {
  return wanted === undefined || wanted === got ? [] : [sentence(what, quoted(wanted), quoted(got))];
}

function sentence(what: string, wanted: string | undefined, got: string | undefined): string {
  return `${what} should be ${wanted}, but is ${got ?? 'absent'}`;
}

function inWords({ status, cause, message }: CaseResult): string {
  const why = cause ?? message;
  return why === undefined ? status : `${status} (${why})`;
}

/** A fact for people: text in quotes, a list or map as rule files write it. */
function quoted(fact: FactValue | undefined): string | undefined {
  if (fact === undefined || typeof fact === 'object') return fact && inYaml(fact);
  return JSON.stringify(String(fact));
}

function inYaml(fact: FactValue): string {
  if (typeof fact !== 'object') return String(fact);
  if (isList(fact)) return `[${fact.map(inYaml).join(', ')}]`;
  const parts = Object.entries(fact).map(([name, value]) => `${name}: ${inYaml(value)}`);
  return `{ ${parts.join(', ')} }`;
}

function isList(fact: FactValue): fact is readonly FactValue[] {
  return Array.isArray(fact);
}

// Rule files hold facts as text; the facts themselves may be numbers.
function exact(fact: FactValue | undefined): string | undefined {
  return JSON.stringify(fact, (_, value: unknown) =>
    typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
  );
}
