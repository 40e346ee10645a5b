/**
 * A draft, a revision of it, and the truth about every word: who stayed, went, was replaced, and where all of
 * it is.
 */

import { between, BOILERPLATE, figure, pick, sentence, wordOf, type Random } from './prose';

export interface Token {
  text: string;
  /** White space stands before it (not at the start of a sentence). */
  spaced: boolean;
  /** Number of the word in the old draft, or -1 for a new word. */
  id: number;
  /** The old words a new word stands in the place of. */
  replaces?: [number, number];
}

export type Sentence = Token[];
export type Draft = Sentence[][];

export interface Rendered {
  text: string;
  tokens: Token[];
  starts: number[];
  ends: number[];
}

/**
 * A draft of about `words` words; one sentence in twenty is boilerplate, one in twenty nearly a copy of an
 * earlier one.
 */
export function draftOf(random: Random, words: number): Draft {
  const draft: Draft = [];
  const written: string[] = [];
  let id = 0;
  for (let count = 0; count < words;) {
    const paragraph: Sentence[] = [];
    for (let k = between(random, 1, 7); k > 0; k--) {
      const text = nextSentence(random, written);
      written.push(text);
      const tokens = tokensOf(text);
      for (const token of tokens) token.id = id++;
      count += tokens.filter((token) => /\w/.test(token.text)).length;
      paragraph.push(tokens);
    }
    draft.push(paragraph);
  }
  return draft;
}

function nextSentence(random: Random, written: string[]): string {
  const dice = random();
  if (dice < 0.05) return pick(random, BOILERPLATE);
  if (dice < 0.1 && written.length > 0) return nearlyTheSame(random, pick(random, written));
  return sentence(random);
}

function nearlyTheSame(random: Random, text: string): string {
  const words = text.split(' ');
  const k = between(random, 1, words.length - 1);
  if (/\d/.test(words[k]!)) words[k] = words[k]!.replace(/\d+/, String(between(random, 2, 99)));
  else words[k] = words[k]!.replace(/[\p{L}\p{M}]+/u, wordOf(random, 'adj'));
  const result = words.join(' ');
  return result === text ? nearlyTheSame(random, text) : result;
}

/**
 * The draft after an editor: of each hundred sentences `rate` × 100 are edited (60 %), deleted (20 %) or
 * moved (20 %: half of them one by one, half as whole paragraphs with whatever was edited in them); and 30 %
 * as many are new, most of them fresh, some boilerplate, some nearly a copy of an old sentence, whether that
 * still stands or not. A few paragraphs are joined or split.
 */
export function revise(random: Random, draft: Draft, rate: number): Draft {
  let paragraphs = draft.map((paragraph) => paragraph.map((s) => s.map((token) => ({ ...token }))));
  const loose: Sentence[] = [];
  paragraphs = paragraphs.map((paragraph) =>
    paragraph.flatMap((s) => {
      if (random() >= rate) return [s];
      const dice = random();
      if (dice < 0.6) return editSentence(random, s);
      if (dice < 0.8) return [];
      if (dice < 0.9) {
        loose.push(s);
        return [];
      }
      return [s];
    }),
  );
  paragraphs = joinAndSplit(random, paragraphs, rate).filter((paragraph) => paragraph.length > 0);
  for (let moves = Math.round(paragraphs.length * rate * 0.1); moves > 0; moves--) {
    const [paragraph] = paragraphs.splice(between(random, 0, paragraphs.length - 1), 1);
    paragraphs.splice(between(random, 0, paragraphs.length), 0, paragraph!);
  }
  for (const s of loose) insertSomewhere(random, paragraphs, s);
  const known = draft.flat().map((s) => s.map((t) => (t.spaced ? ' ' : '') + t.text).join(''));
  for (let news = Math.round(known.length * rate * 0.3); news > 0; news--) {
    const dice = random();
    const text =
      dice < 0.7
        ? sentence(random)
        : dice < 0.85
          ? pick(random, BOILERPLATE)
          : nearlyTheSame(random, pick(random, known));
    insertSomewhere(random, paragraphs, tokensOf(text));
  }
  return paragraphs;
}

function insertSomewhere(random: Random, paragraphs: Draft, s: Sentence): void {
  if (paragraphs.length === 0 || random() < 0.1) {
    paragraphs.splice(between(random, 0, paragraphs.length), 0, [s]);
    return;
  }
  const paragraph = pick(random, paragraphs);
  paragraph.splice(between(random, 0, paragraph.length), 0, s);
}

function joinAndSplit(random: Random, paragraphs: Draft, rate: number): Draft {
  const result: Draft = [];
  for (const paragraph of paragraphs) {
    const last = result[result.length - 1];
    const dice = random();
    if (last && dice < rate * 0.1) last.push(...paragraph);
    else if (paragraph.length > 2 && dice > 1 - rate * 0.1) {
      const at = between(random, 1, paragraph.length - 1);
      result.push(paragraph.slice(0, at), paragraph.slice(at));
    } else result.push(paragraph);
  }
  return result;
}

/** One to three changes to a sentence; now and then it is rewritten in good part, or cut in two. */
function editSentence(random: Random, source: Sentence): Sentence[] {
  let s = source;
  const dice = random();
  if (dice < 0.06) {
    const rewritten = s.map((token) =>
      isWord(token) && random() < 0.4 ? replacement(random, token) : token,
    );
    return [isRecognisable(rewritten, source) ? rewritten : source];
  }
  if (dice < 0.12) {
    const comma = s.findIndex(
      (token, k) => token.text === ',' && k > 3 && k < s.length - 4 && isWord(s[k + 1]!),
    );
    if (comma > 0) {
      const next = s[comma + 1]!;
      const head = { ...replacement(random, next), text: capital(next.text), spaced: false };
      return [
        [...s.slice(0, comma), { text: '.', spaced: false, id: -1, replaces: [s[comma]!.id, s[comma]!.id] }],
        [head.text === next.text ? { ...next, spaced: false } : head, ...s.slice(comma + 2)],
      ];
    }
  }
  for (let k = between(random, 1, 3); k > 0; k--) {
    const next = changeOnce(random, s);
    if (isRecognisable(next, source)) s = next;
  }
  const [head, ...rest] = s;
  // A new first word has a capital, as the old one had.
  return [head && head.id < 0 ? [{ ...head, text: capital(head.text), spaced: false }, ...rest] : s];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

// Two sentences that have less than half in common are two sentences, and the truth about the marks a matter
// of taste.
const letters = (s: Sentence): number => s.reduce((sum, token) => sum + token.text.length, 0);
const isRecognisable = (s: Sentence, source: Sentence): boolean =>
  letters(s.filter((token) => token.id >= 0)) * 2 >= Math.max(letters(source), letters(s));

function changeOnce(random: Random, s: Sentence): Sentence {
  const words = s.map((token, k) => (isWord(token) && token.id >= 0 ? k : -1)).filter((k) => k >= 0);
  if (words.length < 3) return s;
  const at = pick(random, words);
  const dice = random();
  if (dice < 0.4) return s.map((token, k) => (k === at ? replacement(random, token) : token));
  if (dice < 0.6) {
    const fresh = freshWords(random, between(random, 1, 4));
    return at === 0 ? s : [...s.slice(0, at), ...fresh, ...s.slice(at)];
  }
  const most = dice < 0.8 ? 6 : 5;
  const to = Math.min(s.length - 1, at + between(random, 1, most));
  if (to <= at || at === 0 || s.slice(at, to).some((token) => /[“”]/.test(token.text))) return s;
  if (dice < 0.8) return [...s.slice(0, at), ...s.slice(to)];
  const ids = s.slice(at, to).flatMap((token) => (token.id >= 0 ? [token.id] : (token.replaces ?? [])));
  const fresh = freshWords(random, between(random, 1, 6));
  fresh.forEach((token, k) => {
    token.replaces =
      fresh.length === to - at && s[at + k]!.id >= 0
        ? [s[at + k]!.id, s[at + k]!.id]
        : [Math.min(...ids), Math.max(...ids)];
  });
  return [...s.slice(0, at), ...fresh, ...s.slice(to)];
}

function replacement(random: Random, token: Token): Token {
  const text = /\d/.test(token.text)
    ? figure(random, token.text.includes('.') ? 'money' : 'n')
    : wordOf(random, pick(random, ['adj', 'noun', 'verb', 'adverb']));
  return {
    text,
    spaced: token.spaced,
    id: -1,
    replaces: token.id >= 0 ? [token.id, token.id] : token.replaces,
  };
}

function freshWords(random: Random, count: number): Token[] {
  return Array.from({ length: count }, () => ({
    text: wordOf(random, pick(random, ['adj', 'noun', 'verb', 'adverb', 'last', 'town'])),
    spaced: true,
    id: -1,
  }));
}

const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.text);

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/(\s*)([\p{L}\p{N}]+(?:[.,]\d+)*|[^\s\p{L}\p{N}])/gu)].map(([, space, word]) => ({
    text: word!,
    spaced: space !== '',
    id: -1,
  }));
}

/** The draft as text, and where each of its words is in it. */
export function render(draft: Draft): Rendered {
  const parts: string[] = [];
  const rendered: Rendered = { text: '', tokens: [], starts: [], ends: [] };
  let at = 0;
  const write = (text: string): void => {
    parts.push(text);
    at += text.length;
  };
  draft.forEach((paragraph, p) => {
    if (p > 0) write('\n');
    paragraph.forEach((s, k) => {
      if (k > 0) write(' ');
      s.forEach((token, t) => {
        if (t > 0 && token.spaced) write(' ');
        rendered.tokens.push(token);
        rendered.starts.push(at);
        write(token.text);
        rendered.ends.push(at);
      });
    });
  });
  rendered.text = parts.join('');
  return rendered;
}
