import type { BrowserWindow } from 'electron';
import type { Handlers, RecordProgress } from '@shared/contract';
import { shownDetails, type Article } from '@shared/domain';
import { fileName } from '@shared/text/file-name';
import type { Library } from '../services/library';
import { leadToOne, whyNotThere } from '../services/places';
import { besidePaper } from '../services/proof/beside';
import { deskKey, findDeskKey, keyPlace, KeyTrouble } from '../services/proof/desk-key';
import { NotGathered, type Far } from '../services/proof/gathered';
import { writeDurably } from '../storage/durable';
import { chooseKeyPlace, chooseRecordPlace } from './dialogs';

type Calls = Extract<keyof Handlers, `record.${string}`>;

interface Parts {
  library: Library;
  version: string;
  /** The profile, where the desk's key lies. */
  userData: string;
  person: () => string;
  window: () => BrowserWindow;
  /** How far the record is that is being made; null when it is at its end. */
  progress: (far: RecordProgress | null) => void;
  /** Stops what else tells how far it is by that. */
  stop: () => void;
}

/** What the app answers to the calls about records, seals and the desk's key. */
export function recordHandlers(parts: Parts): Pick<Handlers, Calls> {
  const { library, version, userData, person, window, progress, stop } = parts;
  let stopped = false;
  const far: Far = (done, of) => {
    if (stopped) throw new NotGathered('It was stopped.');
    progress({ done, of });
  };
  const made = () => ({ at: new Date().toISOString(), by: person(), version });
  /** Does `work`, of which how far it is is told; what fails after a stop was stopped. */
  const told = async <T extends { ok: boolean }>(work: () => Promise<T>): Promise<T | 'stopped'> => {
    stopped = false;
    try {
      const done = await work();
      return stopped && !done.ok ? 'stopped' : done;
    } finally {
      progress(null);
    }
  };
  return {
    'record.save': async ({ article: id }) => {
      const found = await library.open(id);
      if (!found.ok) return { outcome: 'failed', message: found.message };
      const place = await chooseRecordPlace(window(), folderName(found.opened.article));
      if (place === undefined) return { outcome: 'cancelled' };
      const done = await told(() => library.proofs.save(id, place, { made: made(), far }));
      if (done === 'stopped') return { outcome: 'cancelled' };
      if (!done.ok) return { outcome: 'failed', message: done.message };
      return { outcome: 'saved', path: place, sealed: done.sealed, said: done.said };
    },
    'record.seal': async ({ article }) => {
      const key = () => deskKey(userData);
      const done = await told(() => library.proofs.seal(article, { made: made(), key, far }));
      if (done === 'stopped') return { outcome: 'cancelled' };
      if (!done.ok) return { outcome: 'failed', message: done.message };
      const { number, changes, fingerprint, said } = done;
      return { outcome: 'sealed', number, changes, fingerprint, said };
    },
    'record.stop': async () => {
      stopped = true;
      stop();
      return undefined;
    },
    'record.sidecars': async ({ article, paper: id }) => {
      const found = await library.open(article);
      const paper = found.ok ? found.opened.article.papers[id] : undefined;
      if (!paper) return { sidecars: [] };
      const beside = await besidePaper(library.originals.filesOf(article), paper);
      return {
        sidecars: beside.map(({ file, of, said, unchecked }) => ({ name: file.name, of, said, unchecked })),
      };
    },
    'record.key': async () => {
      const file = keyPlace(userData);
      try {
        const key = await findDeskKey(userData);
        return { fingerprint: key?.fingerprint ?? null, file, trouble: null };
      } catch (error) {
        if (!(error instanceof KeyTrouble)) throw error;
        return { fingerprint: null, file, trouble: error.message };
      }
    },
    'record.export-key': async () => {
      try {
        const { pem } = await deskKey(userData);
        const place = await chooseKeyPlace(window());
        if (place === undefined) return { outcome: 'cancelled' };
        const refused = await whyNotThere(library.directory, place);
        if (refused !== null) return { outcome: 'failed', message: refused };
        if (await leadToOne(place, keyPlace(userData)))
          return { outcome: 'failed', message: NOT_OVER_ITSELF };
        await writeDurably(place, [pem]);
        return { outcome: 'saved', path: place };
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { outcome: 'failed', message: `The public key was not saved. ${why} Choose another place.` };
      }
    },
  };
}

const NOT_OVER_ITSELF = 'The private part of the key lies there. Nothing was written; choose another place.';

function folderName(article: Article): string {
  const { slug, headline } = shownDetails(article);
  return fileName(slug || headline, ` - record, draft ${article.drafts.length}`, 'article');
}
