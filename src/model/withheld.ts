/** What takes the place of what may not be shown. */
export const withheld = '(redacted)';
