import { MARK_KINDS, nothingSaid, STATUSES, type Mark } from '@shared/domain';

/** Words enough for any length; the story means nothing, but its words are as long as English ones. */
const WORDS = (
  'the council said on monday that water from nine taps at a school had been tested again and was found to hold more lead ' +
  'than allowed while parents who asked for figures were told to wait until spring because engineers needed another month'
).split(' ');

/** The same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A text of so many words in paragraphs of about seventy. */
export function storyOf(words: number): string {
  const next = numbers(7);
  const paragraphs: string[] = [];
  for (let left = words; left > 0;) {
    const length = Math.min(left, 40 + Math.floor(next() * 60));
    paragraphs.push(Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' '));
    left -= length;
  }
  return paragraphs.join('\n');
}

/**
 * So many marks spread over the text, three to twelve words each, of every kind and status; they overlap
 * where they fall so.
 */
export function marksOn(text: string, count: number): Mark[] {
  const next = numbers(11);
  return Array.from({ length: count }, (_, i) =>
    markAt(text, Math.floor(next() * Math.max(1, text.length - 80)), 16 + Math.floor(next() * 50), i),
  );
}

export function markAt(text: string, from: number, length: number, i: number): Mark {
  const start = text.lastIndexOf(' ', from) + 1;
  const end = Math.min(text.length, start + length);
  return {
    ...nothingSaid(),
    id: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    kind: MARK_KINDS[i % MARK_KINDS.length]!,
    status: STATUSES[i % STATUSES.length]!,
    anchor: {
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
    lost: false,
    createdAt: '2026-03-02T09:00:00.000Z',
    createdBy: 'bench',
  };
}
