import { html, type Markup } from './markup.ts';

/** A moment as people read it, in the offset it was given in: `2026-11-20 16:00 (UTC-07:00)`. */
export function moment(iso: string): Markup {
  return html`<time datetime="${iso}">${momentText(iso)}</time>`;
}

/** The same as text. */
export function momentText(iso: string): string {
  const [, date, time, offset = ''] = iso.match(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?$/) ?? [];
  if (date === undefined) return iso;
  return `${date} ${time}${offset === '' ? '' : ` (UTC${offset === 'Z' ? '' : offset})`}`;
}
