/** A workbook may be this large, as it lies on the disk. */
export const maxFileBytes = 256 << 20;
/** One part of it may unfold to this much. */
export const maxPartBytes = 1 << 30;
/** A part over this size may unfold to this many times what it takes in the file; workbooks of parcels reach about 30. */
export const suspiciousBytes = 16 << 20;
export const maxRatio = 100;
/** Parts that a container may list. */
export const maxParts = 10_000;
/** Characters between two tags, and in all texts that cells share. */
export const maxTextLength = 16 << 20;
export const maxSharedLength = 256 << 20;
/** Tags within tags; a worksheet has about ten. */
export const maxDepth = 64;
/** Columns and rows of a worksheet, ECMA-376 part 1, section 18.3.1.73 and the limits of Excel. */
export const maxColumns = 16_384;
export const maxRows = 1_048_576;
