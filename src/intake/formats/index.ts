import type { InputFormat } from '../format.ts';
import { csv } from './csv.ts';
import { edifact } from './edifact.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { x12 } from './x12.ts';
import { xlsx } from './xlsx.ts';

/** The registry: the only list of input formats. The first that recognises a file reads it. */
export const formats: readonly InputFormat[] = [xlsx, ndjson, json, x12, edifact, csv];
