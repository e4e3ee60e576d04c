import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Audit } from '../../src/model/report.ts';
import { rendered } from '../report/rendered.ts';
import { auditOf, notCarriedOut, pull, releasing, report, sample } from '../report/sample.ts';
import { type Scanned, scanned } from './barcodes.ts';
import { describeInBrowser, type OpenedPage, TestBrowser } from './browser.ts';
import { large } from './large.ts';
import { itWithPdf, pagesOf } from './pdf.ts';

/** Paper without its margins, in CSS pixels. */
const a4 = { width: 703, height: 1032 };
const letter = { width: 725, height: 965 };

// Pages are drawn and read dot by dot: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const audits = fileURLToPath(new URL('../../fixtures/audits/', import.meta.url));

function auditNamed(name: string): Audit {
  return auditOf(JSON.parse(readFileSync(`${audits}${name}/expected/json.json`, 'utf8')));
}

const kinds: readonly (readonly [name: string, audit: () => Audit])[] = [
  ...readdirSync(audits).map((name) => [name, () => auditNamed(name)] as const),
  ['nasty cells, waivers and a baseline', () => sample],
  ['one that could not be carried out', () => notCarriedOut],
  ['one that releases all', releasing],
];

const usual = () => auditNamed('us-parcel-60');

/** Two parcels with an SSCC, one of them none; one with the longest code that is drawn; one of signs that are not. */
function codes(): Audit {
  const entries = [
    pull('P-1', { sscc: '003400000000000014' }),
    pull('P-2', { sscc: '00 00340000 0000000014' }),
    pull('P-3', { sscc: '003400000000000015' }),
    pull('P-4', { tracking_number: '1Z R8F 417 02 0001 4532' }),
    pull('P-5', { tracking_number: 'a<b>&"c"~'.repeat(5) }),
    pull('PALLET-6', {}),
    pull('row 12', {}),
    pull('Größe-7', {}),
    pull('x'.repeat(49), {}),
  ];
  const [batch] = report.batches.filter(({ disposition }) => disposition === 'hold-parcels');
  if (batch === undefined) throw new Error('the sample holds parcels');
  return auditOf({ ...report, batches: [{ ...batch, parcels_to_pull: entries }] });
}

/** What axe finds wrong with a page: rule and element. */
async function told(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
}

/** What a scanner reads from a picture of each parcel's bars, in the page's own order. */
async function read(page: Page): Promise<readonly (readonly Scanned[])[]> {
  const all: (readonly Scanned[])[] = [];
  for (const bars of await page.locator('.p svg').all()) all.push(await scanned(await bars.screenshot()));
  return all;
}

/** What stands beneath the bars, as a scanner would tell it. */
async function printed(page: Page): Promise<readonly (readonly Scanned[])[]> {
  const texts = await page.locator('.p:has(svg) code').allTextContents();
  return texts.map((text) => [
    text.startsWith('(00)') ? { symbology: ']C1', text: `00${text.slice(4)}` } : { symbology: ']C0', text },
  ]);
}

describeInBrowser('the HTML report in Chromium', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.launch();
  });
  afterAll(async () => browser.close());

  async function open(audit: Audit, options: Parameters<TestBrowser['open']>[1] = {}): Promise<OpenedPage> {
    return browser.open(await rendered('html', audit), options);
  }

  it.each(kinds)('of %s breaks no policy, asks for nothing, and fits phone and desktop', async (_, audit) => {
    const { page, faults } = await open(audit());
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  // Between them these have every section a page can have.
  it.each(
    kinds.slice(-3).concat([
      ['eu-outbound', () => auditNamed('eu-outbound')],
      ['first-look', () => auditNamed('first-look')],
    ]),
  )('of %s leaves axe nothing to say, wide and light, narrow and dark', async (_, audit) => {
    const { page } = await open(audit());
    expect(await told(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await told(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['phone', { viewport: { width: 360, height: 800 }, deviceScaleFactor: 1 }, usual],
    ['sharp phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }, usual],
    ['dark desktop', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }, codes],
  ])('has a barcode for each code, and every one scans to it: %s', async (_, options, audit) => {
    const { page } = await open(audit(), options);
    expect(await read(page)).toEqual(await printed(page));
    await page.context().close();
  });

  it('draws tracking numbers as Code 128 without their spaces, SSCCs as GS1-128, and what is none of them not at all', async () => {
    const { page } = await open(codes());
    const shown = await page
      .locator('.p')
      .evaluateAll((items) =>
        items.map((item) => [item.querySelector('svg') !== null, item.querySelector('code')?.textContent]),
      );
    expect(shown).toEqual([
      [false, 'Größe-7'],
      [true, '(00)003400000000000014'],
      [true, '(00)003400000000000014'],
      [true, '003400000000000015'],
      [true, '1ZR8F4170200014532'],
      [true, 'a<b>&"c"~'.repeat(5)],
      [true, 'PALLET-6'],
      [false, 'row 12'],
      [false, 'x'.repeat(49)],
    ]);
    await page.context().close();
  });

  it('has no barcode where codes were redacted, and says so', async () => {
    const options = { ...report.run.options, redact: 'pii' as const };
    const { page } = await open(auditOf({ ...report, run: { ...report.run, options } }));
    expect(await page.locator('.p svg').count()).toBe(0);
    expect(await page.locator('#pull .cut').first().textContent()).toContain('redacted');
    await page.context().close();
  });

  it('finds parcels by any of their words, by what they need and by what is not pulled yet', async () => {
    const { page, faults } = await open(auditNamed('us-parcel-60'));
    const shown = () => page.locator('.p:visible code').allTextContents();
    expect(await shown()).toHaveLength(11);
    await page.fill('#q', 'b01 2217');
    expect(await shown()).toEqual(['794600025264']);
    expect(await page.locator('.pulls:visible').count()).toBe(1);
    await page.fill('#q', '');
    await page.selectOption('#do', 'split');
    expect(await shown()).toEqual(['9200190175547700028962']);
    await page.selectOption('#do', '');
    await page.getByLabel('pulled 794600025264').check();
    await page.check('#todo');
    expect(await shown()).toHaveLength(10);
    expect(await page.locator('#n').textContent()).toBe('10 of 11 shown, 1 pulled');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows all there is without scripts, and no form that would do nothing', async () => {
    const { page } = await open(auditNamed('us-parcel-60'), { javaScriptEnabled: false });
    expect(await page.locator('.p:visible').count()).toBe(11);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    await page.context().close();
  });

  it('says what to do in its first heading, and leads to every section it has', async () => {
    const { page } = await open(auditNamed('us-parcel-60'));
    expect(await page.locator('h1').textContent()).toContain('HOLD 11 of 60 parcels');
    const targets = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) expect(await page.locator(target ?? '').count(), `${target}`).toBe(1);
    await page.context().close();
  });

  it.each(['A4', 'Letter'])('printed on %s has every barcode wide and high enough to scan', async (format) => {
    const { page } = await open(auditNamed('us-parcel-60'), { viewport: format === 'A4' ? a4 : letter });
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.locator('.p svg').evaluateAll((all) =>
      all.map((svg) => {
        const { width, height } = svg.getBoundingClientRect();
        return [width / Number.parseFloat(svg.getAttribute('width') ?? '') / 10, height];
      }),
    );
    expect(sizes).toHaveLength(11);
    for (const [module = 0, height = 0] of sizes) {
      expect((module / 96) * 25.4).toBeGreaterThanOrEqual(0.25);
      expect((height / 96) * 25.4).toBeGreaterThanOrEqual(12.7);
    }
    await page.context().close();
  });

  itWithPdf.each(['A4', 'Letter'])(
    'printed on %s parts no parcel over two pages, and every barcode scans',
    async (format) => {
      const { page } = await open(auditNamed('us-parcel-60'));
      const codes = (await printed(page)).flat();
      const names = await page.locator('.p div small').allTextContents();
      const pages = await pagesOf(await page.pdf({ format, pageRanges: '1-4' }));
      expect(pages.flatMap(({ barcodes }) => barcodes.map(({ text }) => text)).sort()).toEqual(
        codes.map(({ text }) => text).sort(),
      );
      for (const [place, { text }] of codes.entries()) {
        const where = pages.filter(({ barcodes }) => barcodes.some((one) => one.text === text));
        expect(where.some((one) => one.text.includes(text) && one.text.includes(names[place] ?? ''))).toBe(true);
      }
      await page.context().close();
    },
  );

  it('of 5,000 findings is under 3 MB, opens, and says how many it shows no longer', async () => {
    const html = await rendered('html', large(5000));
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
    const { page, faults } = await browser.open(html);
    const shown = await page.locator('.p').count();
    const [left] = (await page.locator('#pull .cut').allTextContents()).map((text) => Number.parseInt(text, 10));
    expect(shown + (left ?? 0)).toBe(5000);
    expect(await page.locator('h1').textContent()).toContain('HOLD 5000 of 10000');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
