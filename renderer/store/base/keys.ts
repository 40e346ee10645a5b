import { keyTable, withKey, withoutChange, type CommandId, type KeyTable } from '@shared/contract';
import { changeSettings, useSettings } from './settings';

const tableOf = ({ settings, info }: ReturnType<typeof useSettings.getState>): KeyTable =>
  keyTable(settings.keys, info.platform === 'darwin');

/** The keys in force: the registry's with the person's changes. */
export const keysNow = (): KeyTable => tableOf(useSettings.getState());
/** The same for what is drawn: it is drawn again when they change. */
export const useKeys = (): KeyTable => useSettings(tableOf);

/** Gives a command a key as its only one, or none. Whatever had the key before loses it. */
export const giveKey = (id: CommandId, key: string | null): Promise<void> =>
  changeSettings({ keys: withKey(useSettings.getState().settings.keys, id, key, keysNow().mac) });

export const resetKey = (id: CommandId): Promise<void> =>
  changeSettings({ keys: withoutChange(useSettings.getState().settings.keys, id) });

export const resetAllKeys = (): Promise<void> => changeSettings({ keys: {} });
