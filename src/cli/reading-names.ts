/** Options that say how files are written, of all files or of one kind (`labels=comma`). */
export const writtenOptions = [
  'decimal',
  'date-order',
  'zone',
  'delimiter',
  'encoding',
  'comment',
  'header-line',
  'footer-lines',
  'sheet',
  'records',
] as const;

/** Every option that `readingOf` reads: those, what a row is, and the bounds of what is read. */
export const readingOptions = [
  'rows',
  ...writtenOptions,
  'max-record-bytes',
  'max-file-bytes',
  'max-columns',
  'max-cell-length',
  'max-ratio',
] as const;

/** The name of one of them. */
export type ReadingOption = (typeof readingOptions)[number];
