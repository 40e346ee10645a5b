import type { PaneName } from '@shared/contract';
import { say } from '../../../store/base/notices';
import { changeSettings, useSettings } from '../../../store/base/settings';
import { sendFocus } from '../../../store/base/view';
import { changeLayout, layoutAsAtFirst, layoutNow, setShown } from '../../../store/app/panes';
import { isShown } from '../../../store/app/measures';
import { drawn } from '../../../ui/drawn';
import { manuscriptHandle } from '../../manuscript-handle';
import { onManuscript, type Handler, type Handlers } from './handler';

const settingsNow = () => useSettings.getState().settings;
const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/** Shows a pane, or hides it; the keyboard does not stay in what is hidden. */
const pane = (name: PaneName, title: string): Handler => ({
  when: onManuscript,
  on: () => isShown(layoutNow(), name),
  run: () => {
    const shown = !isShown(layoutNow(), name);
    const held = document.activeElement?.closest(`[data-pane="${name}"]`) != null;
    drawn(() => setShown([name], shown));
    if (held && !shown) manuscriptHandle.current?.focus();
    say(`${title} ${shown ? 'shown' : 'hidden'}.`);
  },
});

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
  'view.list': pane('list', 'The list is'),
  'view.margin': pane('margin', 'The signs in the margin are'),
  'view.balloons': pane('balloons', 'Notes and evidence beside the text are'),
  'view.panel': pane('panel', 'The panel is'),
  'view.papers': pane('papers', 'The papers are'),
  'view.papers-right': {
    when: onManuscript,
    on: () => layoutNow().papers.right,
    run: () => {
      const { papers } = layoutNow();
      return changeLayout({ papers: { ...papers, right: !papers.right } });
    },
  },
  'view.compact': {
    when: onManuscript,
    on: () => layoutNow().compact,
    run: () => changeLayout({ compact: !layoutNow().compact }),
  },
  'view.panes': {
    when: onManuscript,
    run: async () => {
      await layoutAsAtFirst();
      say('The panes are as at first.');
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
