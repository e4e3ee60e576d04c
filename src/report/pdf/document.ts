import { zlibSync } from 'fflate';

/** One page: what stands on it, and what follows at its foot once all pages are known. */
export interface PdfPage {
  readonly content: string;
  readonly foot: (total: number) => string;
}

interface Layout {
  readonly title: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** Numbers of the objects that every document has; those of its pages follow. */
const [catalog, tree, regular, bold, mono, about, first] = [1, 2, 3, 4, 5, 6, 7];

/** A PDF 1.4 document in chunks, page after page as they come. The same pages give the same bytes: it holds no clock and no identifier. */
export function* pdfDocument(pages: Iterable<PdfPage>, { title, width, height }: Layout): Iterable<Uint8Array> {
  const objects = new Objects();
  yield objects.start();
  const feet: PdfPage['foot'][] = [];
  for (const { content, foot } of pages) {
    yield objects.stream(first + feet.length, content);
    feet.push(foot);
  }
  const total = feet.length;
  for (const [place, foot] of feet.entries()) yield objects.stream(first + total + place, foot(total));
  const resources = `<< /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R /F3 ${mono} 0 R >> >>`;
  for (const place of feet.keys()) {
    const contents = `[${first + place} 0 R ${first + total + place} 0 R]`;
    const box = `/MediaBox [0 0 ${width} ${height}]`;
    yield objects.add(
      first + 2 * total + place,
      `<< /Type /Page /Parent ${tree} 0 R ${box} /Resources ${resources} /Contents ${contents} >>`,
    );
  }
  const kids = [...feet.keys()].map((place) => `${first + 2 * total + place} 0 R`).join(' ');
  yield objects.add(tree, `<< /Type /Pages /Count ${total} /Kids [${kids}] >>`);
  yield objects.add(regular, font('Helvetica'));
  yield objects.add(bold, font('Helvetica-Bold'));
  yield objects.add(mono, font('Courier-Bold'));
  yield objects.add(about, `<< /Title (${title.replace(/[\\()]/g, (sign) => `\\${sign}`)}) /Producer (handoff) >>`);
  yield objects.add(
    catalog,
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  yield objects.end(catalog, about);
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

/** Numbered objects and where each of them starts, for the table at the end (PDF 32000-1, 7.5). */
class Objects {
  readonly #startByNumber: number[] = [];
  #length = 0;

  start(): Uint8Array {
    return this.#counted(Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  add(number: number, body: string): Uint8Array {
    return this.#object(number, Buffer.from(body, 'latin1'));
  }

  stream(number: number, content: string): Uint8Array {
    const packed = zlibSync(Buffer.from(content, 'latin1'), { level: 6 });
    const head = Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`);
    return this.#object(number, Buffer.concat([head, packed, Buffer.from('\nendstream')]));
  }

  end(root: number, info: number): Uint8Array {
    const start = this.#length;
    const size = this.#startByNumber.length;
    const entries = this.#startByNumber.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
    const trailer = `trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
    return this.#counted(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}${trailer}`));
  }

  #object(number: number, body: Uint8Array): Uint8Array {
    this.#startByNumber[number] = this.#length;
    return this.#counted(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }

  #counted(bytes: Uint8Array): Uint8Array {
    this.#length += bytes.length;
    return bytes;
  }
}
