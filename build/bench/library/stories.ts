import { newId, NO_DETAILS, type Command, type CommandBody, type CreateArticle } from '@shared/domain';
import { between, pick, randomFrom, sentence, wordOf, type Random } from '../anchoring/prose';

/*
 * Stories for a library: prose of the small grammar, in which one word in eight is another one from a lexicon
 * of sixty thousand invented words, the first of them common and the last of them rare, as words are.
 */

const WORDS = 1000;
const MARKS = 12;
const LEXICON = 60_000;

const ONSETS = 'b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou ee y'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'nd', 'rt', 'ck', 'm', 'th'];

const lexicon = (() => {
  const random = randomFrom(60);
  const words = new Set<string>();
  while (words.size < LEXICON) {
    let word = '';
    for (let syllables = between(random, 2, 4); syllables > 0; syllables -= 1)
      word += pick(random, ONSETS) + pick(random, VOWELS) + pick(random, CODAS);
    words.add(word);
  }
  return [...words];
})();

/** Common words often, rare ones seldom. */
export const inventedWord = (random: Random): string => lexicon[Math.floor(LEXICON ** random()) - 1]!;

export function story(random: Random): string {
  const paragraphs: string[] = [];
  for (let words = 0; words < WORDS;) {
    const sentences = Array.from({ length: between(random, 2, 4) }, () =>
      sentence(random).replace(/\b[a-z]{4,}\b/g, (word) => (random() < 0.2 ? inventedWord(random) : word)),
    );
    paragraphs.push(sentences.join(' '));
    words += paragraphs.at(-1)!.split(' ').length;
  }
  return paragraphs.join('\n');
}

const PEOPLE = ['Hester Wray', 'Ilse Maier', 'Tom Ashdown', 'Søren Østergård', 'Ada Novak'];
const DESKS = ['News', 'Features', 'Investigations', 'Science'];

const sign = <B extends CommandBody>(body: B) =>
  ({ ...body, id: newId(), at: new Date().toISOString(), by: 'Bench' }) as B & Command;

export function createStory(random: Random, n: number): CreateArticle {
  const headline = sentence(random);
  return sign({
    type: 'article.create',
    article: newId(),
    text: story(random),
    formats: [],
    origin: 'bench',
    details: {
      ...NO_DETAILS,
      headline,
      slug: `story-${n}`,
      checker: pick(random, PEOPLE),
      editor: pick(random, PEOPLE),
      desk: pick(random, DESKS),
      byline: `By ${wordOf(random, 'first')} ${wordOf(random, 'last')}`,
    },
  });
}

/** Marks on sentences here and there, every third with a note. */
export function marksOn(random: Random, text: string): Command[] {
  const sentences = [...text.matchAll(/[^.\n]{20,}/g)];
  return Array.from({ length: MARKS }, () => {
    const { index: start, 0: words } = pick(random, sentences);
    const id = newId();
    const mark = sign({ type: 'mark.add', mark: { id, kind: 'claim', start, end: start + words.length } });
    if (random() < 0.67) return [mark];
    return [
      mark,
      sign({
        type: 'note.add',
        mark: id,
        note: newId(),
        text: `Asked ${pick(random, PEOPLE)}. ${sentence(random)} ${inventedWord(random)}`,
      }),
    ];
  }).flat();
}
