import { say } from '../../../store/base/notices';
import { changeSettings, useSettings } from '../../../store/base/settings';
import { sendFocus } from '../../../store/base/view';
import type { Handlers } from './handler';

const settingsNow = () => useSettings.getState().settings;
const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/** How it looks. */
export const viewHandlers: Handlers<'view'> = {
  'view.unseen': {
    on: () => settingsNow().showUnseen,
    run: () => {
      const showUnseen = !settingsNow().showUnseen;
      say(
        showUnseen
          ? 'What nobody has looked at is shown.'
          : 'What nobody has looked at is not shown any more.',
      );
      return changeSettings({ showUnseen });
    },
  },
  'view.fade': {
    on: () => settingsNow().fadeVerified,
    run: () => {
      const fadeVerified = !settingsNow().fadeVerified;
      say(
        fadeVerified
          ? 'Verified marks fade to their tick in the margin.'
          : 'Verified marks are shown in full.',
      );
      return changeSettings({ fadeVerified });
    },
  },
  'view.ticks': {
    on: () => settingsNow().ticks,
    run: () => {
      const ticks = !settingsNow().ticks;
      say(ticks ? 'Facts are ticked one by one.' : 'Facts are not ticked one by one any more.');
      if (ticks) sendFocus('ticks');
      return changeSettings({ ticks });
    },
  },
  'view.theme.system': { run: () => changeSettings({ theme: 'system' }) },
  'view.theme.light': { run: () => changeSettings({ theme: 'light' }) },
  'view.theme.dark': { run: () => changeSettings({ theme: 'dark' }) },
  'view.larger': { run: () => changeSettings({ textSize: within(12, settingsNow().textSize + 1, 32) }) },
  'view.smaller': { run: () => changeSettings({ textSize: within(12, settingsNow().textSize - 1, 32) }) },
  'view.usual': { run: () => changeSettings({ textSize: 18 }) },
  'view.wider': { run: () => changeSettings({ columnWidth: within(48, settingsNow().columnWidth + 4, 96) }) },
  'view.narrower': {
    run: () => changeSettings({ columnWidth: within(48, settingsNow().columnWidth - 4, 96) }),
  },
};
