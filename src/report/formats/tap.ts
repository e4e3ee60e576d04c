import type { Outcome } from '../../model/subjects.ts';
import { printable } from '../printable.ts';
import type { Reporter } from '../reporter.ts';
import { lastSentence } from '../sentence.ts';
import { suitesOf } from '../suites.ts';
import { type Suite, type TestCase, uniquelyNamed } from '../test-case.ts';

/** TAP version 14 (testanything.org): a subtest per batch, a test point per rule. A batch that is not audited is `not ok`: in TAP a skipped
 *  point counts as passed. */
const tap: Reporter = {
  id: 'tap',
  about: 'TAP version 14: a subtest per batch, a test point per rule.',
  extension: 'tap',
  *render({ report }) {
    const suites = uniquelyNamed(suitesOf(report), nameText);
    yield `TAP version 14\n1..${suites.length}\n`;
    for (const [place, suite] of suites.entries()) {
      yield* subtest(suite);
      yield `${isPassed(suite) ? 'ok' : 'not ok'} ${place + 1} - ${nameText(suite.name)}\n`;
    }
    yield `# ${printable(lastSentence(report))}\n`;
  },
};
export default tap;

/** A batch is ok when it passed; a suite of problems never is. */
function isPassed({ properties, cases }: Suite): boolean {
  return properties.outcome === ('pass' satisfies Outcome) && cases.every(({ type }) => type !== 'error');
}

function* subtest({ name, cases }: Suite): Iterable<string> {
  yield `# Subtest: ${nameText(name)}\n    1..${cases.length}\n`;
  for (const [place, one] of cases.entries()) yield* point(one, place + 1);
}

function* point({ name, type, message, body }: TestCase, number: number): Iterable<string> {
  const ok = type === 'passed' || type === 'skipped' ? 'ok' : 'not ok';
  const skip = type === 'skipped' ? ` # SKIP ${directiveText(message)}` : '';
  yield `    ${ok} ${number} - ${nameText(name)}${skip}\n`;
  const notes = [...(message === '' || type === 'skipped' ? [] : [message]), ...body];
  if (notes.length === 0) return;
  yield '      ---\n';
  yield `      notes:\n${notes.map((note) => `        - ${JSON.stringify(printable(note))}\n`).join('')}`;
  yield '      ...\n';
}

/** A description: `#` starts a directive and `\` escapes, so both are escaped. */
function nameText(text: string): string {
  return printable(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}

function directiveText(text: string): string {
  return printable(text).replaceAll('#', '');
}
