import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinKey } from '../../src/codes/join-key.ts';
import type { CaseRow } from '../../src/model/case.ts';
import type { Audit, Report } from '../../src/model/report.ts';
import { carriedOut, type Kind, type Line, linesOf, type Scene, withLines } from './scene.ts';
import { scenes } from './scenes.ts';
import { isWorse } from './verdicts.ts';

/** Scenes whose files are of these kinds only. */
function scenesOf(kinds: readonly Kind[]): fc.Arbitrary<Scene> {
  return scenes.map((scene) => ({
    ...scene,
    files: scene.files.filter(({ kind }) => kinds.includes(kind)),
    options: { ...scene.options, expect: [] },
  }));
}

const conforming: CaseRow = {
  package_id: 'P-900',
  tracking_number: '1Z5R89390357567127-900',
  shipment_id: '',
  carrier: 'UPS',
  service: 'GROUND',
  weight: '2 kg',
  length: '40',
  ship_to_city: 'Berlin',
  ship_to_postal_code: '10115',
  ship_to_country: 'DE',
  ship_to_phone: '+49 30 555 0134',
  location: 'LANE 4',
};
const itsLabel: CaseRow = {
  package_id: 'P-900',
  label_id: 'L-900',
  label_type: 'outbound',
  label_status: 'printed',
  ship_to_postal_code: '10115',
};

/** The scene with one more parcel that breaks no rule, in a batch that is there already, and with its label. */
function withConforming(scene: Scene, batch_id: string): Scene {
  return withLines(scene, ({ kind, path, lines }) => {
    if (path === 'manifest.csv') return [...lines, { ...conforming, batch_id }];
    return kind === 'labels' ? [...lines, itsLabel] : lines;
  });
}

function batchIds(scene: Scene): readonly string[] {
  return linesOf(scene, 'manifest').flatMap((line) => (line === 'unreadable' ? [] : (line.batch_id ?? [])));
}

function parcelOutcomes({ parcels }: Audit, besides = ''): readonly string[] {
  const all = [...parcels()].filter(({ parcel }) => parcel !== besides);
  return all.map(({ batch, outcome, hold, place }) => `${batch} ${outcome} ${hold} ${place.file}:${place.row}`);
}

test('one more parcel that breaks no rule worsens no batch and no other parcel', async () => {
  const joins = ['manifest.package_id', 'labels.package_id'];
  const joinable = scenesOf(['manifest', 'labels']).map((scene) => {
    return { ...scene, absent: scene.absent.filter((column) => !joins.includes(column)) };
  });
  await fc.assert(
    fc.asyncProperty(joinable, fc.nat(), async (scene, pick) => {
      const ids = batchIds(scene);
      fc.pre(ids.length > 0);
      const before = await carriedOut(scene);
      const after = await carriedOut(withConforming(scene, ids[pick % ids.length] ?? ''));
      expect(parcelOutcomes(after, 'P-900')).toEqual(parcelOutcomes(before));
      for (const { id, outcome } of before.report.batches) {
        const now = after.report.batches.find((batch) => batch.id === id);
        expect(isWorse(now?.outcome ?? 'fail', outcome), id).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

test('once the parcels to pull are gone with their labels, nothing of the rest fails or is held', async () => {
  await fc.assert(
    fc.asyncProperty(scenesOf(['manifest', 'labels', 'batches']), async (scene) => {
      const { report } = await carriedOut(scene);
      // A key of two parcels becomes the key of one when the other goes: what nobody could tell before may now fail.
      fc.pre(!hasAmbiguousKeys(report));
      const pulled = report.batches.flatMap((batch) => batch.parcels_to_pull);
      const rows = new Set(pulled.map(({ place }) => `${place.file}:${place.row}`));
      const keys = new Set(pulled.map(({ parcel }) => joinKey(parcel)));
      const rest = withLines(scene, ({ kind, path, lines }) => {
        if (kind === 'manifest') return lines.filter((_, index) => !rows.has(`${path}:${index + 1}`));
        return kind === 'labels' ? lines.filter((line) => !belongsTo(line, keys)) : lines;
      });
      const after = await carriedOut(rest);
      expect([...after.parcels()].filter(({ outcome, hold }) => outcome === 'fail' || hold !== 'none')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

function belongsTo(line: Line, keys: ReadonlySet<string>): boolean {
  return line !== 'unreadable' && keys.has(joinKey(line.package_id ?? ''));
}

test.each([
  ['weight', '2 kg', ['packing.weight', 'batch.weight']],
  ['length', '40', ['packing.length']],
  ['ship_to_city', 'Gent', ['address.city']],
  ['ship_to_phone', '+32 9 555 01 34', ['batch.phones']],
  ['ship_to_postal_code', '9000', ['address.postal-code']],
] as const)(
  'with every %s put right, the rules about it find nothing and no other rule says anything else',
  async (field, cell, rules) => {
    const readable = scenesOf(['manifest', 'labels', 'items']).map((scene) => {
      return { ...scene, absent: scene.absent.filter((column) => !column.endsWith(`.${field}`)) };
    });
    await fc.assert(
      fc.asyncProperty(readable, async (scene) => {
        const before = await carriedOut(scene);
        const after = await carriedOut(
          withLines(scene, ({ kind, lines }) =>
            kind === 'manifest' ? lines.map((line) => repaired(line, field, cell)) : lines,
          ),
        );
        // A cell put right for one country may look like a lost zero in another.
        const touched = new Set<string>([...rules, 'data.type', 'data.damaged', 'pairing.postal-code']);
        expect(tallies(after, (rule) => !touched.has(rule))).toEqual(tallies(before, (rule) => !touched.has(rule)));
        const found = after.report.batches
          .flatMap(({ findings }) => findings)
          .filter((one) => rules.includes(one.rule as never));
        expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  },
);

function repaired(line: Line, field: string, cell: string): Line {
  return line === 'unreadable' || line[field] === undefined ? line : { ...line, [field]: cell };
}

function tallies({ report }: Audit, told: (rule: string) => boolean) {
  return report.batches.map(({ id, rules }) => ({ id, rules: rules.filter(({ rule }) => told(rule)) }));
}

test('a row nobody can read lets no parcel and no batch pass that did not, and never ends with exit code 0', async () => {
  const damaged = fc.tuple(scenes, fc.nat(), fc.nat());
  await fc.assert(
    fc.asyncProperty(damaged, async ([scene, file, place]) => {
      const broken = scene.files[file % scene.files.length];
      const worse = withLines(scene, (one) => (one === broken ? withUnreadable(one.lines, place) : one.lines));
      const [before, after] = [await carriedOut(scene), await carriedOut(worse)];
      expect(after.report.run.exit_code).not.toBe(0);
      expect(after.report.run.complete).toBe(false);
      for (const { id, outcome, parcels } of before.report.batches) {
        const now = after.report.batches.find((batch) => batch.id === id);
        if (outcome !== 'pass') expect(now?.outcome, id).not.toBe('pass');
        expect(now?.parcels.pass, id).toBeLessThanOrEqual(parcels.pass);
      }
    }),
    { numRuns: 100 },
  );
});

function withUnreadable(lines: readonly Line[], place: number): readonly Line[] {
  const at = place % (lines.length + 1);
  return [...lines.slice(0, at), 'unreadable', ...lines.slice(at)];
}

test('a stricter --fail-on improves the outcome of no batch and of no parcel', async () => {
  const strictness = ['never', 'error', 'warning', 'info'] as const;
  const pairs = fc.tuple(scenes, fc.integer({ min: 0, max: 2 }));
  await fc.assert(
    fc.asyncProperty(pairs, async ([scene, at]) => {
      const under = (failOn: (typeof strictness)[number]) =>
        carriedOut({ ...scene, options: { ...scene.options, failOn } });
      const lenient = await under(strictness[at] ?? 'never');
      const strict = await under(strictness[at + 1] ?? 'info');
      strict.report.batches.forEach((batch, index) => {
        expect(isWorse(lenient.report.batches[index]?.outcome ?? 'fail', batch.outcome), batch.id).toBe(false);
      });
      const outcomes = [...lenient.parcels()].map(({ outcome }) => outcome);
      for (const [index, { outcome }] of [...strict.parcels()].entries()) {
        expect(isWorse(outcomes[index] ?? 'fail', outcome)).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

function hasAmbiguousKeys({ batches }: Report): boolean {
  return batches.some(({ rules }) =>
    rules.some(({ causes }) => causes['not-evaluated']['parent-ambiguous'] !== undefined),
  );
}
