import type { Finding } from '../../model/report/finding.ts';
import type { Audit } from '../../model/report.ts';
import { sharingOf } from '../../model/sharing.ts';
import { withheld } from '../../model/withheld.ts';
import { fingerprintOf, keyFrom } from '../finding-key.ts';
import { cellsOf, type SharedBatch, shownFor } from './cells.ts';
import { sharedFacts } from './facts.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** Where a finding stands, and how keys are named there. */
export interface FindingContext {
  readonly batch: SharedBatch;
  readonly audit: Audit;
  readonly names: Pseudonyms;
}

/** A finding without the cells that may not be shown: facts first, then its message and keys made anew of them. */
export function sharedFinding(finding: Finding, { batch, audit, names }: FindingContext): Finding {
  const telling = audit.telling?.(finding);
  const facts = sharedFacts(finding.facts, cellsOf({ quotes: telling?.quotes, batch, names }));
  const subject = {
    type: finding.subject.type,
    key: finding.subject.type === 'batch' ? batch.name : subjectKey(finding.subject, names),
  };
  const known = { rule: finding.rule, batch: batch.name, type: subject.type, known: subject.key, field: finding.field };
  const key = keyFrom(known);
  return {
    ...finding,
    key,
    fingerprint: fingerprintOf(key, facts),
    subject,
    parcel: finding.parcel === null ? null : names.of(finding.parcel),
    identity: sharedIdentity(finding.identity, names),
    facts,
    message: telling?.say(facts, (quote) => shownFor(quote, names)) ?? titleWithFacts(finding, facts, audit),
  };
}

/** Of a finding of which nobody knows what its message quotes: the title of its rule, and such facts as may be shown. */
function titleWithFacts({ rule, field }: Finding, facts: Finding['facts'], { report }: Audit): string {
  const title = report.rules.find(({ id }) => id === rule)?.title ?? rule;
  const shown = Object.entries(facts).flatMap(([name, fact]) =>
    typeof fact === 'object' || fact === withheld ? [] : [`${name} ${fact}`],
  );
  const about = [field ?? '', shown.join(', ')].filter(Boolean).join(': ');
  return about === '' ? title : `${title} (${about})`;
}

/** Rows and files are named by what they are; an item by its parcel and its line. */
export function subjectKey({ type, key }: { readonly type: string; readonly key: string }, names: Pseudonyms): string {
  if (type === 'row') return key;
  const [, parcel, line] = /^(.*)( line .*)$/s.exec(key) ?? [];
  return type === 'item' && parcel !== undefined && line !== undefined
    ? `${parcel === '(no key)' ? parcel : names.of(parcel)}${/^ line \d{1,4}$/.test(line) ? line : ` line ${withheld}`}`
    : names.of(key);
}

/** What is present of it, keys by their stand-ins. */
function sharedIdentity(identity: Finding['identity'], names: Pseudonyms): Finding['identity'] {
  return Object.fromEntries(
    Object.entries(identity).map(([field, text]) => [field, sharingOf(field) === 'public' ? text : names.of(text)]),
  );
}
