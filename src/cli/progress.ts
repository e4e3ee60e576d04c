/** Work shorter than this shows no progress. */
const quietMs = 1000;
const intervalMs = 200;

/** What a run tells of its way through the inputs. */
export interface Progress {
  bytes(count: number): void;
  records(total: number, findings: number): void;
  /** Wipes the line. */
  end(): void;
}

/** Progress on stderr: rows, rate, time left and findings so far, on a terminal and for work over a second; elsewhere silent. */
export function startProgress(totalBytes: number): Progress {
  const shown = process.stderr.isTTY === true && process.env.TERM !== 'dumb';
  const started = performance.now();
  let seen = 0;
  let last = 0;
  const show = (records: number, findings: number) => {
    const elapsed = performance.now() - started;
    if (elapsed < quietMs || elapsed - last < intervalMs) return;
    last = elapsed;
    process.stderr.write(`\r${progressLine({ records, elapsed, findings, share: seen / totalBytes })}\x1b[K`);
  };
  return {
    bytes: (count) => {
      seen += count;
    },
    records: shown ? show : () => {},
    end: () => {
      if (last > 0) process.stderr.write('\r\x1b[K');
    },
  };
}

/** One line of progress: `120,000 rows, 240,000 a second, 3 s left, 17 findings so far`. `elapsed` in milliseconds, `share` of the bytes read from 0 to 1. */
export function progressLine(at: {
  readonly records: number;
  readonly elapsed: number;
  readonly findings: number;
  readonly share: number;
}): string {
  const rate = Math.round((at.records * 1000) / at.elapsed);
  const left =
    at.share > 0 && at.share < 1 ? `, ${Math.ceil((at.elapsed * (1 - at.share)) / at.share / 1000)} s left` : '';
  const found =
    at.findings === 0 ? '' : `, ${grouped(at.findings)} ${at.findings === 1 ? 'finding' : 'findings'} so far`;
  return `${grouped(at.records)} rows, ${grouped(rate)} a second${left}${found}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
