import { type Suite, type TestCase, uniquelyNamed } from './test-case.ts';
import { xmlText } from './xml-text.ts';

/** JUnit XML as CI systems read it (the schema of Jenkins, junit-10.xsd): one `testsuites` with its counts. Suites of one name are told apart. */
export function* junitXml(name: string, suites: readonly Suite[]): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="${xmlText(name)}"${countsXml(suites.flatMap(({ cases }) => cases))}>\n`;
  for (const suite of uniquelyNamed(suites, xmlText)) yield* suiteXml(suite);
  yield '</testsuites>\n';
}

function* suiteXml({ name, properties, cases }: Suite): Iterable<string> {
  yield `  <testsuite name="${xmlText(name)}"${countsXml(cases)} skipped="${countOf(cases, 'skipped')}">\n`;
  if (Object.keys(properties).length > 0) yield propertiesXml(properties);
  for (const testCase of cases) yield caseXml(name, testCase);
  yield '  </testsuite>\n';
}

/** The counts that suites and their sum both have; how many were skipped only a suite says. */
function countsXml(cases: readonly TestCase[]): string {
  return ` tests="${cases.length}" failures="${countOf(cases, 'failure')}" errors="${countOf(cases, 'error')}"`;
}

function countOf(cases: readonly TestCase[], type: TestCase['type']): number {
  return cases.filter((testCase) => testCase.type === type).length;
}

function propertiesXml(properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(
    ([name, value]) => `      <property name="${name}" value="${xmlText(value)}"/>\n`,
  );
  return `    <properties>\n${lines.join('')}    </properties>\n`;
}

function caseXml(suite: string, { name, type, message, body }: TestCase): string {
  const open = `    <testcase name="${xmlText(name)}" classname="${xmlText(suite)}"`;
  const text = body.map(xmlText).join('\n');
  if (type === 'passed') return text === '' ? `${open}/>\n` : `${open}><system-out>${text}</system-out></testcase>\n`;
  const inner = `<${type} message="${xmlText(message)}"`;
  return `${open}>${text === '' ? `${inner}/>` : `${inner}>${text}</${type}>`}</testcase>\n`;
}
