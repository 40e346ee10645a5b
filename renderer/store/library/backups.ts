import type { BackupInfo, BackupProgress, HeldArticle } from '@shared/contract';
import { create } from 'zustand';
import { rereadArticle, settled, useArticles } from '../article/articles';
import { reasonOf, stet } from '../base/bridge';
import { refreshLibrary } from './library';
import { notify } from '../base/notices';
import { showPlace } from '../base/places';
import { sendTyped } from '../base/saving';
import { showWork } from '../base/work';

interface BackupsState {
  backups: BackupInfo[];
  loaded: boolean;
  /** Why they cannot be listed or looked into, or null. */
  trouble: string | null;
  /** The one that is looked into, and what it holds; null while that is read. */
  open: BackupInfo | null;
  articles: HeldArticle[] | null;
  busy: 'taking' | 'restoring' | null;
}

export const NO_BACKUPS: BackupsState = {
  backups: [],
  loaded: false,
  trouble: null,
  open: null,
  articles: null,
  busy: null,
};
export const useBackups = create<BackupsState>(() => NO_BACKUPS);

export async function listBackups(): Promise<void> {
  try {
    const { backups, trouble } = await stet()['backups.list']();
    useBackups.setState({ backups, trouble, loaded: true });
  } catch (error) {
    useBackups.setState({
      loaded: true,
      trouble: `The backups could not be listed: ${reasonOf(error)} Nothing was changed.`,
    });
  }
}

/** Looks into a backup; null goes back to the list. */
export async function lookInto(backup: BackupInfo | null): Promise<void> {
  useBackups.setState({ open: backup, articles: null, trouble: null });
  if (!backup) return;
  const still = () => useBackups.getState().open === backup;
  try {
    const { articles, trouble } = await stet()['backups.look']({ backup: backup.name });
    if (still()) useBackups.setState({ articles, trouble });
  } catch (error) {
    if (still())
      useBackups.setState({
        articles: [],
        trouble: `The backup could not be looked into: ${reasonOf(error)} Nothing was changed.`,
      });
  }
}

export async function takeBackup(): Promise<void> {
  if (useBackups.getState().busy) return;
  sendTyped();
  useBackups.setState({ busy: 'taking' });
  try {
    const taken = await stet()['backups.take']();
    if (taken.ok) notify('info', 'A backup of the whole library was taken.');
    else notify(taken.stopped ? 'info' : 'error', taken.message);
  } catch (error) {
    notify('error', `The backup was not taken: ${reasonOf(error)} The library itself is complete.`);
  } finally {
    useBackups.setState({ busy: null });
  }
  await listBackups();
}

/**
 * How far a backup is, also one that was not asked for here: the window shows it when it takes long, and a
 * way to stop it.
 */
export function followBackup(progress: BackupProgress | null): void {
  showWork(
    'backup',
    'Backing up the library',
    progress,
    () =>
      void stet()
        ['backups.stop']()
        .catch(() => {}),
  );
}

/**
 * Puts articles (or with null all that the backup holds) back as they were; open ones show it at once. False
 * where nothing, or not all, was restored; a notice says what happened either way.
 */
export async function restore(backup: BackupInfo, articles: string[] | null): Promise<boolean> {
  if (useBackups.getState().busy) return false;
  sendTyped();
  useBackups.setState({ busy: 'restoring' });
  try {
    await Promise.all(Object.keys(useArticles.getState().open).map(settled));
    const restored = await stet()['backups.restore']({ backup: backup.name, articles });
    // Also when it failed half-way: some may have been put back.
    await Promise.all(
      Object.keys(useArticles.getState().open)
        .filter((id) => articles?.includes(id) ?? true)
        .map(rereadArticle),
    );
    await refreshLibrary();
    if (!restored.ok) {
      notify('error', restored.message);
      return false;
    }
    notify(
      'info',
      said(restored.articles.length, restored.setAside.length),
      restored.setAside.length > 0
        ? { label: 'Show what was set aside', run: () => void showPlace('set-aside') }
        : undefined,
    );
    return true;
  } catch (error) {
    notify(
      'error',
      `Nothing is known of what was restored: ${reasonOf(error)} Look into the library; what is there now was backed up before.`,
    );
    return false;
  } finally {
    useBackups.setState({ busy: null });
    await listBackups();
  }
}

function said(restored: number, setAside: number): string {
  const they =
    restored === 1
      ? '1 article is as it was in the backup.'
      : `${restored} articles are as they were in the backup.`;
  if (setAside === 0) return `${they} Nothing was replaced.`;
  return `${they} What ${setAside === 1 ? 'it' : 'they'} replaced was backed up first, and is in the folder set-aside of the library.`;
}
