import {
  asksAgain,
  MARK_KINDS,
  STATUSES,
  toConfirm as unconfirmed,
  type Mark,
  type MarkKind,
  type Status,
} from '@shared/domain';
import { useArticles } from '../../../store/article/articles';
import { chooseAll, targetsOf } from '../../../store/marks/selection';
import { assign } from '../../../store/marks/assignees';
import { sameWordsAs } from '../../../store/marks/elsewhere';
import { confirmBacking } from '../../../store/evidence/evidence';
import { openDialog } from '../../../store/base/view';
import { chosenIn } from '../../../store/papers/open';
import { beginEvidence } from '../../../store/article/evidence-forms';
import { applyCorrection, closeAsCut, nextPlace, putBack, reads, toApply } from '../../../store/marks/fixing';
import {
  confirmStatus,
  currentMark,
  linkNearest,
  removeMarks,
  setStatus,
} from '../../../store/marks/marking';
import { notify, say } from '../../../store/base/notices';
import { answerYes, part, share } from '../../../store/marks/sharing';
import { signature } from '../../../store/base/settings';
import { acceptEvery } from '../../../store/reading/suggestions';
import { sendFocus } from '../../../store/base/view';
import { drawn } from '../../../ui/drawn';
import { manuscriptHandle } from '../../manuscript-handle';
import {
  articleId,
  hasMark,
  onManuscript,
  withArticle,
  withMark,
  withTargets,
  type Handler,
  type Handlers,
} from './handler';

const marking = (kind: MarkKind, exact: boolean): Handler => ({
  when: onManuscript,
  run: () => {
    if (manuscriptHandle.current?.markSelection(kind, exact)) return;
    notify('info', `Select the words in the manuscript first, then mark them as ${kind}.`);
  },
});
const KINDS = Object.fromEntries(
  MARK_KINDS.flatMap((kind) => [
    [`mark.new.${kind}`, marking(kind, false)],
    [`mark.exact.${kind}`, marking(kind, true)],
  ]),
) as Record<`mark.new.${MarkKind}` | `mark.exact.${MarkKind}`, Handler>;

const STATUS = Object.fromEntries(
  STATUSES.map((status) => [
    `mark.status.${status}`,
    {
      when: hasMark,
      run: withTargets((article, marks) =>
        setStatus(
          article,
          marks.map(({ id }) => id),
          status,
        ),
      ),
    },
  ]),
) as Record<`mark.status.${Status}`, Handler>;

const hasLost = () => hasMark() && currentMark()!.mark.lost;
/** What was set in bulk is confirmed like what changed since: by itself, by somebody who looks. */
const toConfirm = (marks: readonly Mark[]) =>
  marks.filter((mark) => asksAgain(mark) || mark.stamp?.bulk !== undefined);

/** Whether the author named sources that nobody has confirmed. */
const hasBacking = (marks: readonly Mark[]): boolean => {
  const copy = useArticles.getState().open[articleId() ?? ''];
  return copy !== undefined && marks.some((mark) => unconfirmed(mark, copy.article.sources).length > 0);
};

const withOpen = (accept: (article: string) => Promise<boolean>) =>
  withArticle(async (article) => {
    if (!(await accept(article))) say('There is nothing of the kind left to accept.');
  });

/** Those that were chosen together; or the mark in hand with those of just its words. */
async function shareDecision(article: string, marks: readonly Mark[]): Promise<void> {
  const [hand] = marks;
  const copy = useArticles.getState().open[article];
  if (!hand || !copy) return;
  const others = marks.length > 1 ? [] : sameWordsAs(copy.article, hand);
  if (marks.length === 1 && others.length === 0)
    notify(
      'info',
      'No other mark has these words. Select the marks of the same fact in the list (Ctrl with a click, or with Space) and share then.',
    );
  else await share(article, [...marks, ...others]);
}

/**
 * Selects the words a lost mark may belong to, so that they are read where they stand before it is put back
 * on them.
 */
function showPlace(article: string, mark: Mark): void {
  const next = nextPlace(article, mark, manuscriptHandle.current?.selection() ?? null);
  if (!next) {
    notify(
      'info',
      'No place in the text looks like its words. Select words yourself, or close the mark as cut.',
    );
    return;
  }
  manuscriptHandle.current?.focus();
  manuscriptHandle.current?.selectRange(next.start, next.end);
  say(`Place ${next.place} of ${next.of}: ${next.words}`);
}

/** What is done to the selected mark, or with the selected words. */
const isQuote = () => {
  const mark = currentMark()?.mark;
  return mark?.kind === 'quote' && mark.form !== 'paraphrase';
};

export const markHandlers: Handlers<'mark'> = {
  'mark.correction': { when: hasMark, run: () => sendFocus('correction') },
  'mark.apply': {
    when: () => hasMark() && (toApply(currentMark()!.mark) !== null || reads(currentMark()!.mark)),
    run: withMark(({ article, mark }) => applyCorrection(article, mark.id)),
  },
  'mark.put-back': {
    when: hasLost,
    run: withMark(({ article, mark }) =>
      putBack(article, mark.id, manuscriptHandle.current?.selection() ?? null),
    ),
  },
  'mark.places': { when: hasLost, run: withMark(({ article, mark }) => showPlace(article, mark)) },
  'mark.cut': { when: hasLost, run: withMark(({ article, mark }) => closeAsCut(article, mark.id)) },
  'mark.evidence': {
    when: hasMark,
    run: withTargets((article, marks) => {
      if (
        drawn(() =>
          beginEvidence(
            article,
            marks.map(({ id }) => id),
            chosenIn(article),
          ),
        )
      )
        sendFocus('evidence');
    }),
  },
  'mark.translation': {
    when: () => hasMark() && isQuote(),
    run: withMark(() => openDialog('translation')),
  },
  'mark.note': { when: hasMark, run: () => sendFocus('note') },
  'mark.link': {
    when: () => hasMark() && currentMark()?.mark.kind !== 'claim',
    run: withMark(({ article, mark }) => linkNearest(article, mark)),
  },
  'mark.confirm': {
    when: () => hasMark() && toConfirm(targetsOf(articleId() ?? '')).length > 0,
    run: withTargets((article, marks) =>
      confirmStatus(
        article,
        toConfirm(marks).map(({ id }) => id),
      ),
    ),
  },
  'mark.backing': {
    when: () => hasMark() && hasBacking(targetsOf(articleId() ?? '')),
    run: withTargets(async (article, marks) => void (await confirmBacking(article, marks))),
  },
  'mark.mine': {
    when: hasMark,
    run: withTargets((article, marks) =>
      assign(
        article,
        marks.map(({ id }) => id),
        signature(),
      ),
    ),
  },
  'mark.share': { when: hasMark, run: withTargets(shareDecision) },
  'mark.apart': { when: hasMark, run: withTargets(part) },
  'mark.alike': { when: hasMark, run: withTargets(answerYes) },
  'mark.choose-all': { when: onManuscript, run: withArticle(chooseAll) },
  'mark.remove': { when: hasMark, run: withTargets(removeMarks) },
  'mark.accept-quotes': { when: onManuscript, run: withOpen((article) => acceptEvery(article, 'quote')) },
  'mark.accept-claims': { when: onManuscript, run: withOpen((article) => acceptEvery(article, 'claim')) },
  ...KINDS,
  ...STATUS,
};
