import type { Problem } from '../../model/problem.ts';
import { slashed } from '../files.ts';
import type { Setting, Settings } from '../settings.ts';

/** The folder that `--split` names; undefined when none is asked for. What speaks against splitting is added to `problems`. */
export function splitAsked(settings: Settings, problems: Problem[]): string | undefined {
  const setting = settings.one('split');
  if (setting === undefined) return undefined;
  if (setting.text.trim() === '') problems.push(emptyName(setting));
  problems.push(...against(setting, settings));
  const folder = slashed(setting.text).replace(/(?<=.)\/+$/, '');
  return folder === '' ? '.' : folder;
}

function emptyName({ name }: Setting): Problem {
  return { code: 'usage.value', message: `${name} should name a folder, but names none`, hint: `such as ${name} out` };
}

/** A split holds every cell of its inputs as it stands. */
function against({ name }: Setting, settings: Settings): readonly Problem[] {
  if (settings.one('redact')?.text !== 'pii') return [];
  return [
    {
      code: 'usage.contradiction',
      message: `${name} and --redact pii should not be given together, but both are: the files of a split hold every cell as it stands`,
      hint: 'leave one of them out',
    },
  ];
}
