import { readFileSync } from 'node:fs';

/** One fenced block of a page of docs. */
export interface Block {
  /** `yaml`, `sh`, `csv` … */
  readonly language: string;
  /** What follows the language on the fence: a file name. */
  readonly name: string;
  readonly text: string;
  /** The heading it stands under. */
  readonly heading: string;
  readonly line: number;
}

/** The fenced blocks of a page, in order. */
export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let heading = '';
  let open: { language: string; name: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
    .split('\n')
    .entries()) {
    const [, language, name = ''] = /^```(\w*) ?(.*)$/.exec(line) ?? [];
    if (open === undefined && language !== undefined) open = { language, name, line: index + 1, lines: [] };
    else if (open !== undefined && line === '```') {
      const { lines, ...rest } = open;
      blocks.push({ ...rest, heading, text: `${lines.join('\n')}\n` });
      open = undefined;
    } else if (open !== undefined) open.lines.push(line);
    else if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
  }
  return blocks;
}
