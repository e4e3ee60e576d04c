import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

/** What must be so of whatever a format makes of hostile text, by its usual file extension. */
export const holdsByExtension: Readonly<Record<string, (bytes: Buffer) => void>> = {
  txt: plainText,
  tap: plainText,
  md(bytes) {
    plainText(bytes);
    const bare = bytes.toString().replaceAll(/<\/?code>|\\</g, '');
    expect(bare).not.toMatch(/</);
    expect(bare).not.toMatch(/(?<!\\)!\[|(?<!\\)\]\((?!\\)/);
  },
  json: (bytes) => void JSON.parse(strict(bytes)),
  sarif: (bytes) => void JSON.parse(strict(bytes)),
  ndjson(bytes) {
    for (const line of strict(bytes).trimEnd().split('\n')) JSON.parse(line);
  },
  xml: (bytes) => wellFormed(strict(bytes)),
  csv(bytes) {
    const records: string[][] = parse(strict(bytes), { record_delimiter: '\r\n' });
    expect(records.length).toBeGreaterThan(10);
    for (const cell of records.flat()) {
      expect(cell).not.toMatch(/^[\t\r]|^\s*[=@＝]|^[+-](?![\d\s().]*$)/);
      expect(cell).not.toMatch(controls);
    }
  },
  html(bytes) {
    const page = strict(bytes);
    expect(page).toMatch(/Content-Security-Policy/i);
    expect(page).not.toMatch(
      /<(img|svg|iframe|base|details|a)\b[^>]*(onerror|onload|ontoggle|srcdoc|javascript:|evil\.example)/i,
    );
    expect(page).not.toContain('<script>globalThis');
    expect(page).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
  },
  xlsx(bytes) {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      const text = Buffer.from(part).toString();
      wellFormed(text);
      expect(text, name).not.toMatch(/<f[ >]/);
      expect(text, name).not.toMatch(/Type="[^"]*hyperlink"|TargetMode="External"/);
    }
  },
  pdf(bytes) {
    const text = bytes.toString('latin1');
    expect(text).toMatch(/^%PDF-/);
    expect(text.trimEnd()).toMatch(/%%EOF$/);
    expect(text).not.toMatch(/\/(JavaScript|JS|URI|Launch|OpenAction|AA|EmbeddedFile|SubmitForm)\b/);
  },
  /** Columns of typed values: nothing runs them. The names and texts come back in the reader's own test. */
  parquet: (bytes) => expect(bytes.subarray(0, 4).toString()).toBe('PAR1'),
};

const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

function strict(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Nothing a terminal obeys, and no line that a CI runner or a TAP reader takes for its own. */
function plainText(bytes: Buffer): void {
  const text = strict(bytes);
  expect(text).not.toMatch(controls);
  expect(text).not.toMatch(/\r/);
  expect(text).not.toMatch(/##(vso|teamcity)?\[/);
  for (const line of text.split('\n')) {
    expect(line).not.toMatch(/^\s*::(?!(error|warning|notice) )/);
    expect(line).not.toMatch(/^(Bail out!|section_start)/);
  }
}

function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.write(xml).close();
}
