import { edifactNotices } from '../edi/edifact.ts';
import { openNotices, type Syntax } from '../edi/open-notices.ts';
import type { Signs } from '../edi/segments.ts';
import type { InputFormat } from '../format.ts';

const usual: Signs = { component: ':', element: '+', release: '?', segment: "'" };

/** Character sets by the syntax identifier of UNB (ISO 9735, S001). */
const encodingBySyntax: Readonly<Record<string, string>> = {
  UNOC: 'iso-8859-1',
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
};

const syntax: Syntax = {
  id: 'edifact',
  signs,
  encoding: (head) => encodingBySyntax[/^(?:UNA.{6}\s*)?UNB.(UNO[A-Z])/s.exec(head.trimStart())?.[1] ?? ''],
  notices: edifactNotices,
};

/** Despatch advices of UN/EDIFACT (DESADV): consignment, pallet, package and line levels. */
export const edifact: InputFormat = {
  id: 'edifact',
  about: 'EDIFACT DESADV despatch advices: a row for each package, its lines as contents.',
  extensions: ['edi', 'edifact', 'desadv', 'txt'],
  recognises: (head) => /^(\u00ef\u00bb\u00bf)?\s*UN[AB][^A-Za-z0-9]/.test(Buffer.from(head).toString('latin1', 0, 64)),
  open: (source, options) => openNotices(source, options, syntax),
};

/** UNA declares the signs: component, element, decimal, release, repetition, segment. */
function signs(head: string): Signs {
  if (!head.startsWith('UNA')) return usual;
  const [component = ':', element = '+', , release = '?', , segment = "'"] = head.slice(3, 9);
  return { component, element, release: release === ' ' ? undefined : release, segment };
}
