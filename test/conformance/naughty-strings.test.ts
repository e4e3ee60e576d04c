import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import { holdsByExtension } from '../injection/holds.ts';
import { renderedWith } from '../injection/rendered.ts';
import { folder } from './tally.ts';

const path = join(folder, 'csv/blns.json');

describe.skipIf(!existsSync(path))('the big list of naughty strings (skipped where it is not there)', () => {
  it('does nothing in any cell, header or format', { timeout: 600_000 }, async () => {
    const listed: readonly string[] = JSON.parse(readFileSync(path, 'utf8'));
    const texts = [...new Set(listed)].filter((text) => !text.includes('\0'));
    const bytesById = await renderedWith(texts);
    for (const { id, extension } of reporters) {
      const bytes = bytesById.get(id);
      if (bytes === undefined) throw new Error(`no ${id}`);
      expect(bytes.length, id).toBeGreaterThan(100);
      holdsByExtension[extension]?.(bytes);
    }
  });
});
