/** One test as CI systems know it. */
export interface TestCase {
  readonly name: string;
  readonly type: 'passed' | 'failure' | 'skipped' | 'error';
  /** One line for the list of tests; the body says more. */
  readonly message: string;
  readonly body: readonly string[];
}

/** Tests that belong together. */
export interface Suite {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly TestCase[];
}

/** Suites of one name told apart. `shown` is how a name will look: batches named alike but for invisible signs are still two. */
export function uniquelyNamed(suites: readonly Suite[], shown: (name: string) => string): readonly Suite[] {
  const seen = new Map<string, number>();
  return suites.map((suite) => {
    const name = shown(suite.name);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? suite : { ...suite, name: `${suite.name} (${times})` };
  });
}
