import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/intake/open-table.ts';
import { byFlag, settingsWith } from './settings.ts';
import { problemsOf, recordsOf, sourceOf, usual } from './sources.ts';

const header = 'Shipment,Tracking No,Carrier,Country,Weight (lb)';
const rows = (from: number) => [1, 2, 3, 4, 5].map((at) => `S-${from + at},1Z999AA1030000${from + at},UPS,US,3.5`);

async function read(lines: readonly string[], { exclude = [], footer, dataset = 'manifest' }: Asked = {}) {
  const settings = settingsWith({
    [dataset]: {
      exclude: exclude.map(([name, text]) => ({
        by: 'flag',
        reason: `${name}=${text}`,
        when: [{ name, texts: [text] }],
      })),
      ...(footer === undefined ? {} : { layout: { footer_lines: byFlag(footer) } }),
    },
  });
  const table = await openTable({ source: sourceOf(`${lines.join('\n')}\n`), dataset, settings, options: usual });
  return recordsOf(table);
}

interface Asked {
  readonly exclude?: readonly (readonly [string, string])[];
  readonly footer?: number;
  readonly dataset?: string;
}

describe('a register that was printed page by page', () => {
  const paged = [
    header,
    ...rows(1100),
    ',,,Subtotal,17.5',
    header,
    ...rows(1200),
    ',,,Subtotal,17.5',
    header,
    ...rows(1300),
    ...rows(1400),
  ];

  it('is refused with the flags that set aside its column names and its totals', async () => {
    const problems = await problemsOf(() => read(paged));
    expect(problems.map(({ code, place, hint }) => [code, place?.line, hint])).toEqual([
      ['input.page-lines', 8, '--exclude "Shipment=Shipment" leaves such lines out'],
      [
        'input.page-lines',
        7,
        '--exclude "Country=Subtotal" leaves such lines out; --footer-lines 0 if it is a row like the others',
      ],
    ]);
  });

  it('has its parcels, and no others, with these flags', async () => {
    const records = await read(paged, {
      exclude: [
        ['Shipment', 'Shipment'],
        ['Country', 'Subtotal'],
      ],
    });
    expect(records.map(({ cells }) => cells?.[0])).toEqual(
      [1100, 1200, 1300, 1400].flatMap((from) => [1, 2, 3, 4, 5].map((at) => `S-${from + at}`)),
    );
  });

  it('may have lines of fewer cells set aside by what stands in them, never by what they lack', async () => {
    const lines = [header, ...rows(1100), 'Page 2 of 2', ...rows(1200), 'S-1300,1Z999AA10300013000'];
    const kept = (exclude: Asked['exclude'] = []) => read(lines, { exclude });
    expect((await kept()).filter((record) => 'fault' in record)).toHaveLength(2);
    expect((await kept([['Shipment', 'Page 2 of 2']])).filter((record) => 'fault' in record)).toHaveLength(1);
    expect((await kept([['Carrier', '']])).filter((record) => 'fault' in record)).toHaveLength(2);
  });

  it('names the kind of file in the flag where it is none of manifests', async () => {
    const [problem] = await problemsOf(() => read(paged, { dataset: 'labels' }));
    expect(problem?.hint).toBe('--exclude "labels.Shipment=Shipment" leaves such lines out');
  });
});

it.each([
  ['a parcel whose recipient is called so', 'Total Wine,1Z999AA10300001990,UPS,US,'],
  ['a row that names each column but one', 'Shipment,Tracking No,Carrier,Country,3.5'],
])('%s is a row', async (_, line) => {
  expect(await read([header, ...rows(1100), line, ...rows(1200), ...rows(1300)])).toHaveLength(16);
});

it('a line of totals is a row where no line is said to be a footer', async () => {
  expect(
    await read([header, ...rows(1100), ',,,Subtotal,17.5', ...rows(1200), ...rows(1300)], { footer: 0 }),
  ).toHaveLength(16);
});
