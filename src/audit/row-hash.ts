/** 53-bit hash of a row's cells. Compared only among the few labels of one parcel, where a chance match is out of reach. */
export function rowHash(cells: readonly string[]): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const cell of cells) {
    // Per cell of every label: a plain loop over code units.
    for (let place = 0; place < cell.length; place += 1) {
      const unit = cell.charCodeAt(place);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b);
    }
    a = Math.imul(a ^ 0x1f, 0x01000193);
    b = Math.imul(b ^ 0x1f, 0xc2b2ae35);
  }
  return (a >>> 0) * 0x200000 + ((b >>> 11) & 0x1fffff);
}
