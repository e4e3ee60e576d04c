import { html, type Markup } from './markup.ts';

const roles = ['Pulled by', 'Released by', 'Taken over by (driver)'] as const;

/** Lines for those who pulled, released and took over, to be signed on paper. */
export function signOff(): Markup {
  const lines = roles.map((role) => html`<tr><th scope="row">${role}</th><td></td><td></td><td></td></tr>\n`);
  return html`<table class="sign"><caption>Sign on paper</caption><thead><tr><td></td><th scope="col">name</th><th scope="col">date and time</th><th scope="col">signature</th></tr></thead>
<tbody>${lines}</tbody></table>\n`;
}
