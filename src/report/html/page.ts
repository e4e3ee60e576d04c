import { createHash } from 'node:crypto';
import type { Report } from '../../model/report.ts';
import { pulledCount } from '../sentence.ts';
import { acceptedParts } from './accepted.ts';
import { batchParts } from './batches.ts';
import { Budget } from './budget.ts';
import { chartParts } from './charts.ts';
import { filterScript } from './filter.ts';
import { findingParts, otherFindings } from './findings.ts';
import { inputParts } from './inputs.ts';
import { html, type Markup } from './markup.ts';
import { matrixParts } from './matrix.ts';
import { notAuditedParts } from './not-audited.ts';
import { problemParts } from './problems.ts';
import { provenanceParts } from './provenance.ts';
import { pullParts } from './pulls.ts';
import { type Section, sectionChunks } from './section.ts';
import { signOff } from './sign-off.ts';
import { styles } from './styles.ts';
import { verdict } from './verdict.ts';

/** The page, in chunks: what to do first, then why, then what it rests on. It loads nothing, and no script or style but its own two may run. */
export function* pageChunks(report: Report, command: string): Iterable<string> {
  const sections = sectionsOf(report, command);
  yield head();
  yield `${verdict(report)}${navigation(sections)}<main id="main">\n`;
  for (const section of sections) for (const chunk of sectionChunks(section)) yield chunk.toString();
  yield `</main>\n<script>${filterScript}</script>\n</body>\n</html>\n`;
}

function sectionsOf(report: Report, command: string): readonly Section[] {
  const pulled = report.batches.reduce((sum, batch) => sum + pulledCount(batch), 0);
  const found = otherFindings(report);
  const sections: readonly (Section & { readonly shown: boolean })[] = [
    {
      id: 'problems',
      title: 'The audit could not be carried out',
      body: problemParts(report),
      shown: report.problems.length > 0,
    },
    { id: 'batches', title: 'Batches', body: batchParts(report), shown: report.batches.length > 0 },
    {
      id: 'pull',
      title: 'Parcels to pull, in walking order',
      body: pullParts(report, command, new Budget(2_400_000)),
      shown: pulled > 0,
    },
    {
      id: 'not-audited',
      title: 'Not audited, not checked',
      body: notAuditedParts(report),
      shown: report.batches.length > 0,
    },
    {
      id: 'findings',
      title: 'Other findings',
      body: findingParts(found, report, new Budget(400_000)),
      shown: found.length > 0 || report.truncated.length > 0,
    },
    {
      id: 'accepted',
      title: 'Accepted',
      body: acceptedParts(report),
      shown: report.waivers.length > 0 || report.baseline !== undefined,
    },
    {
      id: 'charts',
      title: 'Where it goes wrong',
      body: chartParts(report),
      shown: report.summary.findings.error + report.summary.findings.warning + report.summary.findings.info > 0,
    },
    { id: 'sign-off', title: 'Sign-off', body: [signOff()], shown: report.batches.length > 0 },
    { id: 'matrix', title: 'Rules and statuses', body: matrixParts(report), shown: report.rules.length > 0 },
    { id: 'inputs', title: 'How the files were read', body: inputParts(report), shown: report.inputs.length > 0 },
    { id: 'provenance', title: 'What this rests on', body: provenanceParts(report), shown: true },
  ];
  return sections.filter(({ shown }) => shown);
}

/** The policy names the one style sheet and the one script by hash: nothing else runs, whatever stands in a cell. */
function head(): string {
  const policy = `default-src 'none'; style-src '${hashOf(styles)}'; script-src '${hashOf(filterScript)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Handoff report</title>
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function navigation(sections: readonly Section[]): Markup {
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav aria-label="Sections"><ul>${links}</ul></nav>\n`;
}
