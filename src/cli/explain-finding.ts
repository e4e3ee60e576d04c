import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CannotAudit } from '../model/problem.ts';
import { columns } from './columns.ts';
import { may } from './stat.ts';

/** As much of a report as explaining one of its findings takes. */
const reportSchema = z.object({
  rules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      source: z.object({ title: z.string(), url: z.string().optional() }).nullable(),
    }),
  ),
  batches: z.array(
    z.object({
      id: z.string(),
      findings: z.array(
        z.object({
          key: z.string(),
          fingerprint: z.string(),
          rule: z.string(),
          check: z.string(),
          severity: z.string(),
          message: z.string(),
          fix: z.string().nullable(),
          category: z.string().optional(),
          status: z.string().optional(),
          hold: z.string().optional(),
          action: z.string().nullish(),
          parcel: z.string().nullish(),
          identity: z.record(z.string(), z.unknown()).optional(),
          field: z.string().nullish(),
          cost: z.unknown().optional(),
          waiver: z.unknown().optional(),
          origin: z.string().nullish(),
          facts: z.record(z.string(), z.unknown()),
          subject: z.object({ type: z.string(), key: z.string() }),
          places: z.array(
            z.object({ file: z.string(), line: z.number(), row: z.number(), column: z.string().nullable() }),
          ),
        }),
      ),
    }),
  ),
});

/** A finding of a JSON report, by its fingerprint or key, in words.
 *  @throws CannotAudit when the report cannot be read or holds no such finding. */
export function explainFinding(name: string, path: string): string {
  const report = readReport(path);
  for (const { id, findings } of report.batches) {
    const finding = findings.find(({ fingerprint, key }) => fingerprint === name || key === name);
    if (finding === undefined) continue;
    const rule = report.rules.find((each) => each.id === finding.rule);
    return [
      `${finding.message}\n\n`,
      columns([
        ['batch', id],
        [finding.subject.type, finding.subject.key],
        ['rule', `${finding.rule}${rule === undefined ? '' : `: ${rule.title}`}`],
        ...rowsOf({
          category: finding.category,
          severity: finding.severity,
          status: finding.status,
          origin: finding.origin,
          holds: finding.hold,
          action: finding.action,
          fix: finding.fix,
          cost: finding.cost,
          waiver: finding.waiver,
          parcel: finding.parcel,
          field: finding.field,
        }),
        ...rowsOf(finding.identity ?? {}),
        ...(rule?.source
          ? [['source', [rule.source.title, rule.source.url].filter((part) => part !== undefined).join(', ')]]
          : []),
        ...rowsOf(finding.facts).map(([fact = '', value = '']) => [`fact ${fact}`, value]),
        ...finding.places.map(({ file, line, row, column }) => [
          'place',
          `${file}:${line}, row ${row}${column === null ? '' : `, column ${column}`}`,
        ]),
        ['key', finding.key],
        ['fingerprint', finding.fingerprint],
      ]),
      `\nThe check: handoff explain ${finding.check}\n`,
    ].join('');
  }
  throw new CannotAudit([
    {
      code: 'report.no-finding',
      message: `${path} should hold a finding ${name}, but has none with that fingerprint or key`,
    },
  ]);
}

/** What is there, a row each; values that are no text as JSON. */
function rowsOf(values: Readonly<Record<string, unknown>>): readonly (readonly string[])[] {
  const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return said.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
}

function readReport(path: string): z.infer<typeof reportSchema> {
  if (!may('read', path)) throw notReport(path, 'cannot be read');
  try {
    return reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) throw notReport(path, 'is none', cause);
    throw cause;
  }
}

function notReport(path: string, why: string, cause?: unknown): CannotAudit {
  return new CannotAudit(
    [
      {
        code: 'report.unreadable',
        message: `${path} should be a JSON report of handoff, but ${why}`,
        hint: 'made by handoff audit … -f json=report.json',
      },
    ],
    cause,
  );
}
