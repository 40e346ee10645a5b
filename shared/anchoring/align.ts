/**
 * The comparison of two drafts that everything else is read from: which words of the old draft are which
 * words of the new one. Paragraphs first, then sentences, then words, each only where the step before left a
 * gap; moved text by what is unique; edited text by its place and its wording. Strings in, plain data out;
 * cost about n log n.
 */

import { linkEditedAnywhere } from './anywhere';
import { doubtLoneMoves, linkEditedAroundMoved, linkEditedInPlace, suspectOldPlaces } from './edited';
import { linkMovedSentences, linkSameParagraphs, linkSameSentences, sameLetters } from './exact';
import { doubtFormulas } from './formula';
import { Links, type SentenceGroup } from './links';
import type { Words } from './plan';
import { linkRecut } from './recut';
import { heaviestChain } from './sequence';
import { settleRepeats } from './settle';
import { firstAbove } from '../text/ranges';
import { paragraphsOf, sentencesOf, slice, Vocabulary, type SentenceUnits, type Units } from './units';
import { Wording } from './wording';
import { segmentsOf, type Segment, type Zones } from './segments';

export interface Alignment {
  oldText: string;
  newText: string;
  oldParagraphs: Units;
  newParagraphs: Units;
  oldSentences: SentenceUnits;
  newSentences: SentenceUnits;
  links: Links;
  /** Words that are the same in both drafts, by old place; no two overlap on either side. */
  segments: Segment[];
  /** These, and words of which only the capitals are others: all that stand. */
  standing: Segment[];
  /**
   * Old places of which nobody can say where they went, because lookalikes fit as well; by old place,
   * disjoint.
   */
  unsure: Zones;
  wording: Wording;
  /** Every word of the new draft, where it had to be read. */
  newWords: Units | null;
}

/** Compares two drafts. Total: any two strings will do. */
export function alignDrafts(oldText: string, newText: string): Alignment {
  const paragraphIds = new Vocabulary();
  const sentenceIds = new Vocabulary();
  const oldParagraphs = paragraphsOf(oldText, paragraphIds);
  const newParagraphs = paragraphsOf(newText, paragraphIds);
  const oldSentences = sentencesOf(oldText, oldParagraphs, sentenceIds);
  const newSentences = sentencesOf(newText, newParagraphs, sentenceIds);
  const links = new Links(oldSentences, newSentences);

  linkSameParagraphs(links, oldParagraphs, newParagraphs, paragraphIds.size);
  linkSameSentences(links, sentenceIds.size);
  const retouched = sameLetters(links, oldText, newText);
  const words = readLeftovers(links, oldText, newText);
  for (const [i, j] of retouched) links.group(oneToOne(i, j, words));
  linkMovedSentences(links, oldText, sentenceIds.size);
  linkEditedInPlace(links, words, false);
  linkEditedAnywhere(links, words);
  // What was found anywhere is a neighbour now, and may settle the place of what stands beside it.
  linkEditedInPlace(links, words, true);

  const stayed = orderOf(links);
  linkEditedAroundMoved(links, words, (i) => stayed[i] === 1);
  linkRecut(links, words);

  const inOrder = orderOf(links);
  doubtLoneMoves(links, words, (i) => inOrder[i] === 0);
  doubtFormulas(links, words);
  settleRepeats(links, sentenceIds.size, (i) => inOrder[i] === 1);
  suspectOldPlaces(links, words, oldText);
  const found = segmentsOf(oldText, newText, links, words, inOrder);
  return {
    oldText,
    newText,
    oldParagraphs,
    newParagraphs,
    oldSentences,
    newSentences,
    links,
    ...found,
    wording: words.wording,
    newWords: words.all,
  };
}

/**
 * Words of the sentences without partner. The whole new draft is counted, so that a rare word is known to be
 * rare.
 */
function readLeftovers(links: Links, oldText: string, newText: string): Words {
  const wording = new Wording();
  const words: Words = { wording, old: new Map(), fresh: new Map(), all: null };
  if (links.newTo.includes(-1) || links.oldTo.includes(-1)) {
    const all = wording.read(newText, 0, newText.length);
    words.all = all;
    for (const j of unlinked(links.newTo)) {
      const from = firstAbove(all.ends, links.fresh.starts[j]!);
      const to = firstAbove(all.ends, links.fresh.ends[j]! - 1);
      words.fresh.set(j, slice(all, from, to + 1));
    }
  }
  for (const i of unlinked(links.oldTo))
    words.old.set(i, wording.read(oldText, links.old.starts[i]!, links.old.ends[i]!));
  return words;
}

const unlinked = (partner: Int32Array): number[] => [...partner.keys()].filter((i) => partner[i] === -1);

function oneToOne(i: number, j: number, words: Words): SentenceGroup {
  const similarity = words.wording.similarity(words.old.get(i)!, words.fresh.get(j)!);
  return { oldFrom: i, oldTo: i + 1, newFrom: j, newTo: j + 1, similarity };
}

/**
 * 1 for each old sentence that stayed in its place among the others (the heaviest chain in order); moved ones
 * 0.
 */
function orderOf(links: Links): Uint8Array {
  const firsts: number[] = [];
  const bs: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < links.oldTo.length; i++) {
    if (links.oldTo[i] === -1) continue;
    const group = links.groups[links.groupOf[i]!];
    firsts.push(i);
    bs.push(links.oldTo[i]!);
    weights.push(links.old.ends[i]! - links.old.starts[i]!);
    if (group) i = group.oldTo - 1;
  }
  const chosen = heaviestChain(bs, weights);
  const inOrder = new Uint8Array(links.oldTo.length);
  firsts.forEach((i, k) => {
    if (!chosen[k]) return;
    const to = links.groups[links.groupOf[i]!]?.oldTo ?? i + 1;
    inOrder.fill(1, i, to);
  });
  return inOrder;
}
