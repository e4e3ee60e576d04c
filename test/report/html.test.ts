import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BatchReport } from '../../src/model/report/batch.ts';
import type { Finding } from '../../src/model/report/finding.ts';
import type { Audit } from '../../src/model/report.ts';
import { html } from '../../src/report/html/markup.ts';
import { pulledCount } from '../../src/report/sentence.ts';
import { audits } from './audits.ts';
import { rendered } from './rendered.ts';
import { auditOf, nasty, notCarriedOut, report, sample } from './sample.ts';

/** The rows of the findings table, the parcels to pull, and what the notes say was left out. */
async function countsOf(
  audit: Audit,
): Promise<{ readonly rows: number; readonly parcels: number; readonly left: number }> {
  const page = await rendered('html', audit);
  const table = page.split('<section id="findings"')[1]?.split('</section>')[0]?.split('<tbody>')[1] ?? '';
  const left = /(\d+) more to pull/.exec(page)?.[1];
  return {
    rows: table.split('<tr>').length - 1,
    parcels: page.split('<li class="p">').length - 1,
    left: Number(left ?? 0),
  };
}

/** True of a finding that stands beside its parcel in the list of parcels to pull. */
function isBesideParcel({ parcels_to_pull: entries }: BatchReport, { status, parcel, rule }: Finding): boolean {
  return status === 'open' && entries.some((entry) => entry.parcel === parcel && entry.rules.includes(rule));
}

test('lists every parcel to pull, and every finding once: beside its parcel or in the table', async () => {
  await fc.assert(
    fc.asyncProperty(audits, async (audit) => {
      const { batches } = audit.report;
      const { rows, parcels, left } = await countsOf(audit);
      expect(parcels + left).toBe(batches.reduce((sum, batch) => sum + pulledCount(batch), 0));
      const others = batches.flatMap((batch) => batch.findings.filter((finding) => !isBesideParcel(batch, finding)));
      expect(rows).toBe(others.length);
    }),
  );
});

test('has no markup but its own, whatever the cells hold', async () => {
  const own = await tagsOf(auditOf({ ...report, batches: [] }));
  await fc.assert(
    fc.asyncProperty(audits, async (audit) => {
      const page = await rendered('html', audit);
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page.match(/<style/g)).toHaveLength(1);
      expect(page).not.toMatch(/<[^>]* (on\w+|style|src)=/);
      for (const [, to] of page.matchAll(/ href="([^"]*)"/g)) expect(to).toMatch(/^#[a-z0-9-]+$/);
    }),
  );
  expect(own).toContain('script');
});

async function tagsOf(audit: Audit): Promise<ReadonlySet<string>> {
  return new Set([...(await rendered('html', audit)).matchAll(/<([a-z]+\d?)/g)].map(([, tag]) => tag ?? ''));
}

test('uses the same few elements for hostile cells as for tame ones', async () => {
  const tame = JSON.parse(JSON.stringify(report).replaceAll(JSON.stringify(nasty).slice(1, -1), 'tame'));
  expect(await tagsOf(sample)).toEqual(await tagsOf(auditOf(tame)));
});

test('escapes text in elements and attributes, shows control characters and drops bidirectional overrides', () => {
  const text = `<b a='1' b="2">&amp; \u001b[31m \u202e x\ny`;
  expect(html`<i title="${text}">${text}</i>`.toString()).toBe(
    '<i title="&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;amp; ␛[31m  x y">&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;amp; ␛[31m  x y</i>',
  );
});

test('allows its own style sheet and script by their hashes, and nothing else', async () => {
  const page = await rendered('html', notCarriedOut);
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
  const [hash, other] = [style, script].map((text) => createHash('sha256').update(text).digest('base64'));
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; script-src 'sha256-${other}'; base-uri 'none'; form-action 'none'"`,
  );
});

test('of thousands of batches names the first thousand, and counts the others', async () => {
  const [batch] = report.batches;
  const many = Array.from({ length: 3000 }, (_, place) => ({ ...batch, id: `DPD/${place}` }) as BatchReport);
  const page = await rendered('html', auditOf({ ...report, batches: many }));
  expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
  expect(page).toContain('and 1988 more batches');
});

test('says of an audit that could not be carried out why, and nothing of parcels', async () => {
  const page = await rendered('html', notCarriedOut);
  expect(page).toContain('should have rows, but holds only its header');
  expect(page).toContain('did you mean severity?');
  expect(page).not.toContain('id="pull"');
});
