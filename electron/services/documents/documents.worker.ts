import { parentPort } from 'node:worker_threads';
import { LIMITS } from './limits';
import { read, type Asked } from './read';

// Reads documents in a thread of its own: what nobody can read in good time stops nobody else.
const worked = (): number => (process.threadCpuUsage?.().user ?? performance.now() * 1000) / 1000;

parentPort!.on('message', (asked: Asked) => {
  const begun = worked();
  const late = () => worked() - begun > LIMITS.hardMs;
  void read(asked, late).then((reading) => parentPort!.postMessage(reading));
});
