import { isDigitCode } from '../../characters.ts';
import type { Span } from '../span.ts';

/** Reads the digits of a coupon from left to right; the first thing lacking or wrong stays as the fault, and nothing is read after it. */
export class CouponReader {
  readonly text: string;
  #at = 0;
  #fault: Span | undefined;

  constructor(text: string) {
    this.text = text;
    for (let i = 0; i < text.length && this.#fault === undefined; i++) {
      if (!isDigitCode(text.charCodeAt(i))) this.#fault = { from: i, to: i + 1, expected: 'a digit' };
    }
  }

  get fault(): Span | undefined {
    return this.#fault;
  }

  get at(): number {
    return this.#at;
  }

  /** True while there is more to read and nothing is wrong. */
  get more(): boolean {
    return this.#fault === undefined && this.#at < this.text.length;
  }

  /** So many digits; fewer are the fault. Where there is none at all, the whole coupon ends too early. */
  digits(count: number, name: string): string {
    if (this.#fault !== undefined) return '';
    const found = this.text.slice(this.#at, this.#at + count);
    if (found.length < count) return this.#lack(`${count} digits for ${name}`);
    this.#at += count;
    return found;
  }

  /** One digit out of a few. */
  oneOf(allowed: string, name: string): string {
    if (this.#fault !== undefined) return '';
    const digit = this.text.charAt(this.#at);
    const expected = `${name}, one of ${[...allowed].join(' ')}`;
    if (digit === '') return this.#lack(expected);
    if (!allowed.includes(digit)) this.fail(this.#at, this.#at + 1, expected);
    this.#at++;
    return digit;
  }

  /** A digit for the length, one of `allowed`, and `more` beyond that length of digits: how a coupon says how long a field is. */
  sized(allowed: string, more: number, name: string): string {
    const length = this.oneOf(allowed, `the length of ${name}`);
    return this.digits(Number(length) + more, name);
  }

  /** The next digit if it is this one. */
  take(digit: string): boolean {
    if (!this.more || this.text.charAt(this.#at) !== digit) return false;
    this.#at++;
    return true;
  }

  fail(from: number, to: number, expected: string): void {
    this.#fault ??= { from, to, expected };
  }

  /** Whatever is left is too much. */
  end(): Span | undefined {
    if (this.more) this.fail(this.#at, this.text.length, 'the end of the coupon');
    return this.#fault;
  }

  #lack(expected: string): string {
    this.fail(this.#at < this.text.length ? this.#at : 0, this.text.length, expected);
    return '';
  }
}
