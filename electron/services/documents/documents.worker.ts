import { parentPort, workerData } from 'node:worker_threads';
import { LIMITS } from './limits';
import { read, type Asked } from './readers';

// Reads one document in a thread of its own and ends: what nobody can read in good time stops nobody else.
const work = (): number => (process.threadCpuUsage?.().user ?? performance.now() * 1000) / 1000;
const begun = work();

parentPort!.postMessage(read(workerData as Asked, () => work() - begun > LIMITS.hardMs));
