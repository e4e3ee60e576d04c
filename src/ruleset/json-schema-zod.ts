import { z } from 'zod';
import type { JsonSchema } from './json-schema-loosen.ts';

/** What zod says of a shape, as plain data. */
export function plainSchema(schema: z.ZodType): JsonSchema {
  const generated: JsonSchema = JSON.parse(
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
  );
  const { $schema: _, ...plain } = generated;
  return plain;
}
