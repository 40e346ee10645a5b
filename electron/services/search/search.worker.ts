import { parentPort, workerData } from 'node:worker_threads';
import type { SearchStart } from './messages';
import { serve } from './serve';

// The search in a thread of its own: ten thousand articles are read without the window or a change noticing.
serve(parentPort!, workerData as SearchStart);
