import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { columns } from './columns.ts';
import type { Screen } from './screen.ts';

const mostProblems = 10;

/** Why the audit could not be carried out, each with what to try. */
export function problemLines({ problems }: Report, screen: Screen): readonly string[] {
  if (problems.length === 0) return [];
  const left = problems.length - mostProblems;
  return [
    '',
    screen.paint.bold('The audit could not be carried out'),
    ...problems.slice(0, mostProblems).flatMap((problem) => columns([[textOf(problem, screen)]], screen.width)),
    ...(left > 0 ? [`  and ${counted(left, 'more problem')}`] : []),
  ];
}

function textOf({ message, place, hint }: Problem, screen: Screen): string {
  const at = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  const parts = [at === '' ? '' : `${at}: `, message, hint === undefined ? '' : ` (${hint})`];
  return screen.sentence(parts.join(''), (screen.width - 2) * 4);
}
