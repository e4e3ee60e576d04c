import type { Container } from './container.ts';
import { builtInFormat, type CellFormat, formatOf, plainFormat } from './number-format.ts';
import { readWholeXml } from './xml.ts';

/** What the style of each cell says of how its number is meant, by number of the style. */
export type CellStyles = readonly CellFormat[];

/** Reads the number formats of cell styles (ECMA-376 part 1, sections 18.8.10 and 18.8.30); none without such a part. */
export async function cellStylesOf(container: Container, part: string | undefined): Promise<CellStyles> {
  if (part === undefined) return [];
  const codeById = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  await readWholeXml(container, part, {
    open: (element, { numFmtId = '0', formatCode }) => {
      if (element === 'numFmt' && formatCode !== undefined) codeById.set(Number(numFmtId), formatCode);
      if (element === 'cellXfs') inCellStyles = true;
      if (element === 'xf' && inCellStyles) ids.push(Number(numFmtId));
    },
    close: (element) => {
      if (element === 'cellXfs') inCellStyles = false;
    },
  });
  return ids.map((id) => {
    const code = codeById.get(id);
    return code === undefined ? (builtInFormat(id) ?? plainFormat) : formatOf(code);
  });
}
