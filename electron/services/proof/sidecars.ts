import { createHash } from 'node:crypto';
import { counted, inSeries } from '@shared/domain';
import { readOts, type Attested } from '@shared/proof/ots';
import type { HashName, SidecarCheck, SidecarEnding } from '@shared/proof/sidecar';
import { readTsr } from '@shared/proof/tsr';
import { openPlain } from '../../storage/plain';

/** In bytes: the longest timestamps, with all certificates, have some ten thousand. */
const MOST_STAMP = 1024 * 1024;

/** The paper a sidecar lies beside: its sha256, and where it is, for stamps of other hashes. */
export interface Beside {
  sha256: string;
  file: string;
}

/**
 * Looks into a sidecar of a paper, as far as that goes without a network. What cannot be read is said, and no
 * more. Throws what the disk reports.
 */
export async function checkSidecar(
  file: string,
  ending: SidecarEnding,
  paper: Beside,
): Promise<SidecarCheck> {
  if (ending === 'wacz') {
    // A reader of archives is no business of a start.
    const { checkWacz } = await import('./wacz.part');
    return checkWacz(file, paper.sha256);
  }
  const bytes = await readShort(file);
  const read = bytes === null ? TOO_LONG : ending === 'ots' ? readOts(bytes) : readTsr(bytes);
  if (!read.ok) return { of: 'untold', said: `The .${ending} file ${read.why}.`, unchecked: UNREAD };
  const ours = read.algorithm === 'sha256' ? paper.sha256 : await hashOfPaper(paper.file, read.algorithm);
  const of = ours === read.digest ? 'paper' : 'another';
  const [said, unchecked] =
    'at' in read ? [`A timestamp says ${read.at}`, UNSIGNED] : [saidOf(read.attested), UNCHAINED];
  return of === 'paper'
    ? { of, said: `${said}, for just this paper (${read.algorithm}).`, unchecked }
    : {
        of,
        said: `The .${ending} file is of another paper: its ${read.algorithm} is ${read.digest}.`,
        unchecked,
      };
}

const TOO_LONG = { ok: false, why: 'is longer than any timestamp' } as const;
const UNREAD = 'Nothing in it was checked.';
const UNSIGNED =
  'Not checked: who signed it, and whether that signature holds. openssl ts -verify does, with the certificates of that ' +
  'authority.';
const UNCHAINED =
  'Not checked: whether the hash leads to what it names, and whether that is there. It takes the block chain or the ' +
  'calendar to tell: ots verify does.';

function saidOf(attested: readonly Attested[]): string {
  const blocks = attested.flatMap((each) =>
    'block' in each ? `${each.in === 'bitcoin' ? 'Bitcoin' : 'Litecoin'} block ${each.block}` : [],
  );
  const calendars = new Set(attested.flatMap((each) => (each.in === 'calendar' ? each.address : [])));
  if (blocks.length > 0) return `An OpenTimestamps proof names ${inSeries(blocks)}`;
  return calendars.size > 0
    ? `An OpenTimestamps proof is not finished: ${counted(calendars.size, 'calendar')} (${[...calendars].join(', ')}) had yet to commit it`
    : 'An OpenTimestamps proof names nothing that Stet knows';
}

async function readShort(file: string): Promise<Buffer | null> {
  const handle = await openPlain(file);
  try {
    return (await handle.stat()).size > MOST_STAMP ? null : await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function hashOfPaper(file: string, algorithm: HashName): Promise<string> {
  const handle = await openPlain(file);
  try {
    const sum = createHash(algorithm);
    for await (const piece of handle.createReadStream({ autoClose: false })) sum.update(piece as Buffer);
    return sum.digest('hex');
  } finally {
    await handle.close();
  }
}
