import type { Audit } from '../model/report.ts';

/** How text may look where it is going. */
export interface RenderOptions {
  /** Characters per line of the terminal; 80 when it is none. */
  readonly width: number;
  readonly colour: boolean;
  /** False: ASCII only, for terminals and fonts that know no more. */
  readonly unicode: boolean;
  /** The command to paste for the whole list, where a format cannot show all: `handoff audit … -f parcels-csv=pull.csv`. */
  readonly command: string;
}

/** A piece of a rendered report: text, or bytes of a format that is not text. */
export type Chunk = string | Uint8Array;

/** A format of the report: a view of one audit, in chunks. It decides nothing. */
export interface Reporter {
  /** As `-f` names it. */
  readonly id: string;
  readonly about: string;
  /** Usual file extension, without dot. */
  readonly extension: string;
  /** Absent for a format that tells all there is to say. Records alone have no room for what was left out of them: that is said beside them. */
  readonly holds?: 'records';
  render(audit: Audit, options: RenderOptions): Iterable<Chunk>;
}
