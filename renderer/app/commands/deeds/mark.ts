import { alertsOf, MARK_KINDS, STATUSES, type MarkKind, type Status } from '@shared/domain';
import { applyCorrection, closeAsCut, putBack, toApply } from '../../../store/fixing';
import { confirmStatus, currentMark, linkNearest, removeMark, setStatus } from '../../../store/marking';
import { notify, say } from '../../../store/notices';
import { acceptEvery } from '../../../store/suggestions';
import { sendFocus } from '../../../store/view';
import { stage } from '../../stage';
import { hasMark, onManuscript, withArticle, withMark, type Deed, type Deeds } from './deed';

const KINDS = Object.fromEntries(MARK_KINDS.map((kind) => [`mark.new.${kind}`, {
  when: onManuscript,
  run: () => {
    if (!stage.manuscript?.markSelection(kind)) notify('info', `Select the words in the manuscript first, then mark them as ${kind}.`);
  },
}])) as Record<`mark.new.${MarkKind}`, Deed>;

const STATUS = Object.fromEntries(STATUSES.map((status) => [`mark.status.${status}`, {
  when: hasMark,
  run: withMark(({ article, mark }) => setStatus(article, [mark.id], status)),
}])) as Record<`mark.status.${Status}`, Deed>;

const hasLost = () => hasMark() && currentMark()!.mark.lost;

const withOpen = (accept: (article: string) => Promise<boolean>) => withArticle(async (article) => {
  if (!(await accept(article))) say('There is nothing of the kind left to accept.');
});

/** What is done to the selected mark, or with the selected words. */
export const markDeeds: Deeds<'mark'> = {
  'mark.correction': { when: hasMark, run: () => sendFocus('correction') },
  'mark.apply': { when: () => hasMark() && toApply(currentMark()!.mark) !== null, run: withMark(({ article, mark }) => applyCorrection(article, mark.id)) },
  'mark.put-back': { when: hasLost, run: withMark(({ article, mark }) => putBack(article, mark.id, stage.manuscript?.selection() ?? null)) },
  'mark.cut': { when: hasLost, run: withMark(({ article, mark }) => closeAsCut(article, mark.id)) },
  'mark.note': { when: hasMark, run: () => sendFocus('note') },
  'mark.link': { when: () => hasMark() && currentMark()?.mark.kind !== 'claim', run: withMark(({ article, mark }) => linkNearest(article, mark)) },
  'mark.confirm': {
    when: () => hasMark() && alertsOf(currentMark()!.mark).includes('re-check'),
    run: withMark(({ article, mark }) => confirmStatus(article, mark.id)),
  },
  'mark.remove': { when: hasMark, run: withMark(({ article, mark }) => removeMark(article, mark)) },
  'mark.accept-quotes': { when: onManuscript, run: withOpen((article) => acceptEvery(article, 'quote')) },
  'mark.accept-claims': { when: onManuscript, run: withOpen((article) => acceptEvery(article, 'claim')) },
  ...KINDS,
  ...STATUS,
};
