import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/intake/open-file.ts';
import { openTable } from '../../src/intake/open-table.ts';
import type { Row, RowFault } from '../../src/model/table.ts';
import { textOf } from '../../src/model/values.ts';
import { settingsWith } from './settings.ts';
import { problemsOf, recordsOf, sourceOf } from './sources.ts';

const isa =
  'ISA*00*          *00*          *ZZ*ACMESHIP       *ZZ*RETAILCO       *261122*1130*U*00401*000000905*0*P*>~';
const levels = [
  'BSN*00*SHP-1001*20261122*1130*0001',
  'HL*1**S',
  'TD5*B*2*UPSN*M*UPS GROUND',
  'DTM*011*20261122',
  'N1*ST*Retail Co*UL*0614141000005',
  'N4*Dallas*TX*75201*US',
  'HL*2*1*O',
  'PRF*PO-5501',
  'HL*3*2*T',
  'MAN*GM*00106141411234567897',
  'HL*4*3*P',
  'MAN*GM*00006141411234567890**CP*1Z999AA10123456784',
  'PO4*1*****12.5*LB***16*12*10*IN',
  'HL*5*4*I',
  'LIN*1*UP*614141000036*VN*S-1',
  'SN1**12*EA',
  'HL*6*2*P',
  'MAN*GM*00006141411234567906',
  'MEA*PD*G*12*KG',
  'HL*7*6*I',
  'LIN*2*VN*S-2',
  'SN1**2*EA',
  'CTT*7*14',
];

function x12(segments: readonly string[] = levels, trailer = ['GE*1*905', 'IEA*1*000000905']): string {
  const set = ['ST*856*0001', ...segments, `SE*${segments.length + 2}*0001`];
  return [isa.slice(0, -1), 'GS*SH*A*B*20261122*1130*905*X*004010', ...set, ...trailer]
    .map((segment) => `${segment}~\n`)
    .join('');
}

const advice = [
  'BGM+351+DES-587+9',
  'DTM+11:20261122:102',
  'RFF+ON:PO-77',
  'NAD+BY+5400000000010::9++Head office',
  "NAD+DP+5400000000003::9++M?'Shop DC ?+ Co+Rue 1+Lyon++69001+FR",
  'TDT+20++30+31+:::DPD',
  'CPS+1',
  'PAC+1++201',
  'CPS+2+1',
  'PAC+1++201',
  'GIN+BJ+340123450000000017',
  'CPS+3+2',
  'PAC+1++CT',
  'MEA+PD+AAB+KGM:12,5',
  'GIN+BJ+340123450000000024',
  'LIN+1++4000862141404:EN',
  'QTY+12:10:PCE',
  'CPS+4+2',
  'PAC+2++CT',
  'GIN+BJ+340123450000000031+340123450000000048',
  'LIN+2++4000862141404:EN',
  'PIA+1+S-9:SA',
  'QTY+12:20:PCE',
  'CNT+2:2',
];

function desadv(segments: readonly string[] = advice, trailer = ['UNZ+1+REF77']): string {
  const message = ['UNH+ME1+DESADV:D:96A:UN:EAN005', ...segments, `UNT+${segments.length + 2}+ME1`];
  return ['UNB+UNOC:3+A:14+B:14+261122:1130+REF77', ...message, ...trailer].map((segment) => `${segment}'\n`).join('');
}

async function read(text: string | Uint8Array, path = 'notice.edi', chunk = 65_536) {
  const open = (dataset: string, fromManifest: boolean) =>
    openTable({
      source: sourceOf(text, chunk, path),
      dataset,
      fromManifest,
      settings: settingsWith(),
      options: { maxRecordBytes: 1 << 20 },
    });
  const [parcels, items] = [await open('manifest', false), await open('items', true)];
  const rows = await recordsOf(parcels);
  const lines = await recordsOf(items);
  return {
    parcels,
    items,
    rows: rows.filter(isRow),
    faults: rows.filter((one) => !isRow(one)) as RowFault[],
    lines: lines.filter(isRow),
  };
}

/** Records as the format gives them: quicker where nothing is asked of fields. */
async function records(text: string): Promise<readonly (Row | RowFault)[]> {
  const opened = await openFile(sourceOf(text, 65_536, 'notice.edi'), {
    delimiter: undefined,
    maxRecordBytes: 1 << 20,
  });
  return [...(await recordsOf(opened)), ...(await recordsOf(opened.contents ?? opened))];
}

function isRow(record: Row | RowFault): record is Row {
  return !('fault' in record);
}

type Told = Awaited<ReturnType<typeof read>>;

/** What fields of each row say, `-` where nothing. */
function told(
  table: Told['parcels'],
  rows: readonly Row[],
  ...fields: readonly string[]
): readonly (readonly string[])[] {
  return rows.map((row) =>
    fields.map((field) => {
      const reading = table.field(field)?.read(row) ?? '-';
      return typeof reading === 'object' && 'missing' in reading ? '-' : textOf(reading);
    }),
  );
}

const faultsOf = ({ faults }: Told) =>
  faults.map(({ fault, facts, line }) => [fault, facts.element, facts.should, facts.is, line]);

describe('an X12 ship notice', () => {
  it('is a row for each pack, with what the levels above say', async () => {
    const { parcels, rows } = await read(x12());
    expect(
      told(
        parcels,
        rows,
        'shipment_id',
        'po_number',
        'sscc',
        'tracking_number',
        'pallet_id',
        'carrier',
        'service',
        'ship_date',
        'ship_to_city',
        'ship_to_gln',
      ),
    ).toEqual([
      [
        'SHP-1001',
        'PO-5501',
        '00006141411234567890',
        '1Z999AA10123456784',
        '00106141411234567897',
        'UPS',
        'GROUND',
        '2026-11-22',
        'Dallas',
        '0614141000005',
      ],
      [
        'SHP-1001',
        'PO-5501',
        '00006141411234567906',
        '-',
        '-',
        'UPS',
        'GROUND',
        '2026-11-22',
        'Dallas',
        '0614141000005',
      ],
    ]);
    expect(told(parcels, rows, 'weight', 'length', 'asn_sent_at')).toEqual([
      ['12.5 lb', '16 in', '2026-11-22T11:30:00'],
      ['12 kg', '-', '2026-11-22T11:30:00'],
    ]);
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 14],
      [2, 20],
    ]);
  });

  it('has its items in their packs', async () => {
    const { items, lines } = await read(x12());
    expect(told(items, lines, 'line_number', 'sku', 'gtin', 'quantity', 'unit_of_measure')).toEqual([
      ['1', 'S-1', '614141000036', '12', 'EA'],
      ['2', 'S-2', '-', '2', 'EA'],
    ]);
    expect(lines.map(({ of, line }) => [of, line])).toEqual([
      [[1], 18],
      [[2], 24],
    ]);
  });

  it('that is whole has no fault', async () => {
    expect(faultsOf(await read(x12()))).toEqual([]);
  });

  it('takes packs below items for theirs', async () => {
    const segments = [
      'BSN*00*S1*20261122*1130*0002',
      'HL*1**S',
      'HL*2*1*O',
      'HL*3*2*I',
      'LIN**VN*S-1',
      'SN1**4*EA',
      'HL*4*3*P',
      'MAN*GM*1',
      'HL*5*3*P',
      'MAN*GM*2',
    ];
    const { rows, lines } = await read(x12(segments));
    expect(rows).toHaveLength(2);
    expect(lines.map(({ of }) => of)).toEqual([[1, 2]]);
  });

  it.each([
    ['SE01', x12().replace('SE*25', 'SE*24'), ['SE01 (segments of transaction set 0001)', '25', '24', 27]],
    [
      'SE02',
      x12().replace('*25*0001', '*25*0002'),
      ['SE02 (control number of the transaction set)', '0001', '0002', 27],
    ],
    ['CTT01', x12().replace('CTT*7', 'CTT*9'), ['CTT01 (HL levels)', '7', '9', 26]],
    ['GE01', x12().replace('GE*1', 'GE*2'), ['GE01 (transaction sets of the group)', '1', '2', 28]],
    ['GE02', x12().replace('GE*1*905', 'GE*1*906'), ['GE02 (control number of the group)', '905', '906', 28]],
    ['IEA01', x12().replace('IEA*1', 'IEA*3'), ['IEA01 (groups of the interchange)', '1', '3', 29]],
    [
      'IEA02',
      x12().replace('IEA*1*000000905', 'IEA*1*000000906'),
      ['IEA02 (control number of the interchange)', '000000905', '000000906', 29],
    ],
    [
      'BSN01',
      x12().replace('BSN*00', 'BSN*03'),
      ['BSN01 (purpose)', '00, an original', '03, which takes a notice back', 4],
    ],
    [
      'HL02',
      x12().replace('HL*7*6*I', 'HL*7*66*I'),
      ['HL02 (the level above)', 'the number of a level before', '66', 23],
    ],
  ])('whose %s is wrong says so with its line', async (_, text, [element, should, is, line]) => {
    expect(faultsOf(await read(text))).toEqual([['intake.envelope', element, should, is, line]]);
  });

  it('that is cut off anywhere is never whole', async () => {
    const whole = x12();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: isa.length + 2, max: whole.length - 3 }), async (length) => {
        expect((await records(whole.slice(0, length))).some((one) => !isRow(one))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('without packs says that it has none', async () => {
    const { rows, faults } = await read(
      x12(['BSN*00*S1*20261122*1130', 'HL*1**S', 'HL*2*1*O', 'HL*3*2*I', 'LIN**VN*S-1']),
    );
    expect(rows).toEqual([]);
    expect(faults.map(({ facts }) => facts.is)).toEqual(['without any']);
  });

  it('has several transaction sets, numbered on', async () => {
    const one = x12().split('\n').slice(2, -3);
    const text = [
      ...x12().split('\n').slice(0, 2),
      ...one,
      ...one.map((line) => line.replace('0001', '0002')),
      'GE*2*905~',
      'IEA*1*000000905~',
    ].join('\n');
    const { rows, lines, faults } = await read(text);
    expect(faults).toEqual([]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect(lines.map(({ of }) => of)).toEqual([[1], [2], [3], [4]]);
  });

  it('is told by segments where it has one line, and by its own signs', async () => {
    const text = x12().replaceAll('~\n', '!').replaceAll('*', '|');
    const { rows, faults } = await read(text);
    expect(faults).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual([14, 20]);
  });
});

describe('an EDIFACT despatch advice', () => {
  it('is a row for each package, with what the levels above say', async () => {
    const { parcels, rows, faults } = await read(desadv());
    expect(faults).toEqual([]);
    expect(
      told(
        parcels,
        rows,
        'shipment_id',
        'po_number',
        'sscc',
        'pallet_id',
        'carrier',
        'weight',
        'ship_to_name',
        'ship_to_gln',
        'ship_to_country',
      ),
    ).toEqual([
      [
        'DES-587',
        'PO-77',
        '340123450000000024',
        '340123450000000017',
        'DPD',
        '12.5 kg',
        "M'Shop DC + Co",
        '5400000000003',
        'FR',
      ],
      [
        'DES-587',
        'PO-77',
        '340123450000000031',
        '340123450000000017',
        'DPD',
        '-',
        "M'Shop DC + Co",
        '5400000000003',
        'FR',
      ],
      [
        'DES-587',
        'PO-77',
        '340123450000000048',
        '340123450000000017',
        'DPD',
        '-',
        "M'Shop DC + Co",
        '5400000000003',
        'FR',
      ],
    ]);
  });

  it('has lines of one package, and lines of several of which nobody knows whose they are', async () => {
    const { items, lines } = await read(desadv());
    expect(told(items, lines, 'line_number', 'sku', 'gtin', 'quantity')).toEqual([
      ['1', '-', '4000862141404', '10'],
      ['2', 'S-9', '4000862141404', '20'],
    ]);
    expect(lines.map(({ of }) => of)).toEqual([[1], [2, 3]]);
  });

  it('declares its signs and its letters', async () => {
    const text = `UNA:+,? '${desadv().replace('M?', 'Café M?')}`;
    const { parcels, rows } = await read(Buffer.from(text, 'latin1'));
    expect(told(parcels, rows, 'ship_to_name')[0]).toEqual(["Café M'Shop DC + Co"]);
    expect(parcels.summary().encoding).toBe('iso-8859-1');
  });

  it.each([
    ['UNT 0074', desadv().replace('UNT+26', 'UNT+20'), 'UNT 0074 (segments of message ME1)'],
    ['UNT 0062', desadv().replace('UNT+26+ME1', 'UNT+26+ME2'), 'UNT 0062 (reference of the message)'],
    ['UNZ 0036', desadv().replace('UNZ+1', 'UNZ+2'), 'UNZ 0036 (messages of the interchange)'],
    ['UNZ 0020', desadv().replace('UNZ+1+REF77', 'UNZ+1+REF78'), 'UNZ 0020 (reference of the interchange)'],
    ['CNT', desadv().replace('CNT+2:2', 'CNT+2:3'), 'CNT 2 (LIN segments)'],
    ['GIN', desadv().replace('+340123450000000048', ''), 'GIN (identities of packages)'],
    ['CPS', desadv().replace('CPS+4+2', 'CPS+4+9'), 'CPS 7166 (the level above)'],
  ])('whose %s is wrong says so', async (_, text, element) => {
    expect((await read(text)).faults.map(({ facts }) => facts.element)).toEqual([element]);
  });

  it('that is cut off anywhere is never whole', async () => {
    const whole = desadv();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 45, max: whole.length - 3 }), async (length) => {
        expect((await records(whole.slice(0, length))).some((one) => !isRow(one))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has parcels without identity where packages are announced and not named', async () => {
    const { rows } = await read(desadv(advice.filter((segment) => !segment.startsWith('GIN+BJ+34012345000000003'))));
    expect(rows).toHaveLength(3);
  });
});

describe('interchanges', () => {
  it('read the same however their bytes arrive', async () => {
    for (const text of [x12(), desadv()]) {
      const { rows, lines } = await read(text);
      for (const chunk of [1, 7, 50]) {
        const other = await read(text, 'notice.edi', chunk);
        expect([other.rows, other.lines]).toEqual([rows, lines]);
      }
    }
  });

  it.each([
    ['a purchase order', x12().replace('ST*856', 'ST*850'), '850 (purchase order)'],
    ['an order', desadv().replace('DESADV', 'ORDERS'), 'ORDERS (purchase order)'],
    ['a ship notice and an invoice', x12().replace('GE*1', 'ST*810*0002~\nSE*2*0002~\nGE*2'), '810 (invoice)'],
  ])('of %s are refused by name', async (_, text, name) => {
    const [problem] = await problemsOf(() => read(text));
    expect(problem?.code).toBe('input.edi-kind');
    expect(problem?.message).toContain(name);
  });

  it('without a whole first segment are refused', async () => {
    const [problem] = await problemsOf(() => read('ISA*00*  *00~GS*SH~'));
    expect(problem?.code).toBe('input.edi-header');
  });

  it('never throw but problems, whatever stands in them', async () => {
    const segment = fc.constantFrom(
      ...levels,
      ...advice,
      'HL*1*1*P',
      'HL',
      'SE',
      'ST*856',
      'GIN+BJ',
      '?',
      '',
      'LIN',
      'N1',
      'PO4*',
      'UNT',
      'CPS+1+1',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 30 }), fc.boolean(), async (segments, isX12) => {
        const text = isX12 ? x12(segments) : desadv(segments);
        await records(text).catch((fault: unknown) => expect((fault as Error).name).toBe('CannotAudit'));
      }),
      { numRuns: 300 },
    );
  });
});
