import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CannotAudit } from '../model/problem.ts';
import { statOf } from './stat.ts';

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

export type JsonReport = z.infer<typeof reportSchema>;

/** Reads a JSON report of handoff; `area` begins the codes of what is wrong with it.
 *  @throws CannotAudit when it is missing, none of handoff, of another version, or of an audit that was not carried out. */
export function readJsonReport(path: string, area: string): { readonly report: JsonReport; readonly bytes: Buffer } {
  const bytes = bytesOf(path, area);
  const report = parsed(bytes, path, area);
  if (report.problems.length > 0)
    throw problem(`${area}.not-carried-out`, `${path} is the report of an audit that could not be carried out`);
  return { report, bytes };
}

function bytesOf(path: string, area: string): Buffer {
  if (statOf(path) === undefined)
    throw problem(`${area}.missing`, `${path} should be a JSON report, but does not exist`);
  try {
    return readFileSync(path);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw problem(`${area}.unreadable`, `${path} could not be read: ${cause.message}`, cause);
  }
}

function parsed(bytes: Buffer, path: string, area: string): JsonReport {
  try {
    return reportSchema.parse(JSON.parse(textOf(bytes)));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof z.ZodError)) throw cause;
    throw problem(
      `${area}.foreign`,
      `${path} should be a JSON report of handoff, but is none that this version reads`,
      cause,
    );
  }
}

/** What `>` of an older PowerShell makes of standard output is UTF-16, and editors add marks. */
function textOf(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

function problem(code: string, message: string, cause?: unknown): CannotAudit {
  return new CannotAudit([{ code, message, hint: 'made by handoff audit … -f json=report.json' }], cause);
}
