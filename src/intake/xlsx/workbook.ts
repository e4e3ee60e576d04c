import type { Container } from './container.ts';
import { notWorkbook, workbookFault } from './fault.ts';
import { otherContent } from './other-content.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';
import { type SharedStrings, sharedStringsOf } from './shared-strings.ts';
import { type CellStyles, cellStylesOf } from './styles.ts';
import { type Attributes, readWholeXml } from './xml.ts';

/** One worksheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Name of its part in the container. */
  readonly part: string;
  readonly isHidden: boolean;
}

/** What all worksheets of a workbook share. */
export interface Workbook {
  readonly container: Container;
  /** Worksheets in the order of their tabs; charts and macros are none. */
  readonly sheets: readonly Sheet[];
  /** True when days are counted from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
  readonly styles: CellStyles;
  readonly strings: SharedStrings;
}

/** Reads what worksheets refer to (ECMA-376 part 1, section 12.3.23).
 *  @throws CannotAudit when it is no workbook of XML parts, saying what it is where that can be told. */
export async function openWorkbook(container: Container): Promise<Workbook> {
  const { path } = container;
  const main = (await relationshipsOf(container, '')).find(({ type }) => type === 'officeDocument')?.part;
  const other = otherContent(container.names, main);
  if (other !== undefined) throw notWorkbook(path, other);
  if (main === undefined || !container.has(main)) throw workbookFault(path, 'its part xl/workbook.xml is missing');
  const parts = await relationshipsOf(container, main);
  const { tabs, from1904 } = await tabsOf(container, main);
  const one = (type: string) => parts.find((each) => each.type === type)?.part;
  return {
    container,
    sheets: tabs.flatMap((tab) => sheetOf(path, tab, parts)),
    from1904,
    styles: await cellStylesOf(container, one('styles')),
    strings: await sharedStringsOf(container, one('sharedStrings')),
  };
}

interface Tab {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

async function tabsOf(container: Container, part: string) {
  const tabs: Tab[] = [];
  let from1904 = false;
  await readWholeXml(container, part, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 ||= isTrue(attributes.date1904);
      if (element !== 'sheet') return;
      const { name = `sheet ${tabs.length + 1}`, state = 'visible' } = attributes;
      tabs.push({ name, id: referenceIn(attributes), isHidden: state !== 'visible' });
    },
  });
  return { tabs, from1904 };
}

/** True of `1` and `true`, as XML Schema has it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The attribute `id` of the relationships' namespace, whatever prefix it has. */
function referenceIn(attributes: Attributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function sheetOf(path: string, { name, id, isHidden }: Tab, parts: readonly Relationship[]): readonly Sheet[] {
  const found = parts.find((part) => part.id === id);
  if (found !== undefined && found.type !== 'worksheet') return [];
  if (found?.part === undefined) throw workbookFault(path, `its sheet "${name}" has no part in it`);
  return [{ name, part: found.part, isHidden }];
}
