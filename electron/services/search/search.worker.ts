import { parentPort, workerData } from 'node:worker_threads';
import type { SearchStart } from './messages';
import { fillFor, serve } from './serve';

// The search in a thread of its own: ten thousand articles are read without the window or a change noticing.
// And, begun by that, another one that fills the cache with them.
const start = workerData as SearchStart | { fill: string };
if ('fill' in start) fillFor(parentPort!, start.fill);
else serve(parentPort!, start);
