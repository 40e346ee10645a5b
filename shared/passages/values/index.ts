// What a mark says, value by value, and what a passage says of each.
import { matchesOf } from '../../text/matches';
import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import type { AskedMark, Judged, MarkValue, Passage } from '../types';
import type { Verdict } from './bearing';
import { judgeTimes } from './derived';
import { judgeMost } from './judge-most';
import { quotationsIn } from './quotations';
import { isAge, judgeAge } from './judge-age';
import { judgeAmount, judgeFor } from './judge-amount';
import { judgeMoment } from './judge-moment';
import { judgeName, judgePlace } from './judge-name';
import { judgeQuote, judgeSpeaker, judgeTitle, judgeVerb, speakerOf } from './judge-words';
import { markSide, passageSide, type MarkSide, type PassageSide } from './sides';
import { othersBeside } from './support';
import { titlesIn } from './titles';

export { valuesOf } from './values';

/**
 * What a passage says of each value of a mark, in the order of `values`: that it agrees, that it differs, or
 * nothing. Values are those of `valuesOf` for the same mark.
 */
export function judged(mark: AskedMark, values: MarkValue[], passage: Passage): Judged[] {
  const [ours, theirs] = [markSide(mark), passageSide(passage)];
  if (isVerbatim(mark, passage))
    return values.map((value) => ({ value, bears: 'agrees', says: value.text, why: 'the same words' }));
  const own = values.filter(({ kind }) => kind === 'quote').map((value) => rangeIn(ours, value));
  const quotes = own.length > 0 ? own : quotationsBeside(ours);
  const speaker = speakerOf(ours, quotes, passage);
  return values.map((value) => {
    const range = rangeIn(ours, value);
    const named =
      value.kind === 'name' ? ours.paragraph.names.find(({ start }) => start === range.start) : undefined;
    const spoken = named && speaker ? judgeSpeaker(named, speaker) : null;
    if (spoken) return { value, bears: spoken, says: passage.speaker ?? speaker!.as };
    const verdict = verdictOf(ours, value, range, theirs, passage);
    if (!verdict) return { value, bears: 'absent' };
    const { bears, says, why } = verdict;
    return {
      value,
      bears,
      says: typeof says === 'string' ? says : passage.text.slice(says.start, says.end),
      ...(why && { why }),
    };
  });
}

/** How many figures and dates of the mark's sentences a passage has beside those of the mark itself. */
export function figuresBeside(mark: AskedMark, passage: Passage): number {
  const ours = markSide(mark);
  return othersBeside(ours, passageSide(passage));
}

/** So few signs stand between words that are quoted and who said them. */
const BESIDE = 4;

/** The quotations that the words of a mark say something of: those right before or behind it. */
const quotationsBeside = ({ paragraph: { text }, sentence, mark }: MarkSide): Range[] =>
  quotationsIn(text, sentence, 'claim').filter(
    ({ start, end, isName }) =>
      !isName &&
      ((end <= mark.start && mark.start - end <= BESIDE) ||
        (start >= mark.end && start - mark.end <= BESIDE)),
  );

/** A mark of fewer words may stand in a passage by chance. */
const FEWEST_WORDS = 4;

/** The very words of the mark are the passage's too. */
function isVerbatim({ draft, start, end }: AskedMark, { text }: Passage): boolean {
  const own = evenly(draft.slice(start, end));
  return own.split(' ').length >= FEWEST_WORDS && evenly(text).includes(own);
}

/** White space and the shape of quotation marks tell nothing. */
const evenly = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’]/g, "'")
    .trim();

const rangeIn = ({ at }: MarkSide, { start, end }: Range): Range => ({ start: start - at, end: end - at });

function verdictOf(
  mark: MarkSide,
  value: MarkValue,
  range: Range,
  passage: PassageSide,
  asked: Passage,
): Verdict {
  const { paragraph } = mark;
  const isHere = ({ start }: Range): boolean => start === range.start;
  switch (value.kind) {
    case 'number': {
      const times = [...matchesOf(paragraph.text, language.values.times)].find(
        ({ index }) => index === range.start,
      );
      if (times) return judgeTimes(mark, times, passage);
      const amount = paragraph.amounts.find(isHere);
      if (amount) {
        const age = judgeAge(mark, amount, passage, asked);
        const told = age ?? judgeAmount(mark, amount, passage);
        return !age && told?.bears === 'differs' && isAge(mark, amount) ? null : told;
      }
      const each = paragraph.amounts.find(({ perAt }) => perAt && isHere(perAt));
      return each ? judgeFor(mark, each, passage) : null;
    }
    case 'date': {
      const moment = paragraph.moments.find(isHere);
      return moment ? judgeMoment(mark, moment, passage) : null;
    }
    case 'name': {
      const named = paragraph.names.find(isHere);
      return named ? judgeName(mark, named, passage, asked) : judgeQuote(mark, range, asked);
    }
    case 'place':
      return judgePlace(mark, range, passage, asked);
    case 'title': {
      const title = titlesIn(paragraph.text, paragraph.names).find(isHere);
      return title ? judgeTitle(mark, title, passage, asked) : null;
    }
    case 'negation':
      return judgeVerb(mark, range, passage) ?? judgeMost(mark, range, passage);
    case 'quote':
      return judgeQuote(mark, range, asked);
  }
}
