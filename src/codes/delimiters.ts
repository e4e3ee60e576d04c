const nameable: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
};

/** The delimiter meant by a name (`semicolon`) or by itself; undefined when it is not one ASCII character, or is a quote or a line end. */
export function delimiterNamed(text: string): string | undefined {
  const named = Object.hasOwn(nameable, text) ? nameable[text] : text;
  return named !== undefined && /^[\x01-\x7f]$/.test(named) && !/["\r\n]/.test(named) ? named : undefined;
}
