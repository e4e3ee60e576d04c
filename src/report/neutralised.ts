/** Text that no spreadsheet runs as a formula: one that starts like a formula, in whatever width of signs, gets a leading `'`.
 *  Plain numbers (`-5`, `+31612345678`) compute nothing and stay as they are. */
export function neutralised(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
