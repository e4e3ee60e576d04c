/** Prints what reading one scanned label costs here and what encoding the same costs bwip-js, and how many times faster the reading is: part of
 *  `npm run bench`. The label has an SSCC and where it goes. Nothing here is a test: machines differ. */
import { performance } from 'node:perf_hooks';
import bwipjs from 'bwip-js/node';
import { parseElements } from '../dist/codes/gs1/parse.js';
import { relationFault } from '../dist/codes/gs1/relations.js';

const scanned = ']C10010614141192837465742087459\u001d403BOI-17A';
const bracketed = '(00)106141411928374657(420)87459(403)BOI-17A';

function read() {
  const { elements, fault } = parseElements(scanned);
  if (fault !== undefined || relationFault(elements) !== undefined) throw new Error('the label should be right');
}

function encode() {
  bwipjs.raw({ bcid: 'gs1-128', text: bracketed, lintreqs: true });
}

/** Microseconds of one call: the best of five rounds, after one that warms up. */
function microseconds(call, times) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    for (let i = 0; i < times; i++) call();
    if (round > 0) best = Math.min(best, ((performance.now() - start) * 1000) / times);
  }
  return best;
}

const ours = microseconds(read, 50_000);
const theirs = microseconds(encode, 300);
console.log(
  `GS1 label, SSCC and route   read ${ours.toFixed(2)} µs, bwip-js encodes in ${theirs.toFixed(0)} µs: ${Math.round(theirs / ours)} times`,
);
