import type { ImportReply } from '@shared/contract';
import { newId } from '@shared/domain';
import { stet } from '../base/bridge';

/** In bytes: to hand over as much takes less than a frame of the window lasts. */
const AT_ONCE = 512 * 1024;

/** Hands the bytes of a file over, a part at a time, and has it read. */
export async function handOver(file: File): Promise<ImportReply> {
  const id = newId();
  const bytesFrom = async (at: number) => new Uint8Array(await file.slice(at, at + AT_ONCE).arrayBuffer());
  let at = 0;
  for (; at + AT_ONCE < file.size; at += AT_ONCE) {
    if (!(await stet()['import.part']({ file: id, bytes: await bytesFrom(at) }))) break;
  }
  return stet()['import.bytes']({ file: id, bytes: await bytesFrom(at), name: file.name });
}
