import { describe, expect, it, test } from 'vitest';
import { severalIdentities } from '../../src/codes/several-identities.ts';
import type { Chunks } from '../../src/intake/grain/chunks.ts';
import { orderLines } from '../../src/intake/grain/order-lines.ts';
import { openTable } from '../../src/intake/open-table.ts';
import type { Row } from '../../src/model/table.ts';
import { byFlag, settingsWith } from './settings.ts';
import { problemsOf, recordsOf, sourceOf } from './sources.ts';

test.each([
  ['tracking_number', '1Z999AA10123456784 / 1Z999AA10123456793', 2],
  ['tracking_number', '1Z999AA10123456784;1Z999AA10123456793;1Z999AA10123456800', 3],
  ['tracking_number', '1Z999AA10123456784\n1Z999AA10123456793', 2],
  ['tracking_number', '1Z 999 AA1 01 2345 6784', 0],
  ['tracking_number', '1Z999AA10123456784 / n/a', 0],
  ['tracking_number', '1Z999AA10123456784,', 0],
  ['sscc', '006141411234567890, 006141411234567906', 2],
  ['sscc', '(00) 006141411234567890', 0],
  ['package_id', 'PK-00041201;PK-00041202', 2],
  ['package_id', '20261122/00041201', 0],
  ['package_id', 'PK-00041201 / 20261122', 0],
])('a cell of %s with "%s" holds %i identities where it holds several', (field, cell, count) => {
  expect(severalIdentities(field, cell)).toHaveLength(count);
});

describe('order lines', () => {
  const rowsOf = (keys: readonly string[]): readonly Row[] =>
    keys.map((key, at) => ({ row: at + 1, line: at + 2, cells: [key, String(at)] }));

  /** Keys handed on, each with how many rows had been read by then. */
  async function handedOn(keys: readonly string[]): Promise<readonly (readonly [string, number])[]> {
    let read = 0;
    async function* kept(counts: boolean): Chunks {
      for (const row of rowsOf(keys)) {
        if (counts) read++;
        yield [row];
      }
    }
    const grouping = orderLines({ kept: () => kept(false), keyOf: ({ cells }) => cells[0], columns: [] });
    const told: (readonly [string, number])[] = [];
    for await (const chunk of grouping.arrange(kept(true)))
      for (const record of chunk) told.push([record.cells?.[0] ?? '', read]);
    return told;
  }

  it('that stand together are handed on with their last, not at the end of the file', async () => {
    expect(await handedOn(['A', 'A', 'B', 'C', 'C'])).toEqual([
      ['A', 2],
      ['B', 3],
      ['C', 5],
    ]);
  });

  it('that lie apart wait for their last', async () => {
    expect(await handedOn(['A', 'B', 'A', 'C'])).toEqual([
      ['B', 2],
      ['A', 3],
      ['C', 4],
    ]);
  });

  it('keep the row and line of their first, and where the others stand', async () => {
    const settings = settingsWith({ manifest: { layout: { rows: byFlag('order-line') } } });
    const text = 'package_id,weight,sku\nA,,S1\nB,1 kg,S1\nA,2 kg,S2\n';
    const table = await openTable({
      source: sourceOf(text),
      dataset: 'manifest',
      settings,
      options: { maxRecordBytes: 1 << 20 },
    });
    const rows = await recordsOf(table);
    expect(rows.map(({ row, line, cells }) => [row, line, cells?.[1]])).toEqual([
      [2, 3, '1 kg'],
      [1, 2, '2 kg'],
    ]);
    expect(rows[1]).toMatchObject({ also: [{ row: 3, line: 4 }] });
  });

  it('are none where the format has a row for each parcel', async () => {
    const settings = settingsWith({ manifest: { layout: { rows: byFlag('order-line') } } });
    const text =
      "UNB+UNOA:3+A+B+261122:1130+1'UNH+1+DESADV:D:96A:UN'CPS+1'PAC+1++CT'GIN+BJ+340123450000000024'UNT+5+1'UNZ+1+1'";
    const [problem] = await problemsOf(() =>
      openTable({ source: sourceOf(text), dataset: 'manifest', settings, options: { maxRecordBytes: 1 << 20 } }),
    );
    expect(problem?.code).toBe('input.rows');
  });
});
