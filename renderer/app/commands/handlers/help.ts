import { showPlace } from '../../../store/base/places';
import { useSettings } from '../../../store/base/settings';
import { setShown } from '../../../store/app/panes';
import { openUpdates } from '../../../store/app/updates';
import { openDialog, openSettings } from '../../../store/base/view';
import { drawn } from '../../../ui/drawn';
import { closeLighter } from '../../../ui/holdKeyboard';
import { sampleArticle, showPaper, showStep, useWelcome } from '../../../store/app/welcome';
import { openFromLibrary } from '../../openFromLibrary';
import { palette, paletteStore } from '../palette';
import { onManuscript, type Handlers } from './handler';

async function openSample(): Promise<boolean> {
  const article = await sampleArticle();
  return article !== null && openFromLibrary(article);
}

/** What there is. */
export const helpHandlers: Handlers<'help'> = {
  'help.palette': {
    run: () => {
      if (!paletteStore.getState().opened) closeLighter();
      drawn(() => palette.toggle());
      // Its own way comes a moment later, and what is typed meanwhile would be lost.
      document.querySelector<HTMLElement>('[role="dialog"] input[aria-label="Command or article"]')?.focus();
    },
  },
  'help.shortcuts': { run: () => openDialog('shortcuts') },
  'help.tour': {
    run: async () => {
      if (!(await openSample())) return;
      // It points at them.
      setShown(['list', 'panel'], true);
      showStep(0);
    },
  },
  'help.sample': { run: async () => void (await openSample()) },
  'help.papers': {
    when: onManuscript,
    run: () => showPaper(useWelcome.getState().paper === null ? 'source-2.txt' : null),
  },
  'help.keys': { run: () => openSettings('keys') },
  'help.folder': { run: () => showPlace('library') },
  'help.log': { run: () => openDialog('log') },
  'help.updates': { when: () => useSettings.getState().settings.updates !== '', run: openUpdates },
  'help.about': { run: () => openDialog('about') },
};
