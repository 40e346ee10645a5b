import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { articleFiles, layoutOf } from '../../storage/layout';
import { inThread } from '../documents/thread';
import { PaperContents } from './content';
import { DeskKeeper } from './desk-keeper';
import type { DeskStart, ToDesk } from './desk-messages';

// Papers in a thread of their own: a hundred books are read and asked without the window noticing.
const { root, ours, documents } = workerData as DeskStart;
const layout = layoutOf(root);
const contents = new PaperContents(
  { filesOf: (article) => articleFiles(layout, article), ours },
  inThread(documents),
);
const keeper = new DeskKeeper(
  (article, file) => contents.of(article, file),
  (message) => parentPort!.postMessage(message),
  () => setImmediate(),
);
parentPort!.on('message', (message: ToDesk) => keeper.hear(message));
