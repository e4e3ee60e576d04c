import type { Problem } from '../../model/problem.ts';
import type { InputReport } from '../../model/report/input.ts';
import type { RuleReport } from '../../model/report/rule.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { printable } from '../printable.ts';
import { reasonsOf } from '../reasons.ts';
import { lastSentence } from '../sentence.ts';
import { acceptanceNotes } from '../waivers.ts';
import { levelOf, uriOf } from './result.ts';

/** The tool and its rules with their help (§3.19, §3.49). */
export function driverOf({ tool, rules }: Report): unknown {
  return { name: 'handoff', semanticVersion: tool.version, rules: rules.map(descriptorOf) };
}

function descriptorOf({ id, title, check, category, on, severity, hold, fix, source }: RuleReport): unknown {
  const lines = [
    fix,
    source === null
      ? null
      : `Source: ${source.title}${source.verified === undefined ? '' : `, verified ${source.verified}`}`,
  ];
  const help = printable(lines.filter(Boolean).join(' ') || title);
  return {
    id,
    name: id,
    shortDescription: { text: printable(title) },
    fullDescription: { text: printable(`${title} (${on}, check ${check})`) },
    help: { text: help },
    ...(source?.url === undefined ? {} : { helpUri: source.url }),
    defaultConfiguration: { level: levelOf[severity] },
    properties: { tags: [category], hold },
  };
}

/** How the run went (§3.20). An audit that could not look is not successful, and says why in notifications: no results is not clean. */
export function invocationOf(report: Report, left: number): unknown {
  const { outcome, exit_code: exitCode } = report.run;
  return {
    executionSuccessful: exitCode < 2,
    exitCode,
    exitCodeDescription: outcome,
    toolExecutionNotifications: [
      ...report.problems.map(problemNotification),
      ...reasonsOf(report).map(({ decides, subjects, text }) =>
        notification(decides ? 'error' : 'note', `${decides ? 'Not audited' : 'Not looked at'}: ${subjects}: ${text}`),
      ),
      ...acceptanceNotes(report).map((text) => notification('note', text)),
      ...(left === 0
        ? []
        : [
            notification(
              'warning',
              `${counted(left, 'finding')} more than this file shows; the counts of the run are whole`,
            ),
          ]),
      notification('note', lastSentence(report)),
    ],
  };
}

function problemNotification({ code, message, hint, place }: Problem): object {
  const text = hint === undefined ? message : `${message} (${hint})`;
  const region = place?.line === undefined ? {} : { region: { startLine: Math.max(place.line, 1) } };
  return {
    descriptor: { id: code },
    ...notification('error', text),
    ...(place?.file === undefined
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, ...region } }] }),
  };
}

function notification(level: 'error' | 'warning' | 'note', text: string): object {
  return { level, message: { text: printable(text) } };
}

/** The files that were judged, with their hashes (§3.24). */
export function artifactsOf({ inputs }: Report): readonly unknown[] {
  return inputs.map(({ path, sha256, bytes }: InputReport) => ({
    location: { uri: uriOf(path) },
    length: bytes,
    roles: ['analysisTarget'],
    hashes: { 'sha-256': sha256 },
  }));
}
