import { describe, expect, it } from 'vitest';
import { columnLabels } from '../../src/intake/column-labels.ts';
import { findNamed, headersOf } from '../../src/intake/headers.ts';

const header = ['\u00a0package_id', 'Ge\u00adwicht\u200b', 'Ship\u00a0to\u202fcity ', '\ufeffcity\ufeff', '\u200b'];

describe('characters in headers that nobody sees', () => {
  it('are no part of the names that columns are told by', () => {
    expect(columnLabels(header)).toEqual(['package_id', 'Gewicht', 'Ship to city', 'city', 'column 5']);
  });

  it('keep nobody from naming a column as it reads', () => {
    const found = ['package_id', 'Gewicht', 'Ship to city', 'city', 'column 5'].map((name) =>
      findNamed(headersOf(header), name, 'text'),
    );
    expect(found).toEqual([[0], [1], [2], [3], [4]]);
  });
});
