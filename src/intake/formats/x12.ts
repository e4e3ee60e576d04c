import { CannotAudit } from '../../model/problem.ts';
import { openNotices, type Syntax } from '../edi/open-notices.ts';
import type { Signs } from '../edi/segments.ts';
import { x12Notices } from '../edi/x12.ts';
import type { InputFormat } from '../format.ts';

/** ISA is 106 characters long, and three of them are the signs of the rest (ASC X12.5, interchange control header). */
const isaLength = 106;

const syntax: Syntax = { id: 'x12', signs, encoding: () => undefined, notices: x12Notices };

/** Ship notices of ASC X12 (transaction set 856): shipment, order, tare, pack and item levels. */
export const x12: InputFormat = {
  id: 'x12',
  about: 'X12 856 ship notices: a row for each pack (or tare without packs), their items as contents.',
  extensions: ['x12', 'edi', '856', 'txt'],
  recognises: (head) =>
    /^(\u00ef\u00bb\u00bf)?\s*ISA[^A-Za-z0-9]\d\d/.test(Buffer.from(head).toString('latin1', 0, 64)),
  open: (source, options) => openNotices(source, options, syntax),
};

function signs(head: string, path: string): Signs {
  const [element, component, segment] = [head[3], head[isaLength - 2], head[isaLength - 1]];
  const isWhole = head.slice(0, isaLength).split(element ?? '').length === 17;
  if (
    element === undefined ||
    component === undefined ||
    segment === undefined ||
    !isWhole ||
    /[A-Za-z0-9 ]/.test(segment)
  )
    throw new CannotAudit([
      {
        code: 'input.edi-header',
        message: `${path} should begin with an ISA segment of 106 characters, but its first segment is another or cut off`,
        place: { file: path, line: 1 },
        hint: 'ask its sender for the whole interchange again',
      },
    ]);
  return {
    element,
    component,
    segment: segment === '\r' && head[isaLength] === '\n' ? '\n' : segment,
    release: undefined,
  };
}
