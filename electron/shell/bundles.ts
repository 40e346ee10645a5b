import type { BrowserWindow } from 'electron';
import type { Handlers, RecordProgress } from '@shared/contract';
import { newId, shownDetails } from '@shared/domain';
import { fileName } from '@shared/text/file-name';
import type { Library } from '../services/library';
import { chooseBundle, chooseBundlePlace } from './dialogs';

type Calls = Extract<keyof Handlers, `bundle.${string}`>;

interface Parts {
  library: Library;
  version: string;
  person: () => string;
  window: () => BrowserWindow;
  /** How far the bundle is; null when it is at its end. */
  progress: (far: RecordProgress | null) => void;
}

/** What the app answers to the calls about bundles, and how what is under way is stopped. */
export function bundleHandlers(parts: Parts): { calls: Pick<Handlers, Calls>; stop: () => void } {
  const { library, version, person, window, progress } = parts;
  let stopping = new AbortController();
  /** The last bundle that differed from what is here. */
  let held: string | null = null;
  const told = async <T>(work: (stop: AbortSignal) => Promise<T>): Promise<T | 'stopped'> => {
    stopping = new AbortController();
    const { signal } = stopping;
    try {
      const done = await work(signal);
      return signal.aborted ? 'stopped' : done;
    } finally {
      progress(null);
    }
  };
  const far = (done: number, of: number) => progress({ done, of });
  const calls: Pick<Handlers, Calls> = {
    'bundle.save': async ({ article: id, kind }) => {
      const found = await library.open(id);
      if (!found.ok) return { outcome: 'failed', message: found.message };
      const { article } = found.opened;
      const { slug, headline } = shownDetails(article);
      const of = kind === 'full' ? 'bundle' : 'clean bundle';
      const name = fileName(slug || headline, ` - ${of}, draft ${article.drafts.length}.stet`, 'article');
      const place = await chooseBundlePlace(window(), name);
      if (place === undefined) return { outcome: 'cancelled' };
      const made = { at: new Date().toISOString(), by: person(), version };
      // The system's dialog has asked about what is there.
      const done = await told((stop) =>
        library.bundles.save(id, place, { kind, made, far, stop, overwrite: true }),
      );
      if (done === 'stopped') return { outcome: 'cancelled' };
      if (!done.ok) return { outcome: 'failed', message: done.message };
      return { outcome: 'saved', path: place, said: done.said };
    },
    'bundle.open': async ({ apart }) => {
      const file = apart ? held : await chooseBundle(window());
      held = null;
      if (file === null || file === undefined) return { outcome: 'cancelled' };
      const signature = { id: newId(), at: new Date().toISOString(), by: person() };
      const done = await told((stop) => library.bundles.bring(file, { signature, apart, far, stop }));
      if (done === 'stopped') return { outcome: 'cancelled' };
      if (done.ok) return { outcome: 'opened', article: done.article, said: done.said };
      if (!done.differs) return { outcome: 'failed', message: done.message };
      held = file;
      return { outcome: 'differs', message: done.message };
    },
  };
  return { calls, stop: () => stopping.abort() };
}
