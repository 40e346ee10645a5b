import { endComparing } from '../../../store/drafts/comparison';
import { chooseNone, targetsOf } from '../../../store/marks/selection';
import { isEditing } from '../../../store/article/editing';
import { isReading, stopReading } from '../../../store/library/imports';
import { goToNext } from '../../../store/marks/going';
import { endOfList, isAsItComes } from '../../../store/marks/listwords';
import { currentMark, stepFrom, stepToEnd } from '../../../store/marks/marking';
import { say } from '../../../store/base/notices';
import { cancelDraft } from '../../../store/drafts/review';
import { leaveQuestion } from '../../../store/marks/sharing';
import { awaitKeyboard } from '../../../store/papers/across';
import { showAcross } from '../../../store/papers/open';
import { select, showArticle, showLibrary, showSide, type Side } from '../../../store/base/view';
import { drawn } from '../../../ui/drawn';
import { goToSentence } from '../../checking';
import { leaveEditing } from '../../editing';
import { focusPane, movePane, manuscriptHandle } from '../../manuscript-handle';
import { reveal } from '../../panes/reveal';
import {
  articleId,
  inArticle,
  lookingAtDrafts,
  onManuscript,
  screen,
  withArticle,
  type Handlers,
} from './handler';

/**
 * From the selected mark through the list as it is shown; with none selected, from the cursor, and beyond it
 * the first or last. In a list that is narrowed or in another order the cursor is nowhere: there one begins
 * at its head.
 */
function step(by: 1 | -1): void {
  const at = currentMark();
  const article = articleId();
  if (article === null) return;
  const moved = at
    ? stepFrom(article, at.mark.id, by)
    : isAsItComes(article)
      ? manuscriptHandle.current?.step(by) || stepToEnd(article, by === 1 ? 'last' : 'first')
      : stepToEnd(article, by === 1 ? 'first' : 'last');
  if (!moved) say(endOfList(article, by));
}

const menuBar = () => document.querySelector<HTMLElement>('[role="menubar"] [tabindex="0"]');

/** Shows what stands beside the manuscript, and brings the keyboard there. */
function goBeside(side: Side): void {
  drawn(() => showSide(side));
  reveal('list');
  const pane = document.querySelector('[data-pane="list"]');
  const into =
    pane?.querySelector<HTMLElement>('[role="listbox"], [role="tree"]') ??
    pane?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  into?.focus();
}

/** From place to place. */
export const goHandlers: Handlers<'go'> = {
  'go.next': { when: onManuscript, run: () => step(1) },
  'go.previous': { when: onManuscript, run: () => step(-1) },
  'go.open': {
    when: onManuscript,
    run: withArticle((article) => void goToNext(article, 'open')),
  },
  'go.alert': { when: onManuscript, run: withArticle((article) => void goToNext(article, 'alert')) },
  'go.query': { when: onManuscript, run: withArticle((article) => void goToNext(article, 'query')) },
  'go.sentence': { when: onManuscript, run: withArticle(goToSentence) },
  'go.reading': { when: onManuscript, run: () => goBeside('reading') },
  'go.list': { when: onManuscript, run: () => goBeside('marks') },
  'go.backing': { when: onManuscript, run: () => goBeside('backing') },
  'go.people': { when: onManuscript, run: () => goBeside('people') },
  'go.papers': {
    when: onManuscript,
    run: () => {
      reveal('papers');
      const pane = document.querySelector<HTMLElement>('[data-pane="papers"]');
      if (pane) focusPane(pane);
    },
  },
  'go.across': {
    when: onManuscript,
    run: withArticle((article) => {
      drawn(() => showAcross(article));
      reveal('papers');
      const pane = document.querySelector('[data-pane="papers"]');
      const list = pane?.querySelector<HTMLElement>('[role="tabpanel"] [role="listbox"]');
      if (!list) awaitKeyboard(article);
      (list ?? pane?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus();
    }),
  },
  'go.pane': { when: onManuscript, run: () => movePane(1) },
  'go.pane-back': { when: onManuscript, run: () => movePane(-1) },
  'go.menu': { when: () => menuBar() !== null, run: () => menuBar()?.focus() },
  'go.leave': { when: () => isReading() || inArticle(), run: () => (isReading() ? stopReading() : leave()) },
  'go.library': { when: inArticle, run: showLibrary },
};

/** One step back: out of what is open in the article, or to no mark. */
const leave = withArticle((article) => {
  if (screen() === 'report') showArticle(article);
  else if (isEditing(article)) leaveEditing(article);
  else if (lookingAtDrafts()) {
    endComparing();
    return cancelDraft();
  } else if (!leaveQuestion(article, targetsOf(article)) && !chooseNone(article)) select(article, null);
});
