import type { BatchReport } from '../../model/report/batch.ts';
import type { Report } from '../../model/report.ts';
import { barcodeOf } from '../barcode.ts';
import { counted } from '../counted.ts';
import { type Pull, type PullReason, pullList } from '../pull-list.ts';
import { pulledCount } from '../sentence.ts';
import { barcodeSvg, wideModules } from './barcode-svg.ts';
import { byUrgency } from './batches.ts';
import type { Budget } from './budget.ts';
import { filterForm } from './filter.ts';
import { html, type Markup } from './markup.ts';
import { leftNote } from './section.ts';

/** Parcels that one page shows at most: nobody walks further with one list. */
const mostParcels = 10_000;

/** The parcels to pull, batch by batch in walking order, each with what to do, why, and its own barcode. */
export function* pullParts(report: Report, command: string, budget: Budget): Iterable<Markup> {
  const redacted = report.run.options.redact === 'pii';
  if (redacted)
    yield html`<p class="cut">Codes are left out of this report (redacted), so there are no barcodes.</p>\n`;
  yield filterForm(report);
  let [shown, pulled] = [0, 0];
  for (const batch of byUrgency(report)) {
    pulled += pulledCount(batch);
    const fitting = pullList(report, batch, mostParcels - shown)
      .map((pull) => parcel(pull, redacted))
      .filter((item) => budget.takes(item));
    shown += fitting.length;
    if (fitting.length > 0) yield* batchPulls(batch, fitting, report);
  }
  yield leftNote(pulled - shown, `${pulled - shown} more to pull; all of them in one file: ${command}`);
}

function* batchPulls(batch: BatchReport, items: readonly Markup[], report: Report): Iterable<Markup> {
  const id = `pull-${report.batches.indexOf(batch) + 1}`;
  yield html`<h3 id="${id}">${counted(pulledCount(batch), 'parcel')}: <code>${batch.id}</code></h3>\n<ol class="pulls">\n`;
  yield* items;
  yield html`</ol>\n`;
}

function parcel(pull: Pull, redacted: boolean): Markup {
  const { location, pallet_id: pallet } = pull.entry;
  const place = html`<p>${location ?? ''}${pallet !== null && html` <small>${pallet}</small>`}</p>`;
  return html`<li class="p">${place}<ul>${pull.reasons.map(reason)}</ul>${symbol(pull, redacted)}</li>\n`;
}

function reason({ action, why, fix }: PullReason): Markup {
  return html`<li>${action !== null && html`<b>${action}</b> `}${why}${fix !== null && html` <small>${fix}</small>`}</li>`;
}

/** The code as bars and as text; what else the parcel is known by beneath. */
function symbol({ entry, code }: Pull, redacted: boolean): Markup {
  const barcode = redacted ? undefined : barcodeOf(entry);
  const known = [entry.parcel === code ? null : entry.parcel, entry.order_id].filter((name) => name !== null);
  const names = known.length > 0 && html` <small>${known.join(' · ')}</small>`;
  const bars = barcode !== undefined && barcodeSvg(barcode);
  const wide = barcode !== undefined && barcode.modules > wideModules && html` class="wide"`;
  return html`<div${wide}>${bars}<code>${barcode?.text ?? code}</code>${names}</div>`;
}
