/** A JSON document is read whole: it may be this large. Files of one record a line may be of any size. */
export const maxDocumentBytes = 128 << 20;
/** Lists and objects within each other. */
export const maxDepth = 64;
/** Keys of one object. */
export const maxKeys = 10_000;
/** Columns that the records of a file may have together. */
export const maxColumns = 2_000;
