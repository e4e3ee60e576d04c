/** Whether a whole text fits a glob of `*` (any run) and `?` (one character), upper and lower case alike. */
export function globMatcher(glob: string): (text: string) => boolean {
  const wanted = characters(glob.toLowerCase());
  return (text) => fits(wanted, characters(text.toLowerCase()));
}

/** The same, where upper and lower case are two: names of files. */
export function exactGlobMatcher(glob: string): (text: string) => boolean {
  const wanted = characters(glob);
  return (text) => fits(wanted, characters(text));
}

type Characters = string | readonly string[];

/** Code points: the text itself where each is one UTF-16 unit, which is the usual case. */
function characters(text: string): Characters {
  return /[\ud800-\udfff]/.test(text) ? [...text] : text;
}

/** Steps back to the last star only, so its time is bounded by text × glob, without recursion. */
function fits(glob: Characters, text: Characters): boolean {
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
