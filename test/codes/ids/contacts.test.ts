import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailFault } from '../../../src/codes/emails.ts';
import { phoneFault } from '../../../src/codes/phones.ts';
import { placeholderKind, placeholderWords } from '../../../src/codes/placeholders.ts';

describe('a phone number', () => {
  it.each([
    ['US', '208-555-0134'],
    ['US', '+1 (208) 555-0134'],
    ['US', '1.208.555.0134'],
    ['US', '208-555-0134 ext. 12'],
    ['CA', '6135550134x7'],
    ['NL', '+31 10 555 01 34'],
    ['DE', '0049 30 5550134'],
    ['GB', '020 7946 0134'],
    [undefined, '5550134'],
  ])('in %s: %s can be dialled', (country, number) => {
    expect(phoneFault(number, country)).toBeUndefined();
  });

  it.each([
    ['US', '555-0134', '10 digits, after +1 or without'],
    ['US', '+44 20 7946 0134', '10 digits, after +1 or without'],
    ['US', '000-000-0000', 'digits that are not all the same'],
    ['US', '1-000-000-0000', 'digits that are not all the same'],
    ['NL', '123456', '7 to 15 digits'],
    ['NL', '+1234567890123456', '7 to 15 digits'],
    ['NL', '99999999', 'digits that are not all the same'],
    [undefined, 'call the shop', 'digits, spaces and + ( ) - . / only'],
    [undefined, '2.09E+09', 'digits, spaces and + ( ) - . / only'],
    [undefined, '--', '7 to 15 digits'],
  ])('in %s: %s should have %s', (country, number, expected) => {
    expect(phoneFault(number, country)).toBe(expected);
  });
});

describe('an email address', () => {
  it.each([
    'm.quintero@blueheron.example',
    'a+b@c-d.example',
    "o'neil@mail.example",
    'jürgen@müller.example',
    'x@1.example',
  ])('%s can be written to', (address) => {
    expect(emailFault(address)).toBeUndefined();
  });

  it.each([
    ['m.quintero', 'one @'],
    ['a@b@c.example', 'one @'],
    ['@blueheron.example', '1 to 64 characters before the @'],
    ['a..b@blueheron.example', 'letters, digits and single dots before the @'],
    ['a b@blueheron.example', 'letters, digits and single dots before the @'],
    ['a@b.example; c', 'a domain of letters, digits and hyphens after the @'],
    ['a@blueheron', 'a domain such as example.com after the @'],
    ['a@10.0.0.1', 'a domain such as example.com after the @'],
    ['a@-heron.example', 'a domain of letters, digits and hyphens after the @'],
    ['a@heron.example.', 'a domain of letters, digits and hyphens after the @'],
  ])('%s should have %s', (address, expected) => {
    expect(emailFault(address)).toBe(expected);
  });

  it('is judged in time whatever it is', () => {
    expect(emailFault(`${'a.'.repeat(500_000)}@b.example`)).toBeDefined();
    expect(emailFault(`a@${'a-'.repeat(500_000)}`)).toBeDefined();
  });
});

describe('a placeholder', () => {
  it.each([
    'TBD',
    't.b.d.',
    'N/A',
    'n.a.',
    'NULL',
    '#N/A',
    'None',
    'unknown',
    'Same as above',
    'asdf',
    '<blank>',
    'keine Angabe',
    'Non renseigné',
    'N.v.t.',
    'brak danych',
    'Неизвестно',
    'テスト',
    '없음',
    '(test)',
  ])('%s is a filler word', (text) => {
    expect(placeholderKind(text)).toBe('a filler word');
  });

  it('is punctuation alone, or one letter or digit three times or more', () => {
    for (const text of ['.', '-', '---', '?!', '…', '*']) expect(placeholderKind(text)).toBe('punctuation');
    for (const text of ['xxx', 'XXxx', '000-000-0000', 'zzzzz', '𝟘𝟘𝟘']) {
      expect(placeholderKind(text)).toBe('one character repeated');
    }
  });

  it.each([
    'Testa, Maria',
    'None Lane 4',
    'Bar',
    'Nantes',
    'Leer',
    'Brakel',
    '11',
    '1Z5R89390357567127',
    'NA-4711',
    '東京都',
    'Ōe',
    '55',
  ])('%s is none', (text) => {
    expect(placeholderKind(text)).toBeUndefined();
  });

  it('is found in any case, with any punctuation around and in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...placeholderWords),
        fc.constantFrom('.', ' ', '/', '-', '*'),
        fc.boolean(),
        (word, mark, upper) => {
          const dressed = mark + [...word].join(mark) + mark;
          expect(placeholderKind(upper ? dressed.toUpperCase() : dressed)).toBe('a filler word');
        },
      ),
    );
  });
});
