/** Whether a whole text fits a glob of `*` (any run) and `?` (one character), upper and lower case alike.
 *  Steps back to the last star only, so its time is bounded by text × glob, without recursion. */
export function globMatcher(glob: string): (text: string) => boolean {
  const wanted = glob.toLowerCase();
  return (text) => fits(wanted, text.toLowerCase());
}

function fits(glob: string, text: string): boolean {
  let g = 0;
  let star = -1;
  let resume = 0;
  for (let t = 0; t < text.length; ) {
    if (glob[g] === '*') {
      star = g++;
      resume = t;
    } else if (glob[g] === '?' || glob[g] === text[t]) {
      g++;
      t++;
    } else if (star !== -1) {
      g = star + 1;
      t = ++resume;
    } else return false;
  }
  while (glob[g] === '*') g++;
  return g === glob.length;
}
