import { parentPort } from 'node:worker_threads';
import { serveWriting } from './serve';

// Reports are written in a thread of its own, which is ended with the report.
serveWriting(parentPort!);
