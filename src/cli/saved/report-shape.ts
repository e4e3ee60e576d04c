import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Report } from '../../model/report.ts';
import { packageRoot } from '../version.ts';

let shape: z.ZodType | undefined;

/** What keeps a value from being a report of this version or of a later minor one, as `batches[0].parcels.total: …`; undefined when it is one.
 *  The whole shape is asked for, as `schema/report-1.json` describes it; keys that it does not know are let pass. */
export function faultOfReport(value: unknown): string | undefined {
  shape ??= z.fromJSONSchema(openedUp(JSON.parse(readFileSync(new URL('schema/report-1.json', packageRoot), 'utf8'))));
  const issue = shape.safeParse(value).error?.issues[0];
  return issue && `${pathText(issue.path)}: ${issue.message}`;
}

/** Whether a value is a report, whole. */
export function isReport(value: unknown): value is Report {
  return faultOfReport(value) === undefined;
}

/** The schema as far as a reader of later minor versions may ask: known keys as described, and any others. */
function openedUp(schema: unknown): z.core.JSONSchema.JSONSchema {
  const opened = JSON.stringify(schema, (key, value) =>
    key === 'additionalProperties' && value === false ? undefined : value,
  );
  const { properties, ...rest } = z
    .object({ properties: z.record(z.string(), z.looseObject({})) })
    .loose()
    .parse(JSON.parse(opened));
  return { ...rest, properties: { ...properties, schema_version: { type: 'string', pattern: '^1\\.\\d+$' } } };
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? 'the whole' : text.replace(/^\./, '');
}
