import { z } from 'zod';
import { type FieldUse, perSubject } from './check.ts';
import { fieldName, template } from './params.ts';

type Broken = { readonly value: string; readonly expected: string };

/** A code that is built of other fields is printed by one system and read by another: they must build it alike. */
export default perSubject({
  id: 'text-equals',
  about: 'The value is exactly the text built from other fields, in the same case.',
  why: 'A barcode or reference that was not built from this parcel belongs to another: it is scanned, and the wrong parcel is booked.',
  params: z.strictObject({
    field: fieldName(),
    to: template('the text it must be, with fields in braces: `00{sscc}`'),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, to }) => [
    field,
    ...fieldsIn(to).map((name): FieldUse => ({ field: name, as: 'text', role: 'second' })),
  ],
  absent: 'not-evaluated',
  compile: ({ to }, context) => {
    const { fields, fill } = context.template('to', to);
    const places = fields.map((name) => 1 + fieldsIn(to).indexOf(name));
    return (values: readonly [string, ...string[]]) => {
      const expected = fill(places.map((place) => values[place] ?? ''));
      return values[0] === expected ? undefined : { value: values[0], expected };
    };
  },
  facts: ['value', 'expected'],
  say: ({ value, expected }: Broken) => `"${value}" should be "${expected}"`,
  examples: {
    on: 'label',
    with: { field: 'barcode_1_data', to: '00{parcel.sscc}' },
    pass: [
      {
        parcel: { package_id: 'P-1001', sscc: '106141411928374657' },
        label: { package_id: 'P-1001', barcode_1_data: '00106141411928374657' },
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1002', sscc: '106141411928374657' },
        label: { package_id: 'P-1002', barcode_1_data: '00003400000000000014' },
        says: '"00003400000000000014" should be "00106141411928374657"',
      },
    ],
  },
});

/** Fields named in the braces of a template, each once, in order; `{{` and `}}` are braces themselves. */
function fieldsIn(source: string): readonly string[] {
  const names = [...source.matchAll(/\{\{|\}\}|\{\s*([A-Za-z_][\w.-]*)\s*\}/g)].map(([, name]) => name);
  return [...new Set(names.filter((name) => name !== undefined))];
}
