import { type Suite, type TestCase, uniquelyNamed } from './test-case.ts';
import { xmlText } from './xml-text.ts';

/** JUnit XML as CI systems read it: one `testsuites` with its counts. Suites of one name are told apart. */
export function* junitXml(name: string, suites: readonly Suite[]): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="${xmlText(name)}"${countsXml(suites.flatMap(({ cases }) => cases))}>\n`;
  for (const suite of uniquelyNamed(suites, xmlText)) yield* suiteXml(suite);
  yield '</testsuites>\n';
}

function* suiteXml({ name, properties, cases }: Suite): Iterable<string> {
  yield `  <testsuite name="${xmlText(name)}"${countsXml(cases)}>\n`;
  if (Object.keys(properties).length > 0) yield propertiesXml(properties);
  for (const testCase of cases) yield caseXml(name, testCase);
  yield '  </testsuite>\n';
}

function countsXml(cases: readonly TestCase[]): string {
  const of = (type: TestCase['type']) => cases.filter((testCase) => testCase.type === type).length;
  return ` tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
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
