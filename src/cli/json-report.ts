import { z } from 'zod';
import { notReport, readJson } from './saved/read-json.ts';

/** A report as far as accepting its findings needs it. Other keys are let pass: a later version may have more. */
const reportSchema = z.object({
  schema_version: z.string().regex(/^1\./),
  tool: z.object({ name: z.literal('handoff-audit') }),
  problems: z.array(z.unknown()),
  rules: z.array(z.object({ id: z.string(), waivable: z.boolean().optional() })),
  batches: z.array(
    z.object({
      id: z.string(),
      findings: z.array(
        z.object({
          key: z.string(),
          fingerprint: z.string(),
          rule: z.string(),
          status: z.enum(['open', 'waived', 'known']),
          subject: z.object({ type: z.string(), key: z.string() }),
          field: z.string().nullable(),
          facts: z.record(z.string(), z.unknown()),
          waiver: z.string().nullable(),
        }),
      ),
    }),
  ),
  truncated: z.array(z.object({ batch: z.string(), rule: z.string(), shown: z.number(), total: z.number() })),
});

/** A saved report as its schema reads it. */
export type JsonReport = z.infer<typeof reportSchema>;

/** Reads a JSON report of handoff; `area` begins the codes of what is wrong with it.
 *  @throws CannotAudit when it is missing, none of handoff, of another version, or of an audit that was not carried out. */
export function readJsonReport(path: string, area: string): { readonly report: JsonReport; readonly bytes: Buffer } {
  const { bytes, value } = readJson(path, area);
  const report = parsed(value, path, area);
  if (report.problems.length > 0)
    throw notReport(`${area}.not-carried-out`, `${path} is the report of an audit that could not be carried out`);
  return { report, bytes };
}

function parsed(value: unknown, path: string, area: string): JsonReport {
  const { data, error } = reportSchema.safeParse(value);
  if (data !== undefined) return data;
  const message = `${path} should be a JSON report of handoff, but is none that this version reads`;
  throw notReport(`${area}.foreign`, message, { cause: error });
}
