/** What one folder of `src/` may take from elsewhere. */
export interface FolderLaw {
  /** Folders it may import from. */
  readonly imports: readonly string[];
  /** Folders of which it may name types only. */
  readonly types?: readonly string[];
  readonly npm?: readonly string[];
  /** Node's own modules: all of one (`true`), or these names of it. */
  readonly node?: Readonly<Record<string, true | readonly string[]>>;
}

/** A folder whose files are listed in one place, and in no other. */
export interface Registry {
  /** The members are the files of this folder… */
  readonly folder: string;
  readonly list: string;
  /** …but here only those with a default export; the others are what they share. */
  readonly membersExportDefault?: true;
}

export interface Law {
  readonly folders: Readonly<Record<string, FolderLaw>>;
  /** Folders and files that touch the world: clock, terminal, environment, files. */
  readonly world: readonly string[];
  /** Globals that not even they may use. */
  readonly nowhere: readonly string[];
  readonly registries: readonly Registry[];
}

const hash = { 'node:crypto': ['createHash'] } as const;

/** Who may import whom, where each npm package is at home, and who may touch the world. The same table stands in docs/architecture.md. */
export const law: Law = {
  folders: {
    model: { imports: [] },
    codes: { imports: ['model'], npm: ['libphonenumber-js'], node: { 'node:module': ['createRequire'] } },
    checks: { imports: ['model', 'codes'], npm: ['zod'] },
    ruleset: {
      imports: ['model', 'codes'],
      types: ['checks'],
      npm: ['yaml', 'zod', 're2js', '@marcbachmann/cel-js'],
      node: { ...hash, 'node:module': ['createRequire'] },
    },
    intake: {
      imports: ['model', 'codes'],
      npm: ['csv-parse', 'saxes', 'yauzl'],
      node: {
        ...hash,
        'node:buffer': ['isAscii', 'isUtf8'],
        'node:path': ['posix'],
        'node:stream': ['pipeline', 'Readable'],
        'node:string_decoder': ['StringDecoder'],
        'node:zlib': ['crc32', 'createGunzip'],
      },
    },
    audit: { imports: ['model', 'codes'], node: hash },
    report: {
      imports: ['model', 'codes'],
      npm: ['cli-table3', 'chalk', 'bwip-js', 'fflate', 'hyparquet-writer'],
      node: hash,
    },
    cli: {
      imports: ['model', 'codes', 'checks', 'ruleset', 'intake', 'audit', 'report'],
      npm: ['commander', 'chalk', 'zod'],
      node: { 'node:fs': true, 'node:os': ['tmpdir'], 'node:path': true, 'node:url': true, ...hash },
    },
  },
  world: ['cli/'],
  nowhere: ['globalThis', 'global', 'eval', 'Function', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'],
  registries: [
    { folder: 'checks', list: 'checks/index.ts', membersExportDefault: true },
    { folder: 'intake/formats', list: 'intake/formats/index.ts' },
    { folder: 'report/formats', list: 'report/index.ts' },
    { folder: 'model/datasets', list: 'model/datasets/index.ts' },
    { folder: 'cli/commands', list: 'cli/commands.ts' },
  ],
};
