import { beforeAll, expect, test } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import { describeInBrowser, TestBrowser } from '../browser/browser.ts';
import { holdsByExtension } from './holds.ts';
import { hostile } from './hostile.ts';
import { renderedWith } from './rendered.ts';

// Each hostile text in every cell and in a header, through every format of the registry. A new format is held to what its file extension
// asks; one with an extension that is not known here has to say what must be so of it.

let bytesById: ReadonlyMap<string, Buffer> = new Map();
beforeAll(async () => {
  bytesById = await renderedWith(hostile);
});

test.each(reporters.map(({ id, extension }) => [id, extension] as const))(
  '%s makes nothing of hostile text but text',
  (id, extension) => {
    const holds = holdsByExtension[extension];
    const bytes = bytesById.get(id);
    if (holds === undefined || bytes === undefined) throw new Error(`nobody says what must be so of .${extension}`);
    expect(bytes.length).toBeGreaterThan(100);
    holds(bytes);
  },
);

test('json keeps every cell that it tells as it was written', () => {
  const report: { batches: { findings: { facts: { value?: unknown } }[] }[] } = JSON.parse(
    bytesById.get('json')?.toString() ?? '',
  );
  const values = new Set(report.batches.flatMap(({ findings }) => findings.map(({ facts }) => facts.value)));
  const whole = (text: string) => !/\p{Surrogate}/u.test(text);
  for (const text of hostile.filter(whole)) expect(values).toContain(text.trim());
});

describeInBrowser('html in a browser', () => {
  test('runs nothing of it, asks for nothing and breaks no policy of its own', async () => {
    const browser = await TestBrowser.launch();
    try {
      const { page, faults } = await browser.open(bytesById.get('html')?.toString() ?? '');
      await page.waitForTimeout(300);
      expect(await page.evaluate('globalThis.canary')).toBeUndefined();
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
