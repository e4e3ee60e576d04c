import type { TrackingFormat } from '../format.ts';
import { dhl } from './dhl.ts';
import { dpd } from './dpd.ts';
import { fedex } from './fedex.ts';
import { posts } from './posts.ts';
import { regional } from './regional.ts';
import { ups } from './ups.ts';
import { usps } from './usps.ts';

/** Every form of tracking number that is known, the most usual of each carrier first. */
export const trackingFormats: readonly TrackingFormat[] = [
  ...ups,
  ...fedex,
  ...usps,
  ...dhl,
  ...dpd,
  ...posts,
  ...regional,
];
