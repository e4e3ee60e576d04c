import type { Finding, Place } from '../../model/report/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Severity } from '../../model/subjects.ts';
import type { PlacedFinding } from '../findings.ts';
import { rankOf } from '../findings.ts';
import { printable } from '../printable.ts';
import { subjectText } from '../subject-text.ts';

/** SARIF 2.1.0 §3.27.10. */
export const levelOf = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** More places than these are cut: code scanning keeps ten of a result. */
const mostPlaces = 10;

/** Open findings before accepted ones, graver before lighter; else in the report's order, so that a cap leaves out the least. */
export function gravestFirst(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const rank = ({ finding }: PlacedFinding) => (finding.status === 'open' ? 0 : 3) + rankOf(finding.severity);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** A finding as a SARIF result (§3.27): the same trouble over time by `handoff/key`, the same trouble with the same facts by `handoff/fingerprint`. */
export function resultOf({ batch, finding }: PlacedFinding, report: Report): unknown {
  const place = report.rules.findIndex(({ id }) => id === finding.rule);
  const rule = report.rules[place];
  const text = [`${subjectText(finding)}: ${finding.message}`, finding.fix].filter(Boolean).join('. ');
  return {
    ruleId: finding.rule,
    ...(rule === undefined ? {} : { ruleIndex: place }),
    level: levelOf[finding.severity],
    message: { text: printable(text) },
    locations: placesOf(finding, report).map(locationOf),
    partialFingerprints: { 'handoff/key': finding.key, 'handoff/fingerprint': finding.fingerprint },
    ...(report.baseline === undefined ? {} : { baselineState: finding.status === 'known' ? 'unchanged' : 'new' }),
    ...suppressionsOf(finding, report),
    properties: {
      batch: printable(batch.id),
      status: finding.status,
      hold: finding.hold,
      action: finding.action,
      origin: finding.origin,
    },
  };
}

/** A path as a URI reference: relative ones stay so, with slashes; `C:\out` becomes `file:///C:/out`. */
export function uriOf(path: string): string {
  const slashed = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\\', '/')
    .replace(/^\.\//, '');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${encoded.replace('%3A', ':')}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}

/** Code scanning refuses a file of which one result has no place: what stands nowhere stands at the start of the first input. */
function placesOf({ places }: Finding, { inputs }: Report): readonly Pick<Place, 'file' | 'line'>[] {
  return places.length > 0 ? places.slice(0, mostPlaces) : [{ file: inputs[0]?.path ?? 'handoff', line: 1 }];
}

function locationOf({ file, line }: Pick<Place, 'file' | 'line'>): unknown {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: Math.max(line, 1) } } };
}

/** What somebody accepted is shown as suppressed (§3.35); the waiver's own words stay out of shared logs. */
function suppressionsOf({ status, waiver }: Finding, { waivers }: Report): object {
  if (status === 'open') return {};
  const expires = waivers.find(({ id }) => id === waiver)?.expires;
  const justification = status === 'known' ? 'known from the baseline' : `waiver ${waiver}, until ${expires}`;
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}
