import { grammar } from '../../text/languages';
import type { Mark } from './marks';

const { quoting, speaking } = grammar;

/**
 * For each single mark that may open, the index of the mark that closes it. An apostrophe at a word's end
 * ("the workers' pay", "doin' our jobs", "6' tall") looks like a closer: it closes only where nothing better
 * follows before the next opening mark. A quotation that begins like a sentence ends like one, where it can.
 */
export function singleClosers(text: string, found: readonly Mark[]): Map<Mark, number> {
  const out = new Map<Mark, number>();
  let [ending, firm, weak] = [-1, -1, -1];
  for (let i = found.length - 1; i >= 0; i--) {
    const mark = found[i]!;
    if (mark.family !== 'single') continue;
    if (mark.canOpen && !mark.canClose) {
      // "'I told 'er to stop,'": an apostrophe at a word's beginning, while a quotation is open.
      if (isBeheaded(text, mark) && isOpenBefore(text, found, i)) continue;
      const best = ending >= 0 && beginsSentence(text, mark) ? ending : firm >= 0 ? firm : weak;
      if (best >= 0) out.set(mark, best);
      // What lies beyond an opening mark closes that one, not an earlier one.
      ending = firm = weak = -1;
    } else if (mark.canClose) {
      if (isApostrophe(text, mark)) weak = i;
      else {
        firm = i;
        if (/[,.!?…]/.test(text[mark.start - 1] ?? '')) ending = i;
      }
    }
  }
  return out;
}

/** Whether the mark before this one opens a quotation, apostrophes left aside. */
function isOpenBefore(text: string, found: readonly Mark[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 12; i--) {
    const mark = found[i]!;
    if (mark.family !== 'single') return false;
    if (mark.canClose && isApostrophe(text, mark)) continue;
    if (mark.canOpen && isBeheaded(text, mark) && /\p{L}\s$/u.test(before(text, mark, 2))) continue;
    return mark.canOpen;
  }
  return false;
}

/** s' and in' before a word, "ol'", or a figure's feet: an apostrophe rather than the end of a quotation. */
function isApostrophe(text: string, mark: Mark): boolean {
  if (!/^\s[\p{L}\p{N}]/u.test(text.slice(mark.end, mark.end + 2))) return false;
  const word = /[\p{L}\p{N}’']+$/u.exec(before(text, mark, 24))?.[0] ?? '';
  return (
    quoting.endsOwner.test(word.slice(-1)) ||
    /\d$/.test(word) ||
    speaking.droppedEnd.test(word) ||
    speaking.curtailed.has(word.toLowerCase())
  );
}

const isBeheaded = (text: string, mark: Mark): boolean =>
  speaking.beheaded.has(/^[\p{L}’']+/u.exec(text.slice(mark.end, mark.end + 16))?.[0]?.toLowerCase() ?? '');

/** The mark stands where a sentence may begin, before a capital. */
const beginsSentence = (text: string, mark: Mark): boolean =>
  /^\p{Lu}/u.test(text.slice(mark.end, mark.end + 2)) &&
  (mark.start === 0 || /(?:[\n:,.!?…]|^)\s*$/u.test(before(text, mark, 3)));

const before = (text: string, mark: Mark, reach: number): string =>
  text.slice(Math.max(0, mark.start - reach), mark.start);
