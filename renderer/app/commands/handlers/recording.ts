import { useArticles } from '../../../store/article/articles';
import { notify } from '../../../store/base/notices';
import { isShown } from '../../../store/app/measures';
import { layoutNow } from '../../../store/app/panes';
import { currentMark } from '../../../store/marks/marking';
import { cursorIn, PASSAGES, shownOf, usePapers } from '../../../store/papers/open';
import {
  changeSpeed,
  pause,
  playFrom,
  playingIn,
  playOrPause,
  putIn,
  recordingsIn,
  skip,
  STEP,
} from '../../../store/papers/player';
import { handOf, heardBest } from '../../../store/papers/quotes';
import {
  goToTurn,
  heardAt,
  loopPassage,
  noteMinute,
  playWords,
  readAndPlay,
  recordingAtHand,
} from '../../../store/papers/tapes';
import { voicesRead } from '../../../store/reading/voices';
import { placeNow } from '../../keyboard';
import { reveal } from '../../panes/reveal';
import { articleId, onManuscript, withArticle, withMark, type Handler, type Handlers } from './handler';

const articleNow = () => useArticles.getState().open[articleId() ?? '']?.article;
const hasRecording = (): boolean => {
  const article = onManuscript() ? articleNow() : undefined;
  return article !== undefined && recordingsIn(article).length > 0;
};
const isPutIn = (): boolean => onManuscript() && playingIn(articleId() ?? '') !== undefined;

/** Acts on the recording that lies beside the manuscript. */
const onIt = (run: (article: string) => void): Handler => ({ when: isPutIn, run: withArticle(run) });

/** A recording is played where it can be seen, and stopped. */
const showPapers = (): void => {
  if (!isShown(layoutNow(), 'papers')) reveal('papers');
};

/** The recording beside the manuscript: heard with the eyes on the draft. */
export const recordingHandlers: Handlers<'recording'> = {
  'recording.play': {
    when: hasRecording,
    run: withArticle((article) => {
      if (playingIn(article)?.isPlaying) return pause(article);
      const recording = recordingAtHand(article);
      if (!recording) return;
      putIn(article, recording.id);
      showPapers();
      playOrPause(article);
    }),
  },
  'recording.here': {
    when: hasRecording,
    run: async () => {
      showPapers();
      if (!(await playHere()))
        notify(
          'info',
          'Nothing here says at which second it was said. Select a quotation that was found on a tape.',
        );
    },
  },
  'recording.back': onIt((article) => skip(article, -STEP)),
  'recording.forward': onIt((article) => skip(article, STEP)),
  'recording.previous': onIt((article) => goToTurn(article, -1)),
  'recording.next': onIt((article) => goToTurn(article, 1)),
  'recording.slower': onIt((article) => changeSpeed(article, -1)),
  'recording.faster': onIt((article) => changeSpeed(article, 1)),
  'recording.loop': {
    ...onIt(loopPassage),
    on: () => isPutIn() && playingIn(articleId() ?? '')?.loop != null,
  },
  'recording.note': {
    when: () => isPutIn() && currentMark() !== null,
    run: withMark(({ article, mark }) => noteMinute(article, mark)),
  },
};

/**
 * Plays what is in hand where the keyboard is: the turn the cursor stands in, the passage of the list, or of
 * the mark what evidence says when, else where its words were said. False where nothing of it has a second.
 */
async function playHere(): Promise<boolean> {
  const article = articleNow();
  if (!article) return false;
  const { current } = shownOf(usePapers.getState(), article.id);
  if (placeNow() === 'papers' && current !== null && current !== PASSAGES) {
    const at = cursorIn(current);
    if (at !== undefined && playWords(article, current, { start: at, end: at + 1 })) return true;
  }
  const mark = currentMark()?.mark;
  if (!mark) return false;
  const inHand = handOf(article.id, mark.id);
  if (inHand && (await readAndPlay(article, inHand.paper, inHand))) return true;
  for (const evidence of mark.evidence) {
    const { paper, place } = evidence;
    if (paper !== undefined && place && (await readAndPlay(article, paper, place))) return true;
    const heard = heardAt(article, evidence);
    if (heard) {
      playFrom(article.id, heard.recording.id, { from: heard.second, until: null });
      return true;
    }
  }
  const best =
    mark.kind === 'quote' ? await heardBest(article.id, mark.id, voicesRead(article)[mark.id]) : null;
  return best !== null && readAndPlay(article, best.paper, best);
}
