/** Takes the pictures of the documentation: the command's own report of a fixture, opened in Chromium (CHROMIUM names another than Debian's).
 *  `npm run pictures` builds first. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'handoff-pictures-'));
const page = join(folder, 'report.html');
const audit = ['audit', 'fixtures/audits/first-look/manifest.csv', '--labels', 'fixtures/audits/first-look/labels.csv'];
const rest = ['-r', 'rules/examples/outbound.yaml', '--as-of', '2026-11-20T16:00:00-07:00', '-f', `html=${page}`];
const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/handoff.js'), ...audit, ...rest], {
  cwd: root,
});
if (status !== 1) throw new Error(`the fixture should fail its audit, but exits with ${status}: ${stderr}`);

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const browser = await chromium.launch({ executablePath, args });
const tab = await browser.newPage({ viewport: { width: 1100, height: 940 } });
await tab.goto(pathToFileURL(page).href);
await tab.screenshot({ path: join(root, 'docs/pictures/report.png') });
await browser.close();
rmSync(folder, { recursive: true });
