import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';

/** The Chromium that tests drive: CHROMIUM names another than Debian's. */
const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** `describe` where there is a browser; elsewhere its tests are skipped, and a line says why. */
export const describeInBrowser = existsSync(executable) ? describe : skipping();

function skipping(): typeof describe.skip {
  console.warn(`no browser at ${executable} (CHROMIUM names another): browser tests are skipped`);
  return describe.skip;
}

/** What no network, no profile and no sandbox of its own ask of a headless Chromium. */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A page that was opened, and what it did that a report must not do. */
export interface OpenedPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, breaches of the content security policy, requests for anything but the page itself. */
  readonly faults: readonly string[];
}

/** A headless browser that opens texts as files of their own. Close it when done. */
export class TestBrowser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'handoff-browser-'));
  #files = 0;
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async launch(): Promise<TestBrowser> {
    return new TestBrowser(await chromium.launch({ executablePath: executable, args: flags }));
  }

  /** Opens a report as a reader does: as a file, with scripts or (`javaScriptEnabled: false`) without. */
  async open(html: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
    const path = join(this.#folder, `report-${++this.#files}.html`);
    writeFileSync(path, html);
    const url = pathToFileURL(path).href;
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const faults = watched(page, url);
    await page.goto(url);
    return { page, faults };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Breaches of a content security policy are console errors in Chromium. */
function watched(page: Page, url: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url) faults.push(`request: ${request.url()}`);
  });
  return faults;
}
