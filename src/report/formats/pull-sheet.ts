import { momentText } from '../moment-text.ts';
import { pdfDocument } from '../pdf/document.ts';
import { chaptersOf } from '../pull-sheet/chapters.ts';
import { pagesOf } from '../pull-sheet/pages.ts';
import { pageHeight, pageWidth } from '../pull-sheet/paper.ts';
import type { Reporter } from '../reporter.ts';

/** A PDF to print and walk with: the parcels to pull, by batch and by what to do, each with its barcode and a box to tick. */
const pullSheet: Reporter = {
  id: 'pull-sheet',
  about: 'A PDF to print and walk with: parcels to pull by what to do, with barcodes and boxes to tick.',
  extension: 'pdf',
  *render({ report }, { command }) {
    const pages = pagesOf(chaptersOf(report, command), momentText(report.run.as_of));
    yield* pdfDocument(pages, { title: 'Pull sheet', width: pageWidth, height: pageHeight });
  },
};
export default pullSheet;
