import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { openTable } from '../../../src/intake/open-table.ts';
import { isFault } from '../../../src/model/table.ts';
import { settingsWith } from '../../intake/settings.ts';
import { sourceOf } from '../../intake/sources.ts';
import type { Target } from '../fuzz.ts';

const root = new URL('../../../fixtures/audits/', import.meta.url);
const fixture = (path: string): Buffer => readFileSync(fileURLToPath(new URL(path, root)));
const settings = settingsWith();
const options = { delimiter: undefined, maxRecordBytes: 4_096 } as const;

/** Opens bytes as a manifest and reads it to its end, as an audit does. */
async function read(bytes: Buffer, path: string): Promise<string> {
  const source = sourceOf(bytes, 1_024, path);
  const table = await openTable({ source, dataset: 'manifest', settings, options });
  const faults = new Set<string>();
  const readers = table.columns.flatMap(({ field }) => table.field(field) ?? []);
  let rows = 0;
  for await (const records of table.records())
    for (const record of records) {
      if (isFault(record)) {
        faults.add(record.fault);
        continue;
      }
      rows += 1;
      if (rows < 20) for (const reader of readers) reader.read(record);
    }
  const { format, encoding, delimiter, sha256 } = table.summary();
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`no digest: ${sha256}`);
  return `${format} ${encoding} ${delimiter} ${table.columns.length} ${Math.min(rows, 3)} ${[...faults].join(' ')}`;
}

const separators = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\r',
  '\n',
  '\r\n',
  '\ufeff',
  '\u00a0',
  '\u200b',
  '\0',
  '\u001a',
  'sep=;\n',
  '="0034"',
  "'0034",
  '=1+1',
];

/** Text in rows and columns. */
export const csv: Target = {
  id: 'csv',
  share: 3,
  seeds: [
    ...['hostile-rows/manifest.csv', 'eu-outbound/manifest.csv', 'first-look/manifest.csv'].map(fixture),
    Buffer.from('\ufeffpackage_id;weight\r\nA1;"2,5"\r\nA2;3\r\n'),
    Buffer.from('\ufeffpackage_id\tweight\nA1\t2.5\n', 'utf16le'),
    Buffer.from('Report of Monday\n\npackage_id,weight,weight\n"A ""1""",2 kg,3\n\nTotal,,5\n'),
  ].map((bytes) => bytes.subarray(0, 3_000)),
  words: [...separators, 'package_id', 'weight', 'kg', 'Ã¼', 'é', '\u00ff'],
  take: (bytes) => read(bytes, 'manifest.csv'),
};

/** Documents. */
export const json: Target = {
  id: 'json',
  share: 2,
  seeds: [
    '[{"package_id":"A1","weight":"2.5 kg","ship_to":{"name":"Ann","country":"NL"}},{"package_id":"A2","weight":3}]',
    '{"shipments":[{"id":"shp_1","tracking_code":"1Z999AA10123456784","to_address":{"name":"Ann","zip":"97201"},"parcel":{"weight":12.5}}]}',
    '{"package_id":"A1","weight":2.5}\n{"package_id":"A2","weight":null}\n',
    '{"a":[[1,2],[3]],"b":{"c":{"d":true}},"e":"\\u00e9\\ud83d\\ude00"}',
  ].map((text) => Buffer.from(text)),
  words: [
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '\\',
    '\\u0000',
    '\\ud800',
    'null',
    'true',
    '1e999',
    '-',
    '0.1',
    '"__proto__":',
    '"constructor":',
    '[[[[[[[[',
    '{"a":',
    '\n',
    ' ',
    '\ufeff',
    '"package_id"',
    '"weight":',
  ],
  take: (bytes) => read(bytes, bytes.includes('}\n{') ? 'manifest.ndjson' : 'manifest.json'),
};

const parts = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Manifest" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>package_id</t></si><si><t>weight</t></si><si><r><t>A</t></r><r><t>1</t></r></si></sst>',
  'xl/styles.xml':
    '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml':
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>ship_date</t></is></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" s="1"><v>46348.5</v></c></row><row r="3" hidden="1"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="b"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
} as const;
const border = '\n=====\n';
const names = Object.keys(parts);

/** The parts of a workbook, changed before they are packed: a changed archive seldom gets past its checksums. */
export const workbookParts: Target = {
  id: 'xlsx parts',
  share: 1.5,
  seeds: [Buffer.from(Object.values(parts).join(border))],
  words: [
    '<',
    '>',
    '</',
    '/>',
    '&lt;',
    '&#x0;',
    '&#xD800;',
    '&a;',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<![CDATA[',
    ']]>',
    '<!--',
    't="s"',
    't="e"',
    't="d"',
    's="99999"',
    'r="XFD1048576"',
    'r="A0"',
    '<v>-1</v>',
    '<v>1e308</v>',
    'numFmtId="14"',
    'Target="../../x"',
    'rId9',
    '<row>',
    '<c>',
    '\0',
    'xml:space="preserve"',
  ],
  wrap: (bytes) => {
    const texts = bytes.toString('utf8').split(border);
    return Buffer.from(
      zipSync(Object.fromEntries(names.map((name, place) => [name, strToU8(texts[place] ?? '')])), { level: 0 }),
    );
  },
  take: (bytes) => read(bytes, 'manifest.xlsx'),
};

/** The archive itself. */
export const workbooks: Target = {
  id: 'xlsx',
  share: 0.5,
  seeds: [
    Buffer.from(
      zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 6 }),
    ),
  ],
  words: [
    'PK\u0003\u0004',
    'PK\u0001\u0002',
    'PK\u0005\u0006',
    '\0\0\0\0',
    '\u00ff\u00ff\u00ff\u00ff',
    '../',
    'xl/workbook.xml',
  ],
  take: (bytes) => read(bytes, 'manifest.xlsx'),
};

/** Interchanges of trading partners. */
export const edi: Target = {
  id: 'edi',
  share: 1,
  seeds: [
    'ISA*00*          *00*          *ZZ*ACME           *ZZ*RETAIL         *261122*1700*U*00401*000000017*0*P*>~GS*SH*ACME*RETAIL*20261122*1700*17*X*004010~ST*856*0001~BSN*00*S-77*20261122*1700*0001~HL*1**S~TD5**2*UPSN~HL*2*1*O~PRF*PO-481516~HL*3*2*P~MAN*GM*00003400000000000014~MEA*PD*G*12.5*LB~HL*4*3*I~LIN**UP*012345678905~SN1**2*EA~CTT*4~SE*13*0001~GE*1*17~IEA*1*000000017~',
    "UNA:+.? 'UNB+UNOC:3+4012345000009:14+8712345000004:14+261122:1700+17'UNH+1+DESADV:D:96A:UN:EAN005'BGM+351+S-77+9'DTM+137:20261122:102'NAD+BY+8712345000004::9'CPS+1'PAC+1++201'CPS+2+1'PAC+1++PK'PCI+33E'GIN+BJ+003400000000000014'LIN+1++4012345678901:EN'QTY+12:2'UNT+13+1'UNZ+1+17'",
  ].map((text) => Buffer.from(text)),
  words: [
    '~',
    '*',
    '>',
    "'",
    '+',
    ':',
    '?',
    "?'",
    'ISA*',
    'GS*',
    'ST*856*',
    'HL*',
    'MAN*GM*',
    'UNA',
    'UNB+',
    'UNH+',
    'CPS+',
    'GIN+BJ+',
    'SE*',
    'UNT+',
    '\n',
    '999999999999',
    'IEA*0*',
  ],
  take: (bytes) => read(bytes, 'manifest.edi'),
};
