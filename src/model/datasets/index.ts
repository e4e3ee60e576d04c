import type { DatasetDefinition } from '../dataset.ts';
import { batches } from './batches.ts';
import { items } from './items.ts';
import { labels } from './labels.ts';
import { manifest } from './manifest.ts';

/** Every kind of table that handoff reads; a new kind is a file and a line here. */
export const datasets: readonly DatasetDefinition[] = [manifest, labels, items, batches];
