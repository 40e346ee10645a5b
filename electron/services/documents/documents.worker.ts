import { parentPort } from 'node:worker_threads';
import { inPieces, type Piece } from '@shared/contract/pieces';
import { limitsOfText, sizeOf, type Late } from './limits';
import { read, type Asked, type FileReading } from './read';

// Reads documents in a thread of its own: what nobody can read in good time stops nobody else.
const worked = (): number => (process.threadCpuUsage?.().user ?? performance.now() * 1000) / 1000;

/** Of what was read last, what has not been asked for. */
let left: Piece[] = [];

/** What was read, but for the pieces of it that whoever takes it asks for one by one. */
function withoutPieces(reading: FileReading): FileReading {
  if (reading.outcome !== 'read') return reading;
  const { head, pieces } = inPieces(reading.candidate);
  left = pieces;
  return { ...reading, candidate: head, more: pieces.length };
}

parentPort!.on('message', (asked: Asked | 'more') => {
  if (asked === 'more') return parentPort!.postMessage(left.shift());
  const begun = worked();
  const limits = limitsOfText(sizeOf(asked));
  const late: Late = (ease) => worked() - begun > limits[ease];
  void read(asked, late).then((reading) => parentPort!.postMessage(withoutPieces(reading)));
});
