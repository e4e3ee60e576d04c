import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/model/datasets/index.ts';
import { normaliseHeader } from '../../src/model/header.ts';

describe.each(datasets)('the $id dataset', ({ fields, joinsOn }) => {
  const names = new Set(fields.map((field) => field.name));

  it('names each field once', () => {
    expect(names.size).toBe(fields.length);
  });

  it('claims no header for two fields', () => {
    const fieldByHeader = new Map<string, string>();
    const claimedTwice = fields.flatMap(({ name, synonyms = [] }) =>
      [name, ...synonyms]
        .filter((header) => {
          const key = normaliseHeader(header);
          const owner = fieldByHeader.get(key) ?? name;
          fieldByHeader.set(key, owner);
          return owner !== name;
        })
        .map((header) => `${header}: ${fieldByHeader.get(normaliseHeader(header))} and ${name}`),
    );
    expect(claimedTwice).toEqual([]);
  });

  it('joins, measures and resolves only by fields it has', () => {
    const named = fields.flatMap((field) => [field.unitField ?? [], field.carrierField ?? []].flat());
    expect([...joinsOn, ...named].filter((name) => !names.has(name))).toEqual([]);
  });

  it('gives a unit field only to measures and amounts', () => {
    const wrong = fields.filter((f) => f.unitField && !['weight', 'length', 'volume', 'money'].includes(f.type));
    expect(wrong.map((field) => field.name)).toEqual([]);
  });
});
