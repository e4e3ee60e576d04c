import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { PullEntry } from '../../src/model/report/pull.ts';
import type { Audit, Report } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import { auditOf, notCarriedOut, pull, releasing, report, sample } from '../report/sample.ts';
import { large } from './large.ts';
import { describeWithPdf, type PdfPage, pagesOf } from './pdf.ts';

// Pages are drawn and read dot by dot: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const audits = fileURLToPath(new URL('../../fixtures/audits/', import.meta.url));
const command = 'handoff audit manifest.csv -f parcels-csv=pull.csv';

function reportNamed(name: string): Report {
  return JSON.parse(readFileSync(`${audits}${name}/expected/json.json`, 'utf8'));
}

async function bytesOf(audit: Audit): Promise<Uint8Array> {
  const reporter = await reporters.find(({ id }) => id === 'pull-sheet')?.load();
  const chunks = reporter?.render(audit, { width: 80, colour: false, unicode: true, command }) ?? [];
  return Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk)));
}

async function sheetOf(audit: Audit): Promise<readonly PdfPage[]> {
  return pagesOf(await bytesOf(audit));
}

/** A sheet of these parcels alone. */
function sheetWith(
  entries: readonly PullEntry[],
  over: Partial<Report['run']['options']> = {},
): Promise<readonly PdfPage[]> {
  const batches = report.batches
    .filter(({ disposition }) => disposition === 'hold-parcels')
    .map((batch) => ({ ...batch, parcels_to_pull: entries }));
  const options = { ...report.run.options, ...over };
  return sheetOf(auditOf({ ...report, batches, run: { ...report.run, options } }));
}

/** Every code that scans, once: the reader takes two of the same code, one below the other, for one. */
function scannedFrom(pages: readonly PdfPage[]): readonly string[] {
  return [
    ...new Set(pages.flatMap(({ barcodes }) => barcodes.map(({ symbology, text }) => `${symbology}${text}`))),
  ].sort();
}

describe('the pull sheet as bytes', () => {
  it.each(readdirSync(audits))('of %s has every object where its table says, and is the same twice', async (name) => {
    const audit = auditOf(reportNamed(name));
    const bytes = Buffer.from(await bytesOf(audit));
    const text = bytes.toString('latin1');
    const table = text.slice(Number(text.match(/startxref\n(\d+)/)?.[1]));
    const starts = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
    expect(starts.length).toBeGreaterThanOrEqual(9);
    for (const [place, at] of starts.entries()) expect(text.slice(at).startsWith(`${place + 1} 0 obj\n`)).toBe(true);
    expect(bytes.equals(await bytesOf(audit))).toBe(true);
  });
});

describeWithPdf('the pull sheet, printed and scanned', () => {
  it.each(['us-parcel-60', 'eu-outbound', 'identities'])(
    'of %s has a barcode for every parcel to pull, and each scans',
    async (name) => {
      const of = reportNamed(name);
      const pages = await sheetOf(auditOf(of));
      const codes = of.batches.flatMap(({ parcels_to_pull: entries }) =>
        entries.map(({ tracking_number: number, sscc, parcel }) =>
          number === null && sscc !== null ? `]C100${sscc}` : `]C0${number ?? parcel}`,
        ),
      );
      expect(scannedFrom(pages)).toEqual([...new Set(codes)].sort());
    },
  );

  it('draws an SSCC as GS1-128, long codes and ugly ones, and says in words what it cannot draw', async () => {
    const pages = await sheetWith([
      pull('P-1', { sscc: '003400000000000014' }),
      pull('P-2', { tracking_number: 'a(b)\\c"~'.repeat(6) }),
      pull('Größe-7', { location: 'Łódź 箱' }),
      pull('row 12', {}),
    ]);
    expect(scannedFrom(pages)).toEqual([`]C0${'a(b)\\c"~'.repeat(6)}`, ']C100003400000000000014']);
    expect(pages[0]?.text).toContain('(00)003400000000000014');
    expect(pages[0]?.text).toContain('Größe-7');
    expect(pages[0]?.text).toContain('Lódz ?');
    expect(pages[0]?.text).toContain('that this sheet cannot draw');
  });

  it('keeps a parcel on one page, and counts its pages', async () => {
    const pages = await sheetOf(large(25));
    expect(pages.length).toBeGreaterThan(2);
    for (const [place, { text, barcodes }] of pages.entries()) {
      expect(text).toContain(`page ${place + 1} of ${pages.length}`);
      expect(text).toContain('UPS/RTM2/2026-11-22');
      expect(text.match(/1ZR8F417030\d+/g)?.sort()).toEqual(barcodes.map((one) => one.text).sort());
      expect(text.match(/PK-\d+/g)).toHaveLength(barcodes.length);
    }
  });

  it('groups the parcels of a batch by what to do, and speaks of no missing signs where there are none', async () => {
    const pages = await sheetOf(auditOf(reportNamed('us-parcel-60')));
    const page = pages.find(({ text }) => text.startsWith('UPS/2026-11-20'));
    expect(page?.text.match(/^(\S+): \d+ parcels?$/gm)).toEqual([
      'relabel: 3 parcels',
      'repack: 1 parcel',
      'correct-address: 1 parcel',
    ]);
  });

  it('has no barcode where codes were redacted, and says so', async () => {
    const pages = await sheetWith([pull('P-0001', {})], { redact: 'pii' });
    expect(scannedFrom(pages)).toEqual([]);
    expect(pages[0]?.text).toContain('redacted');
  });

  it.each([
    ['an audit that could not be carried out', notCarriedOut, 'should have rows, but holds only its header'],
    ['a batch that goes', releasing(), 'RELEASE 212 of 212 parcels'],
    ['parcels that nobody looked at', sample, '43 parcels not audited: not on this sheet'],
  ])('says of %s what it is', async (_, audit, text) => {
    const [page] = await sheetOf(audit);
    expect(page?.text).toContain(text);
  });
});
