import type { ZipEntry } from '../zip.ts';
import type { Sheet } from './sheet.ts';
import { stylesXml } from './styles.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook around its sheets (ECMA-376 part 1, section 12.3), given the names of these in order. */
export function frameOf(names: readonly string[]): readonly ZipEntry[] {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(names),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml,
  };
  return Object.entries(parts).map(([name, text]) => ({ name, text: [text] }));
}

/** The part of a sheet, by its place in the workbook from 0. `done` hears how many rows it left out. */
export function sheetEntry(place: number, { xml }: Sheet, done: (left: number) => void): ZipEntry {
  function* text(): Iterable<string> {
    done(yield* xml());
  }
  return { name: `xl/worksheets/sheet${place + 1}.xml`, text: text() };
}

function contentTypes(names: readonly string[]): string {
  const parts = [
    ['/xl/workbook.xml', `${types}.sheet.main+xml`],
    ['/xl/styles.xml', `${types}.styles+xml`],
    ...names.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${types}.worksheet+xml`]),
  ];
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('');
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>\n`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${documents}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${relations}">${lines.join('')}</Relationships>\n`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${documents}"><sheets>${sheets.join('')}</sheets></workbook>\n`;
}
