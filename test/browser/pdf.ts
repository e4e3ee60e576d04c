import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { type Scanned, scanned } from './barcodes.ts';

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
if (!hasPoppler) console.warn('no pdftoppm (Debian: poppler-utils): tests that look at PDF pages are skipped');

/** `describe` and `it` where pages of a PDF can be drawn; skipped elsewhere. */
export const describeWithPdf = describe.skipIf(!hasPoppler);
export const itWithPdf = it.skipIf(!hasPoppler);

/** One page as a reader sees it: its text line by line, and what a scanner reads from it. */
export interface PdfPage {
  readonly text: string;
  readonly barcodes: readonly Scanned[];
}

/** The pages of a PDF, drawn at 200 dots an inch: a poor printer. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly PdfPage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handoff-pdf-'));
  try {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, pdf);
    poppler('pdftoppm', ['-r', '200', '-gray', '-png', path, join(folder, 'page')]);
    const texts = poppler('pdftotext', ['-layout', path, '-']).split('\f');
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
    const pages: PdfPage[] = [];
    for (const [place, name] of pictures.sort().entries())
      pages.push({ text: texts[place] ?? '', barcodes: await scanned(readFileSync(join(folder, name))) });
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function poppler(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}
