import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/cli/saved/read-report.ts';
import { CannotAudit, type Problem } from '../../src/model/problem.ts';
import { rendered } from '../report/rendered.ts';
import { report, sample } from '../report/sample.ts';
import { folderWith } from './run.ts';

const text = await rendered('json', sample);

function read(bytes: string | Buffer): ReturnType<typeof readReport> {
  const path = join(folderWith({}), 'r.json');
  writeFileSync(path, bytes);
  return readReport(path);
}

function problemOf(bytes: string | Buffer): Problem | undefined {
  try {
    read(bytes);
  } catch (fault) {
    if (fault instanceof CannotAudit) return fault.problems[0];
    throw fault;
  }
  return undefined;
}

describe('a saved report', () => {
  test('comes back as it was, keys of later minor versions included', () => {
    const later = { ...report, schema_version: '1.9', run: { ...report.run, weather: 'rain' }, later: [1] };
    expect(read(JSON.stringify(later)).report).toEqual(JSON.parse(JSON.stringify(later)));
  });

  test('in UTF-16, as > of an older PowerShell writes it, is read', () => {
    const saved = read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    expect([saved.isRecoded, saved.report]).toEqual([true, JSON.parse(text)]);
    expect(read(text).isRecoded).toBe(false);
  });

  test.each([
    ['cut off', text.slice(0, text.length / 2), 'ends in the middle'],
    ['empty', '', 'is empty'],
    ['a manifest', 'package_id,carrier\nA1,UPS\n', 'is no JSON'],
    ['of another tool', '{"runs":[]}', 'has no schema_version'],
    ['of another version', '{"schema_version":"2.0"}', 'is of version 2.0'],
    ['of another tool with a version', '{"schema_version":"1.0"}', 'is none that this version reads'],
    ['a list', '[]', 'has no schema_version'],
  ])('that is %s is told as that', (_, bytes, why) => {
    const problem = problemOf(bytes);
    expect(problem).toMatchObject({ code: 'report.foreign' });
    expect(problem?.message).toContain(why);
  });
});

/** Every key of objects in a value, as paths. */
function* paths(value: unknown, path: readonly (string | number)[] = []): Iterable<readonly (string | number)[]> {
  if (Array.isArray(value)) for (const [place, item] of value.entries()) yield* paths(item, [...path, place]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      yield [...path, key];
      yield* paths(item, [...path, key]);
    }
}

test('every value of a report is asked to be of its type, however deep it stands', () => {
  const mistyped = [...paths(JSON.parse(text))].filter((path) => {
    const value = JSON.parse(text);
    const last = path.at(-1) ?? '';
    const owner = path.slice(0, -1).reduce((inner, key) => inner[key], value);
    owner[last] = typeof owner[last] === 'object' && owner[last] !== null ? 'text' : { no: ['such thing'] };
    return problemOf(JSON.stringify(value)) === undefined;
  });
  expect(mistyped.filter((path) => !path.includes('facts'))).toEqual([]);
});
