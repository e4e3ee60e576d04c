import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/handoff.js', import.meta.url));

/** What a run of the built command left behind. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Text by path of every file in its folder afterwards. */
  readonly files: Readonly<Record<string, string>>;
}

/** A folder of its own for one test, with these files in it; removed afterwards. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'handoff-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Options of node itself. */
  readonly node?: readonly string[];
  /** Folder to run in, below the test's folder. */
  readonly within?: string;
  /** What is piped into it; nothing when not given. */
  readonly stdin?: string | Uint8Array;
}

/** Runs `handoff …` in a folder with these files, as a user would. */
export function handoff(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
  options: RunOptions = {},
): Promise<Ran> {
  return runIn(folderWith(files), args, options);
}

/** Runs `handoff …` in a folder that is there already. */
export async function runIn(
  folder: string,
  args: readonly string[],
  { env = {}, node = [], within = '.', stdin }: RunOptions = {},
): Promise<Ran> {
  const child = start(join(folder, within), args, { env, node });
  child.stdin.on('error', () => {}).end(stdin);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', (exit) => resolve(exit)));
  return { code, stdout, stderr, files: textByPath(folder) };
}

/** Starts `handoff …` without waiting for its end. */
export function start(
  folder: string,
  args: readonly string[],
  { env = {}, node = [] }: Pick<RunOptions, 'env' | 'node'> = {},
) {
  return spawn(process.execPath, [...node, bin, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', LANG: 'C.UTF-8', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Codes of the problems printed, in order. */
export function problemCodes({ stderr }: Pick<Ran, 'stderr'>): readonly string[] {
  return [...stderr.matchAll(/^problem\[([^\]]+)\]/gm)].map(([, code]) => code ?? '');
}

/** Every file below a folder as text by path. */
export function textByPath(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}
