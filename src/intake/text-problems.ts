/** How to save a file so that it can be read; closes most problems of encoding and format. */
export const saveAsCsv = 'save it as CSV (UTF-8): in Excel, File > Save As > "CSV UTF-8 (Comma delimited)"';
