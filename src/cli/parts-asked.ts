import type { Problem } from '../model/problem.ts';
import type { Shard } from '../model/report/run.ts';
import { wrong } from './readers.ts';
import type { Setting, Settings } from './settings.ts';

/** The part of a run that a request is about; all of it where neither is given. */
export interface PartAsked {
  readonly shard: Shard | undefined;
  /** Parcels by any of their identities. */
  readonly parcels: readonly string[] | undefined;
}

const mostShards = 10_000;

/** Reads `--shard i/n` and `--parcel`. */
export function partAsked(settings: Settings, problems: Problem[]): PartAsked {
  const shard = shardOf(settings.one('shard'), problems);
  const named = settings.list('parcel').map(({ text }) => text.trim());
  if (shard !== undefined && named.length > 0) problems.push(both);
  if (named.length > 0 && settings.list('expect').some(({ by }) => by === 'flag')) problems.push(idle);
  if ((shard !== undefined || named.length > 0) && settings.one('split') !== undefined) problems.push(partSplit);
  return { shard, parcels: named.length === 0 ? undefined : [...new Set(named)] };
}

const both: Problem = {
  code: 'usage.contradiction',
  message: '--parcel and --shard should not be given together, but both are',
  hint: 'to judge a parcel again, leave --shard out: all files are read either way',
};

const partSplit: Problem = {
  code: 'usage.contradiction',
  message: '--split should part all rows by their verdict, but only some are judged',
  hint: 'leave out --shard and --parcel, or --split',
};

const idle: Problem = {
  code: 'usage.idle-option',
  message: '--expect should count all parcels, but --parcel asks for some only',
  hint: 'leave one of them out',
};

function shardOf(setting: Setting | undefined, problems: Problem[]): Shard | undefined {
  if (setting === undefined) return undefined;
  const [, first, second] = /^(\d{1,5})\/(\d{1,5})$/.exec(setting.text) ?? [];
  const [number, of] = [Number(first), Number(second)];
  if (number >= 1 && number <= of && of <= mostShards) return { number, of };
  problems.push(wrong(setting, `written as i/n, from 1/n to n/n with n up to ${mostShards}`, 'such as --shard 2/8'));
  return undefined;
}
