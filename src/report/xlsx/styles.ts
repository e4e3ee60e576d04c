/** Index of each style in the table below. */
export const styleOf = { head: 1, text: 2, count: 3, money: 4, date: 5 } as const;

const formats = [
  { id: 'head', numFmt: 49, font: 1, fill: 2 },
  { id: 'text', numFmt: 49, font: 0, fill: 0 },
  { id: 'count', numFmt: 1, font: 0, fill: 0 },
  { id: 'money', numFmt: 4, font: 0, fill: 0 },
  { id: 'date', numFmt: 164, font: 0, fill: 0 },
] as const;

const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';

/** The table of styles (ECMA-376 part 1, 18.8): text is `@`, a date is `yyyy-mm-dd` whatever the reader's country. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.map(formatXml).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
`;

function formatXml({ numFmt, font, fill }: (typeof formats)[number]): string {
  return `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`;
}
