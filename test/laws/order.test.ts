import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rendered } from '../report/rendered.ts';
import { carriedOut, type File, type Kind, type Scene, withLines } from './scene.ts';
import { scenes } from './scenes.ts';
import { verdictsOf } from './verdicts.ts';

/** A scene, and the same with the lines of each file of these kinds in another order. */
function shuffled(kinds: readonly Kind[]): fc.Arbitrary<readonly [Scene, Scene]> {
  return scenes.chain((scene) => {
    const orders = scene.files.map(({ kind, lines }) => {
      if (!kinds.includes(kind)) return fc.constant(lines);
      return fc.shuffledSubarray([...lines], { minLength: lines.length });
    });
    return fc.tuple(...orders).map((lines): [Scene, Scene] => {
      return [scene, withLines(scene, (file) => lines[scene.files.indexOf(file)] ?? file.lines)];
    });
  });
}

/** A scene, and the same with the first file of a kind in two. */
function split(kind: Kind): fc.Arbitrary<readonly [Scene, Scene]> {
  return fc.tuple(scenes, fc.nat(), fc.boolean()).map(([scene, at, laterFirst]): [Scene, Scene] => {
    const whole = scene.files.find((file) => file.kind === kind);
    if (whole === undefined) return [scene, scene];
    const place = at % (whole.lines.length + 1);
    const halves: readonly File[] = [
      { ...whole, path: laterFirst ? 'part-2.csv' : 'part-1.csv', lines: whole.lines.slice(0, place) },
      { ...whole, path: laterFirst ? 'part-1.csv' : 'part-2.csv', lines: whole.lines.slice(place) },
    ];
    return [scene, { ...scene, files: scene.files.flatMap((file) => (file === whole ? halves : [file])) }];
  });
}

async function sameVerdicts([before, after]: readonly [Scene, Scene]): Promise<void> {
  expect(verdictsOf(await carriedOut(after))).toEqual(verdictsOf(await carriedOut(before)));
}

test.each([
  ['manifest', ['manifest']],
  ['labels', ['labels']],
  ['items', ['items']],
] as const)('the order of rows in the %s changes no verdict', async (_, kinds) => {
  await fc.assert(fc.asyncProperty(shuffled(kinds), sameVerdicts), { numRuns: 100 });
});

test('the order of rows in all files together changes no verdict', async () => {
  await fc.assert(fc.asyncProperty(shuffled(['manifest', 'labels', 'items', 'batches']), sameVerdicts), {
    numRuns: 100,
  });
});

test('a manifest in two files of one run means what it meant in one', async () => {
  await fc.assert(fc.asyncProperty(split('manifest'), sameVerdicts), { numRuns: 100 });
});

test('the order in which files are named changes nothing at all', async () => {
  const reordered = scenes.chain((scene) =>
    fc
      .shuffledSubarray([...scene.files], { minLength: scene.files.length })
      .map((files) => [scene, { ...scene, files }] as const),
  );
  await fc.assert(
    fc.asyncProperty(reordered, async ([before, after]) => {
      expect((await carriedOut(after)).report).toEqual((await carriedOut(before)).report);
    }),
    { numRuns: 100 },
  );
});

test.each(['json', 'parcels-csv', 'ndjson'])('the same scene gives the same bytes of %s twice', async (format) => {
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const [first, second] = [await carriedOut(scene), await carriedOut(structuredClone(scene))];
      expect(await rendered(format, second)).toBe(await rendered(format, first));
    }),
    { numRuns: 100 },
  );
});
