import type { MessagePort } from 'node:worker_threads';
import { reportModel, type ReportModel } from '@shared/reporting';
import type { FromWriting, ToWriting } from './messages';
import { writeFormat } from './writers.part';

/** Writes one report, a format at a time, as it is asked for. */
export function serveWriting(port: MessagePort): void {
  let model: ReportModel | null = null;
  port.on('message', (message: ToWriting) => {
    if (message.type === 'report') model = reportModel(message.of.article, message.of.options);
    else void write(message);
  });

  async function write({ key, missing }: Extract<ToWriting, { type: 'write' }>): Promise<void> {
    try {
      const written = await writeFormat(model!, key, missing);
      const answer: FromWriting = { type: 'written', written };
      port.postMessage(answer, [written.bytes.buffer]);
    } catch (error) {
      const answer: FromWriting = {
        type: 'failed',
        why: error instanceof Error ? error.message : String(error),
      };
      port.postMessage(answer);
    }
  }
}
