import { momentText } from '../moment-text.ts';
import { html, type Markup } from './markup.ts';

/** A moment as people read it, and as machines do. */
export function moment(iso: string): Markup {
  return html`<time datetime="${iso}">${momentText(iso)}</time>`;
}
