import { readDate, readDatetime } from '../../../codes/moments.ts';
import { type Offset, offsetOf } from '../../../codes/zones.ts';
import { type WallClock, wallClockOf } from '../calendar.ts';
import { broken, type Compiled, constant, plain } from '../environment.ts';
import type { Outcome, Run } from '../frame.ts';
import { noValue } from '../frame.ts';
import { amongLikeMoments } from '../guards.ts';
import { duration, number, timestamp } from '../types.ts';
import { type Argument, type Calling, type ExpressionFunction, literalText } from './define.ts';
import { durationIn } from './durations.ts';

const dayMs = 86_400_000;

/** Moments and durations (CEL, sections Timestamps and Durations). */
export const momentFunctions: readonly ExpressionFunction[] = [
  {
    name: 'timestamp',
    form: 'function',
    usage: "timestamp('2026-11-22T17:00:00Z')",
    about: 'A moment: a day, or a day and time with or without offset.',
    compile: (args, calling) => momentLiteral(literalText(args[0], 'a moment', calling), args, calling),
  },
  {
    name: 'duration',
    form: 'function',
    usage: "duration('72h')",
    about: 'A span of time in days, hours, minutes, seconds and milliseconds: 1h30m.',
    compile: (args, calling) => durationLiteral(literalText(args[0], 'a span', calling), args, calling),
  },
  {
    name: 'days_between',
    form: 'function',
    usage: 'days_between(ship_date, delivery_date)',
    about: 'Calendar days from the first moment to the second; negative when the second is earlier.',
    compile: daysBetween,
  },
  part('getFullYear', 'The year.', ({ year }) => year),
  part('getMonth', 'The month; 0 is January.', ({ month }) => month),
  part('getDate', 'The day of the month; 1 is the first.', ({ day }) => day),
  part('getDayOfMonth', 'The day of the month; 0 is the first.', ({ day }) => day - 1),
  part('getDayOfWeek', 'The day of the week; 0 is Sunday.', ({ weekday }) => weekday),
  part('getDayOfYear', 'The day of the year; 0 is the first.', ({ yearday }) => yearday),
  part('getHours', 'The hour, or all hours of a span.', ({ hour }) => hour, 3_600_000),
  part('getMinutes', 'The minute, or all minutes of a span.', ({ minute }) => minute, 60_000),
  part('getSeconds', 'The second, or all seconds of a span.', ({ second }) => second, 1000),
  part('getMilliseconds', 'The milliseconds in the second.', ({ millisecond }) => millisecond),
];

function momentLiteral(text: string | undefined, args: readonly Argument[], { env }: Calling): Compiled {
  if (text === undefined) return broken;
  const moment = readDatetime(text) ?? readDate(text);
  if (moment === undefined || text.startsWith('0000')) {
    const message = `"${text}" should be a day or a day and time, such as 2026-11-22T17:00:00Z`;
    env.problem('ruleset.value', message, args[0]?.expr.at ?? { start: 0, end: 1 });
    return broken;
  }
  const ms = moment.kind === 'date' ? moment.amount * dayMs : moment.amount;
  return { ...constant(timestamp, ms), moments: [moment.zoned] };
}

function durationLiteral(text: string | undefined, args: readonly Argument[], { env }: Calling): Compiled {
  const ms = text === undefined ? undefined : durationIn(text);
  if (ms !== undefined) return constant(duration, ms);
  if (text !== undefined)
    env.problem(
      'ruleset.value',
      `"${text}" should be a span of time such as 72h or 1h30m`,
      args[0]?.expr.at ?? { start: 0, end: 1 },
    );
  return broken;
}

function daysBetween(args: readonly Argument[], { call, env, usage }: Calling): Compiled {
  const [from, to] = args;
  if (from?.type.kind !== 'timestamp' || to?.type.kind !== 'timestamp' || args.length !== 2) {
    env.problem('ruleset.type', '"days_between" takes two moments', call.at, `write ${usage}`);
    return broken;
  }
  const run: Run = (frame) => {
    const start = from.run(frame);
    if (typeof start !== 'number') return start;
    const end = to.run(frame);
    return typeof end === 'number' ? Math.floor(end / dayMs) - Math.floor(start / dayMs) : end;
  };
  return plain(number, amongLikeMoments([from, to], run));
}

/** A part of a moment by the wall clock: as written where it has no offset, else in UTC or the zone that is named. */
function part(name: string, about: string, of: (clock: WallClock) => number, span?: number): ExpressionFunction {
  const usage = `moment.${name}('Europe/Amsterdam')`;
  const compile = (args: readonly Argument[], calling: Calling): Compiled => {
    const [moment, zone] = args;
    if (moment?.type.kind === 'duration' && args.length === 1) return spanPart(moment, span);
    if (moment?.type.kind !== 'timestamp' || args.length > 2) {
      calling.env.problem('ruleset.type', `"${name}" takes a moment`, calling.call.at, `write ${usage}`);
      return broken;
    }
    if (zone === undefined) return plain(number, clockPart(moment.run, of));
    const offset = zoneNamed(zone, calling);
    return offset === undefined ? broken : plain(number, amongLikeMoments([moment], zonedPart(moment.run, of, offset)));
  };
  return { name, form: 'method', usage, about, compile };
}

function zoneNamed(zone: Argument, calling: Calling): Offset | undefined {
  const name = literalText(zone, 'a time zone', calling);
  const offset = name === undefined ? undefined : offsetOf(name);
  if (name !== undefined && offset === undefined)
    calling.env.problem(
      'ruleset.value',
      `"${name}" should be a time zone such as Europe/Amsterdam or +01:00`,
      zone.expr.at,
    );
  return offset;
}

function clockPart(moment: Run, of: (clock: WallClock) => number): Run {
  return (frame) => {
    const ms = moment(frame);
    return typeof ms === 'number' ? of(wallClockOf(ms)) : ms;
  };
}

/** A moment without offset has no time in another zone. */
function zonedPart(moment: Run, of: (clock: WallClock) => number, offset: Offset): Run {
  return (frame): Outcome => {
    if (frame.zoned === false) return noValue;
    frame.zoned = true;
    const ms = moment(frame);
    return typeof ms === 'number' ? of(wallClockOf(ms + offset(ms))) : ms;
  };
}

/** All of a unit that a span holds; milliseconds are those within its last second. */
function spanPart(moment: Argument, unit: number | undefined): Compiled {
  return plain(number, (frame) => {
    const ms = moment.run(frame);
    if (typeof ms !== 'number') return ms;
    return unit === undefined ? Math.trunc(ms % 1000) : Math.trunc(ms / unit);
  });
}
