import {
  DEFAULT_SETTINGS,
  sessionWithout,
  Settings,
  type Notice,
  type SettingsChange,
} from '@shared/contract';
import { DamagedFile, durableLow } from '../storage/json-file';
import { layoutOf } from '../storage/layout';
import { setAside } from '../storage/quarantine';
import { troubleFrom } from '../storage/trouble';

export interface SettingsService {
  /** What reading them took: a damaged file set aside. */
  readonly notices: readonly Notice[];
  get(): Settings;
  /**
   * Changes some of them and keeps them. Where they cannot be kept they hold until Stet ends, and `notice`
   * says so.
   */
  set(some: SettingsChange): Promise<{ settings: Settings; notice: Notice | null }>;
  /** Keeps nothing by these ids, now and later: what they stood for is deleted for good. */
  forget(ids: ReadonlySet<string>): Promise<void>;
  /** What was forgotten may be kept again: an article has come back from a backup. */
  recall(): void;
  /** Waits until what was set is on disk. Never rejects. */
  flush(): Promise<void>;
}

/**
 * Reads settings.json of the library in `directory`. Never throws: what cannot be read gives the defaults and
 * a notice. Without `writable` (another process holds the library, or it is not trusted) nothing on disk is
 * touched.
 */
export async function openSettings(directory: string, { writable = true } = {}): Promise<SettingsService> {
  const { settings: file } = layoutOf(directory);
  const low = durableLow<Record<string, unknown>>(file, {});
  const notices: Notice[] = [];
  let settings = DEFAULT_SETTINGS;
  try {
    await low.read();
    settings = parse(low.data);
  } catch (error) {
    low.data = {};
    notices.push(
      error instanceof DamagedFile
        ? await damaged(file, writable)
        : warning(troubleFrom(error, 'The settings could not be read; the defaults are used.').message),
    );
  }

  let queue = Promise.resolve();
  // The page may still name them the next time it says how it is.
  const forgotten = new Set<string>();
  const service: SettingsService = {
    notices,
    get: () => settings,
    async set(some) {
      settings = Settings.parse({ ...settings, ...some });
      if (forgotten.size > 0)
        settings = { ...settings, session: sessionWithout(settings.session, forgotten) };
      // Fields of a newer Stet are kept as they are.
      low.data = { ...low.data, ...settings };
      if (!writable) return { settings, notice: warning(NOT_KEPT) };
      let notice: Notice | null = null;
      queue = queue.then(async () => {
        try {
          await low.write();
        } catch (error) {
          notice = warning(
            troubleFrom(error, 'The settings were not kept; they hold until Stet is closed.').message,
          );
        }
      });
      await queue;
      return { settings, notice };
    },
    async forget(ids) {
      for (const id of ids) forgotten.add(id);
      await service.set({});
    },
    recall: () => forgotten.clear(),
    flush: () => queue,
  };
  return service;
}

function parse(value: unknown): Settings {
  const result = Settings.safeParse(value);
  if (!result.success) throw new DamagedFile('The settings are not settings.');
  return result.data;
}

async function damaged(file: string, writable: boolean): Promise<Notice> {
  const said = 'The settings were damaged, so the defaults are used.';
  if (!writable) return warning(said);
  try {
    return warning(`${said} The damaged file was set aside as ${await setAside(file, 'damaged')}.`);
  } catch (error) {
    return warning(troubleFrom(error, `${said} The damaged file could not be set aside.`).message);
  }
}

const NOT_KEPT =
  'The library can only be looked at, so the settings were not kept. They hold until Stet is closed.';

const warning = (message: string): Notice => ({ level: 'warning', message });
