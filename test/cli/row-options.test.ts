import { expect, it } from 'vitest';
import { withRowOptions } from '../../src/cli/row-options.ts';
import { settingsWith } from '../intake/settings.ts';

const excluding = (name: string) =>
  withRowOptions(settingsWith(), {
    exclusions: [{ by: 'flag', reason: `${name}=VOID`, when: [{ name, texts: ['VOID'] }] }],
    splits: {},
  });

it.each([
  ['Status', 'manifest', 'Status'],
  ['parcel.Status', 'manifest', 'Status'],
  ['labels.Label Status', 'labels', 'Label Status'],
  ['label.label_status', 'labels', 'label_status'],
  ['items.SKU', 'items', 'SKU'],
  ['to_address.zip', 'manifest', 'to_address.zip'],
])('--exclude %s asks the rows of %s alone, by %s', (name, dataset, bare) => {
  const asked = Object.entries(excluding(name)).flatMap(([id, { exclude = [] }]) =>
    exclude.map(({ when }) => [id, 'type' in when ? when : when.map((one) => one.name)]),
  );
  expect(asked).toEqual([[dataset, [bare]]]);
});
