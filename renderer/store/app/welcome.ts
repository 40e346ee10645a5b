import { create } from 'zustand';
import type { SampleFile } from '@shared/sample';
import { reasonOf, stet } from '../base/bridge';
import { refreshLibrary, useLibrary } from '../library/library';
import { notify } from '../base/notices';
import { changeSettings, useSettings } from '../base/settings';

export type Paper = Exclude<SampleFile, 'draft-1.md'>;

interface WelcomeState {
  /** The step of the tour that is shown, from 0; null when there is none. */
  step: number | null;
  /** The paper of the sample story that lies open; null when they are put away. */
  paper: Paper | null;
}

export const useWelcome = create<WelcomeState>(() => ({ step: null, paper: null }));

/**
 * The sample story's article: the one made before, if it is still in the library, else a new one. Null where
 * it could not be made; that is said.
 */
export async function sampleArticle(): Promise<string | null> {
  const { sample } = useSettings.getState().settings;
  await refreshLibrary();
  if (sample && useLibrary.getState().articles.some(({ id }) => id === sample)) return sample;
  try {
    const reply = await stet()['sample.create']();
    if (!reply.ok) {
      notify('error', reply.message);
      return null;
    }
    await changeSettings({ sample: reply.article });
    void refreshLibrary();
    return reply.article;
  } catch (error) {
    notify(
      'error',
      `The sample story could not be made: ${reasonOf(error)} Nothing in the library was changed.`,
    );
    return null;
  }
}

export const showStep = (step: number): void => useWelcome.setState({ step });

/** Ends the tour, at its last step or before; it can be taken again. */
export function endTour(): void {
  useWelcome.setState({ step: null });
  if (!useSettings.getState().settings.toured) void changeSettings({ toured: true });
}

export const showPaper = (paper: Paper | null): void => useWelcome.setState({ paper });
