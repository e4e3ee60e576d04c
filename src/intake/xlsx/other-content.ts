/** What a zip file evidently holds when it is no workbook of XML parts, as a noun phrase; undefined when it may be one. */
export function otherContent(names: readonly string[], main: string | undefined): string | undefined {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (main !== undefined && /\.bin$/i.test(main)) return 'a binary workbook (.xlsb)';
  if (main !== undefined && /(^|\/)word\//i.test(main)) return 'a Word document';
  if (main !== undefined && /(^|\/)ppt\//i.test(main)) return 'a PowerPoint presentation';
  if (main !== undefined) return undefined;
  if (has(/^Index\/.+\.iwa$|^Index\.zip$/i)) return 'a Numbers document';
  if (has(/^META-INF\/manifest\.xml$/i) && has(/^content\.xml$/i)) return 'an OpenDocument file (.ods)';
  if (has(/^xl\/workbook\.xml$/i)) return undefined;
  const tables = names.filter((name) => /\.(csv|tsv|txt|xlsx?|json|ndjson|edi|xml)$/i.test(name));
  const inside = tables.length === 0 ? names : tables;
  if (inside.length === 0) return 'a zip file with nothing in it';
  return `a zip file of ${names.length} files (${inside.slice(0, 3).join(', ')}${inside.length > 3 ? ', …' : ''}): unpack it first`;
}
