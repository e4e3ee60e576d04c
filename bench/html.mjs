/** Prints how large an HTML report of 5,000 findings is, how long it takes to write, and how long Chromium takes to open it: `npm run bench`.
 *  CHROMIUM names another browser than Debian's; without one only the first two are printed. Nothing here is a test: machines differ. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import reporter from '../dist/report/formats/html.js';

const parcels = Number(process.argv[2] ?? 5000);
const golden = new URL('../fixtures/audits/us-parcel-60/expected/json.json', import.meta.url);
const report = JSON.parse(readFileSync(golden, 'utf8'));
const batch = report.batches.find(({ id }) => id.startsWith('UPS'));
const [pull] = batch.parcels_to_pull;
const finding = batch.findings.find(({ parcel, rule }) => parcel === pull.parcel && pull.rules.includes(rule));
const keys = Array.from({ length: parcels }, (_, row) => `PK-${100_000 + row}`);
batch.parcels_to_pull = keys.map((parcel, row) => ({
  ...pull,
  parcel,
  tracking_number: `1ZR8F417030${1_000_000 + row}`,
  rules: [finding.rule],
}));
batch.findings = keys.map((parcel) => ({ ...finding, parcel, subject: { type: 'parcel', key: parcel } }));

const started = performance.now();
const page = [...reporter.render({ report, parcels: () => [] }, { command: 'handoff audit' })].join('');
const written = performance.now();
const megabytes = (Buffer.byteLength(page) / 1e6).toFixed(2);
console.log(`html of ${parcels} findings: ${megabytes} MB, written in ${Math.round(written - started)} ms`);

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (existsSync(executablePath)) {
  const folder = mkdtempSync(join(tmpdir(), 'handoff-bench-'));
  const path = join(folder, 'report.html');
  writeFileSync(path, page);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await tab.goto(pathToFileURL(path).href);
  const [paint, loaded] = await tab.evaluate(
    "[performance.getEntriesByType('paint')[0].startTime, performance.getEntriesByType('navigation')[0].loadEventEnd]",
  );
  console.log(
    `  opened in Chromium: first shown after ${Math.round(paint)} ms, complete after ${Math.round(loaded)} ms`,
  );
  await browser.close();
  rmSync(folder, { recursive: true });
}
