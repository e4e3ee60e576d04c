const between = /\s*[;,|/+&\n\r\t]+\s*|\s+(?:and|und|et|en|y|e|i)\s+/iu;
/** A slash or plus is part of many a shipper's own number; these never are. */
const betweenOwn = /\s*[;,|\n\r\t]+\s*|\s+[/+&]\s+/u;
const hint = /[;,|/+&\n\r\t]|\s(?:and|und|et|en|y|e|i)\s/iu;
const fewestCharacters = 8;
const fewestDigits = 4;

/** The identities of parcels that one cell holds, where it evidently holds several: parts of eight letters and digits or more, with
 *  four digits or more each; those of a shipper's own numbers also look alike. Empty where the cell holds one, or nobody can tell. */
export function severalIdentities(field: string, text: string): readonly string[] {
  if (!hint.test(text)) return [];
  const isOwn = field === 'package_id';
  const parts = text.split(isOwn ? betweenOwn : between).filter((part) => part !== '');
  if (parts.length < 2 || !parts.every(isIdentity)) return [];
  const [first = ''] = parts;
  return !isOwn || parts.every((part) => shapeOf(part) === shapeOf(first)) ? parts : [];
}

function isIdentity(part: string): boolean {
  const plain = part.replace(/[\s\-.]/g, '');
  return (
    /^[a-z\d]+$/i.test(plain) && plain.length >= fewestCharacters && plain.replace(/\D/g, '').length >= fewestDigits
  );
}

/** Digits and letters as a pattern: `PK-0041` is `AA-0000`. */
function shapeOf(part: string): string {
  return part.replace(/\d/g, '0').replace(/\p{L}/gu, 'A');
}
