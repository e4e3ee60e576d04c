import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

interface Shape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
  readonly text?: true;
}

const outcome: Shape = { required: [], optional: ['type', 'message'], children: [], text: true };

/** Which elements, attributes and children there are, as Jenkins' junit-10.xsd (xunit-plugin) has them, as far as GitLab, GitHub and Azure
 *  read them too. */
const shapes: Readonly<Record<string, Shape>> = {
  testsuites: { required: [], optional: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url', 'group'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  properties: { required: [], optional: [], children: ['property'] },
  property: { required: ['name', 'value'], optional: [], children: [] },
  testcase: {
    required: ['name', 'classname'],
    optional: ['time', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: outcome,
  error: outcome,
  skipped: outcome,
  'system-out': { required: [], optional: [], children: [], text: true },
  'system-err': { required: [], optional: [], children: [], text: true },
};

export interface JunitSuite {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly properties: Readonly<Record<string, string>>;
  /** Each case's name and what became of it: passed, failure, error or skipped. */
  readonly cases: { readonly name: string; result: string }[];
}

const results = ['failure', 'error', 'skipped'];
const counted = ['tests', 'failures', 'errors', 'skipped'];

/** The suites of a JUnit file; fails where the file is not well-formed or not of that shape. */
export function junitOf(xml: string): {
  readonly counts: JunitSuite['counts'];
  readonly suites: readonly JunitSuite[];
} {
  const suites: JunitSuite[] = [];
  const open: string[] = [];
  let counts: JunitSuite['counts'] = {};
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1);
    expect(parent === undefined ? ['testsuites'] : shapes[parent]?.children).toContain(name);
    const { required = [], optional = [] } = shapes[name] ?? {};
    expect([...required, ...optional]).toEqual(expect.arrayContaining(Object.keys(attributes)));
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...required]));
    const numbers = Object.fromEntries(
      counted.flatMap((key) => (attributes[key] === undefined ? [] : [[key, Number(attributes[key])]])),
    );
    if (name === 'testsuites') counts = numbers;
    if (name === 'testsuite') suites.push({ name: attributes.name ?? '', counts: numbers, properties: {}, cases: [] });
    if (name === 'property')
      Object.assign(suites.at(-1)?.properties ?? {}, { [attributes.name ?? '']: attributes.value });
    if (name === 'testcase') suites.at(-1)?.cases.push({ name: attributes.name ?? '', result: 'passed' });
    const testCase = suites.at(-1)?.cases.at(-1);
    if (results.includes(name) && testCase !== undefined) testCase.result = name;
    open.push(name);
  });
  parser.on('text', (text) => {
    const at = open.at(-1);
    if (at !== undefined && shapes[at]?.text !== true) expect(text.trim()).toBe('');
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return { counts, suites };
}
