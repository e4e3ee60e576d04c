import { junitXml } from '../junit-xml.ts';
import type { Reporter } from '../reporter.ts';
import { suitesOf } from '../suites.ts';

/** JUnit XML for CI. */
const junit: Reporter = {
  id: 'junit',
  about: 'JUnit XML: a suite per batch, a case per rule.',
  extension: 'xml',
  *render({ report }) {
    yield* junitXml('handoff audit', suitesOf(report));
  },
};
export default junit;
