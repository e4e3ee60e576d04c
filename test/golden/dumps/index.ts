/** What a golden file keeps of a format that is not kept byte for byte: a text that people can read and compare. */
export type Dump = (bytes: Uint8Array) => string | Promise<string>;

/** The dump of each format that needs one, by the format's id; its golden file is `<id>.txt`. Every binary format has one:
 *  what it says, where and how, in lines that a diff shows one by one. All other formats are kept byte for byte. */
export const dumps: Readonly<Record<string, () => Promise<{ readonly default: Dump }>>> = {
  html: () => import('./html.ts'),
  'parquet-findings': () => import('./parquet.ts'),
  'parquet-parcels': () => import('./parquet.ts'),
  'parquet-rules': () => import('./parquet.ts'),
  'pull-sheet': () => import('./pull-sheet.ts'),
  xlsx: () => import('./xlsx.ts'),
};
