import type { RenderOptions } from '../report/reporter.ts';

type Look = Omit<RenderOptions, 'command'>;
type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of a stream: only a terminal has columns. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How text looks in files and in streams that are no terminal. */
export const plain: Look = { width: 80, colour: false, unicode: false };

/** What a stream can show: colour and Unicode only on a terminal known to do them; `FORCE_COLOR` and `NO_COLOR` are obeyed, in that order. */
export function lookOf(stream: Stream, env: Environment, platform: string): Look {
  const terminal = stream.isTTY === true && env.TERM !== 'dumb';
  return {
    width: terminal && stream.columns ? stream.columns : plain.width,
    colour: forcedColour(env) ?? (terminal && !env.NO_COLOR),
    unicode: terminal && knowsUnicode(env, platform),
  };
}

/** Has all that is said from here on be plain lines of ASCII without colour or progress: for screen readers, and for logs. */
export function speakPlainly(env: NodeJS.ProcessEnv): void {
  env.TERM = 'dumb';
  env.NO_COLOR = '1';
  delete env.FORCE_COLOR;
}

function forcedColour({ FORCE_COLOR }: Environment): boolean | undefined {
  if (FORCE_COLOR === undefined || FORCE_COLOR === '') return undefined;
  return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
}

function knowsUnicode(env: Environment, platform: string): boolean {
  if (platform === 'win32') return Boolean(env.WT_SESSION) || env.TERM_PROGRAM === 'vscode';
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return env.TERM !== 'linux' && /utf-?8/i.test(locale);
}

/** Text without control characters, so that a cell or a file name cannot steer the terminal; line breaks and tabs stay. */
export function printable(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
