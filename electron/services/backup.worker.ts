import { parentPort, workerData } from 'node:worker_threads';
import { serveBackup, type BackupStart } from './backup-thread';

// A backup in a thread of its own, which ends with it.
void serveBackup(parentPort!, workerData as BackupStart).finally(() => parentPort!.close());
