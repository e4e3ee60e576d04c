import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audits } from './audits.ts';
import { rendered } from './rendered.ts';
import { notCarriedOut, releasing } from './sample.ts';

interface Tap {
  readonly planned: number;
  readonly points: readonly { readonly ok: boolean; readonly number: number; readonly skipped: boolean }[];
  readonly subtests: readonly Tap[];
}

// TAP 14 (testanything.org/tap-version-14-specification.html): version, plan, points numbered from 1, subtests indented by four with their own plan.
function read(lines: readonly string[]): Tap {
  const own = lines.filter((line) => !line.startsWith('    '));
  const plan = own.flatMap((line) => /^1\.\.(\d+)$/.exec(line)?.slice(1, 2) ?? []);
  expect(plan).toHaveLength(1);
  const points = own.flatMap((line) => {
    const point = /^(not )?ok (\d+) - (?:[^#\\]|\\.)*(# SKIP .*)?$/.exec(line);
    return point === null
      ? []
      : [{ ok: point[1] === undefined, number: Number(point[2]), skipped: point[3] !== undefined }];
  });
  for (const line of own) expect(line).toMatch(/^(TAP version 14|1\.\.\d+|(not )?ok \d+ - .*|#.*|)$/);
  expect(points.map(({ number }) => number)).toEqual(points.map((_, place) => place + 1));
  expect(points).toHaveLength(Number(plan[0]));
  return { planned: Number(plan[0]), points, subtests: subtestsOf(lines) };
}

function subtestsOf(lines: readonly string[]): readonly Tap[] {
  const subtests: string[][] = [];
  for (const line of lines) {
    if (line.startsWith('# Subtest: ')) subtests.push([]);
    else if (line.startsWith('    ')) subtests.at(-1)?.push(line.slice(4));
  }
  return subtests.map((of) => read(of.filter((line) => !line.startsWith('  '))));
}

async function tap(of: Parameters<typeof rendered>[1]): Promise<Tap> {
  const text = await rendered('tap', of);
  expect(text.startsWith('TAP version 14\n')).toBe(true);
  return read(text.trimEnd().split('\n'));
}

describe('tap', () => {
  test('is TAP 14 whatever is audited: a subtest per batch, ok where the batch passed and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async (audit) => {
        const { points, subtests } = await tap(audit);
        const { batches, problems } = audit.report;
        const passed = [...(problems.length > 0 ? [false] : []), ...batches.map(({ outcome }) => outcome === 'pass')];
        expect(points.map(({ ok }) => ok)).toEqual(passed);
        expect(subtests).toHaveLength(passed.length);
      }),
    );
  });

  test('of an audit that could not be carried out has a point that is not ok', async () => {
    expect((await tap(notCarriedOut)).points.map(({ ok }) => ok)).toEqual([false]);
  });

  test('of a batch that may go is all ok', async () => {
    expect((await tap(releasing())).points.every(({ ok }) => ok)).toBe(true);
  });
});
