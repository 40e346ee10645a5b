/**
 * The comparison of two drafts that everything else is read from: which words of the old draft are which words of the
 * new one. Paragraphs first, then sentences, then words, each only where the step before left a gap; moved text by
 * what is unique; edited text by its place and its wording. Strings in, plain data out; cost about n log n.
 */

import { linkEditedAnywhere, linkEditedInPlace, type Words } from './edited';
import { linkMovedSentences, linkSameParagraphs, linkSameSentences, sameLetters } from './exact';
import { Links, type SentenceGroup } from './links';
import { heaviestChain } from './sequence';
import { settleRepeats } from './settle';
import { paragraphsOf, sentencesOf, Vocabulary, type SentenceUnits, type Units } from './units';
import { Wording } from './wording';
import { segmentsOf, type Segment, type Zone } from './segments';

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
  /** Old places of which nobody can say where they went, because lookalikes fit as well; by old place, disjoint. */
  unsure: Zone[];
  wording: Wording;
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
  linkMovedSentences(links, sentenceIds.size);
  linkEditedInPlace(links, words);
  linkEditedAnywhere(links, words);
  // What was found anywhere is a neighbour now, and may settle the place of what stands beside it.
  linkEditedInPlace(links, words);

  const inOrder = orderOf(links);
  settleRepeats(links, sentenceIds.size, (i) => inOrder[i] === 1);
  const { segments, unsure } = segmentsOf(oldText, newText, links, words, inOrder);
  return { oldText, newText, oldParagraphs, newParagraphs, oldSentences, newSentences, links, segments, unsure, wording: words.wording };
}

function readLeftovers(links: Links, oldText: string, newText: string): Words {
  const wording = new Wording();
  const read = (text: string, units: Units, partner: Int32Array): Map<number, Units> => {
    const words = new Map<number, Units>();
    for (let i = 0; i < partner.length; i++) {
      if (partner[i] === -1) words.set(i, wording.read(text, units.starts[i]!, units.ends[i]!));
    }
    return words;
  };
  return { wording, old: read(oldText, links.old, links.oldTo), fresh: read(newText, links.fresh, links.newTo) };
}

function oneToOne(i: number, j: number, words: Words): SentenceGroup {
  const similarity = words.wording.similarity(words.old.get(i)!, words.fresh.get(j)!);
  return { oldFrom: i, oldTo: i + 1, newFrom: j, newTo: j + 1, similarity };
}

/** 1 for each old sentence that stayed in its place among the others (the heaviest chain in order); moved ones 0. */
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
