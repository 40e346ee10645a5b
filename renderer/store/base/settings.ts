import { DEFAULT_SETTINGS, type AppInfo, type Settings, type SettingsChange } from '@shared/contract';
import { create } from 'zustand';
import { reasonOf, stet } from './bridge';
import { notify } from './notices';

interface SettingsState {
  settings: Settings;
  info: AppInfo;
  /** False until both have come from the main process. */
  ready: boolean;
}

const NO_INFO: AppInfo = {
  version: '',
  runtime: '',
  platform: '',
  library: '',
  log: '',
  trouble: null,
  elsewhere: false,
  open: false,
};

export const useSettings = create<SettingsState>(() => ({
  settings: DEFAULT_SETTINGS,
  info: NO_INFO,
  ready: false,
}));

/** Who signs what is done here, until a name is given. */
export const NAMELESS = 'Checker';
export const signature = (): string => useSettings.getState().settings.person || NAMELESS;

/** Reads them; `before` comes before anything is drawn by them. */
export async function loadSettings(before: (settings: Settings) => void = () => {}): Promise<void> {
  const [info, settings] = await Promise.all([stet()['app.info'](), stet()['settings.get']()]);
  before(settings);
  useSettings.setState({ info, settings, ready: true });
}

/** How many changes were asked for: the answer to one says nothing of those after it. */
let asked = 0;

/** Shows the change at once and keeps it; what could not be kept is taken back and said. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  const before = useSettings.getState().settings;
  const own = ++asked;
  useSettings.setState({ settings: { ...before, ...change } });
  try {
    const settings = await stet()['settings.set'](change);
    // A key that is held down asks again before it is answered.
    if (own === asked) useSettings.setState({ settings });
  } catch (error) {
    useSettings.setState({ settings: before });
    notify('error', `The setting was not kept: ${reasonOf(error)} It is as it was before.`);
  }
}
