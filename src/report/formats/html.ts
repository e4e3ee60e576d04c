import { pageChunks } from '../html/page.ts';
import type { Reporter } from '../reporter.ts';

/** One page for the dock, the office and the auditor: self-contained, readable without scripts, printable; each parcel with its barcode. */
const html: Reporter = {
  id: 'html',
  about: 'One page to act on, print and sign: what to pull with barcodes, why, charts, evidence.',
  extension: 'html',
  *render({ report }, { command }) {
    yield* pageChunks(report, command);
  },
};
export default html;
