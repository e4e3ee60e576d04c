/** A page that is printed whole on A4 (595 x 842) and on Letter (612 x 792), without scaling; in points. */
export const pageWidth = 595;
export const pageHeight = 792;
export const margin = 36;
export const textWidth = pageWidth - 2 * margin;
/** Where the head of a page ends and where its foot begins. */
export const bodyTop = 72;
export const bodyBottom = pageHeight - 48;
