import { linesAt, pdfOf, type DrawnPage } from '../../electron/services/documents/testing/pdf-fixtures';
import { inThread } from '../../electron/services/documents/thread';

const WORDS =
  'the ferry of island harbour was closed on Monday because its bow had a crack and nobody went'.split(' ');

/** Two columns of fifty lines each, with a running head and a page number. */
function pageOf(number: number): DrawnPage {
  let at = number;
  const line = (_: unknown, index: number) =>
    Array.from({ length: 8 }, () => WORDS[(at += 7 + (index % 3)) % WORDS.length]).join(' ');
  const lines = Array.from({ length: 100 }, line);
  return {
    words: [
      { x: 60, y: 800, text: `The Northwick Review ${number}` },
      ...linesAt(60, 760, lines.slice(0, 50), { size: 9 }),
      ...linesAt(310, 760, lines.slice(50), { size: 9 }),
    ],
  };
}

/** A document of so many pages. */
const file = (pages: number): Uint8Array => pdfOf(Array.from({ length: pages }, (_, at) => pageOf(at + 1)));

/** Reads it as the app does, in the thread of `worker`; milliseconds of processor time and of waiting. */
async function read(
  bytes: Uint8Array,
  worker: string,
): Promise<{ worked: number; waited: number; letters: number }> {
  const before = process.cpuUsage();
  const begun = performance.now();
  const outcome = await inThread(worker)(
    { source: [bytes], origin: 'bench.pdf', plainly: false },
    new AbortController().signal,
  );
  const { user, system } = process.cpuUsage(before);
  if (outcome.outcome !== 'done' || outcome.reading.outcome !== 'read') throw new Error('It was not read.');
  return {
    worked: (user + system) / 1000,
    waited: performance.now() - begun,
    letters: outcome.reading.candidate.text.length,
  };
}

export default { file, read };
