import { pictured } from '../printable.ts';

/** HTML that is safe to write: only `html` makes it, and everything put into it was escaped. */
export class Markup {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static of(parts: TemplateStringsArray, values: readonly Content[]): Markup {
    let text = parts[0] ?? '';
    for (const [place, value] of values.entries()) text += textOf(value) + (parts[place + 1] ?? '');
    return new Markup(text);
  }

  toString(): string {
    return this.#text;
  }
}

/** What stands in a template: markup as it is, all else as text; undefined and false are nothing. */
export type Content = string | number | Markup | readonly Markup[] | undefined | false;

/** HTML with its values escaped, in elements and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return Markup.of(parts, values);
}

/** Nothing at all. */
export const nothing = html``;

function textOf(value: Content): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'object' && !(value instanceof Markup)) return value.join('');
  return String(value);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One line of text: control characters as their pictures, no bidirectional overrides, no markup. Spaces stay: codes and excerpts need them. */
function escaped(text: string): string {
  if (/^[\w .,:;/()+-]*$/.test(text)) return text; // nearly every value
  return pictured(text.replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ')).replace(
    /[&<>"']/g,
    (sign) => entities[sign] ?? sign,
  );
}
