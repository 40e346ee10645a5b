import draft from '@shared/sample/draft-1.md?raw';
import type { DamagedArticle } from '@shared/contract';
import {
  newId,
  nothingSaid,
  STATUSES,
  type Article,
  type Format,
  type Mark,
  type MarkKind,
} from '@shared/domain';
import { articleFrom } from './fake';
import { today } from '../ui/format';

/** A desk with a few stories on it, or as many as are asked for, the first one half checked. */
export function deskOf(marks: number, stories = 4): Article[] {
  const { text, formats } = plain(draft);
  const pages = Math.max(1, Math.ceil(marks / 60));
  const long = Array.from({ length: pages }, () => text).join('\n');
  const story = marked(
    articleFrom(
      long,
      'harbour-road.md',
      {
        headline: 'Fifteen weeks at Harbour Road',
        slug: 'HARBOUR ROAD',
        byline: 'By Hester Wray',
        desk: 'Investigations',
        checker: 'Hester Wray',
        editor: 'Tom Ashdown',
        deadline: today(),
        standfirst:
          'Laboratory tests found lead in the drinking water of a primary school in October. Parents were told in February.',
      },
      formats,
    ),
    marks,
  );
  const others = [
    {
      headline: 'The bridge that was never opened',
      slug: 'BRIDGE',
      desk: 'News',
      checker: 'Ilse Maier',
      deadline: '2026-01-12',
    },
    {
      headline:
        'What the tide leaves: a year with the shore wardens of the northern estuary and the people who pay them',
      slug: 'TIDE',
      desk: 'Features',
      checker: 'Hester Wray',
      deadline: '2031-03-02',
    },
    {
      headline: 'Council approves budget after eleven-hour sitting',
      slug: '',
      desk: 'News',
      checker: '',
      deadline: '',
    },
    ...Array.from({ length: Math.max(0, stories - 4) }, (_, at) => ({
      headline: `What the shore wardens wrote down in week ${at + 1}`,
      slug: `WARDENS ${at + 1}`,
      desk: 'Features',
      checker: '',
      deadline: '',
    })),
  ];
  return [story, ...others.map((details, index) => marked(articleFrom(text, 'paste', details), index * 9))];
}

const KINDS: MarkKind[] = ['claim', 'quote', 'attribution', 'claim', 'claim'];
const PEOPLE = ['Hester Wray', 'Ilse Maier'];

/** The article with `count` marks, made at once: ten thousand commands would take a minute to look at. */
function marked(article: Article, count: number): Article {
  const { text } = article.drafts[0]!;
  const spans = [...text.matchAll(/“[^”]+”|said [A-Z][^.,“]+|\d[^.]{8,60}\b|[A-Z][a-z]+ [A-Z][a-z]+/g)];
  const marks = spans.slice(0, count).map(({ index: start, 0: exact }, index): Mark => {
    const kind = exact.startsWith('“')
      ? 'quote'
      : exact.startsWith('said')
        ? 'attribution'
        : KINDS[index % 5]!;
    const at = new Date(Date.UTC(2026, 2, 3, 9, index % 600)).toISOString();
    const by = PEOPLE[index % 2]!;
    const decided = index % 4 !== 3;
    const risky = index % 7 === 4;
    return {
      ...nothingSaid(),
      id: newId(),
      kind,
      ...(kind === 'quote' ? { form: 'direct' as const } : {}),
      anchor: { start, end: start + exact.length, exact, prefix: '', suffix: '' },
      lost: false,
      createdAt: at,
      createdBy: by,
      status: decided ? STATUSES[index % 9]! : 'to-check',
      ...(decided ? { stamp: { at, by, draft: 1, words: index % 11 === 5 ? `${exact} once` : exact } } : {}),
      disposition: 'open',
      risk: risky ? (index % 2 ? 'legal' : 'high') : 'routine',
      facets: risky ? ['number', 'allegation'] : [],
      correction: risky ? '28 micrograms' : '',
      notes:
        index % 5 === 1
          ? [
              'The minutes say the same; page 4, third item. Rang the clerk to make sure.',
              'She confirms.',
            ].map((words, turn) => ({ id: newId(), at, by: PEOPLE[turn]!, text: words }))
          : [],
    };
  });
  return { ...article, marks: Object.fromEntries(marks.map((mark) => [mark.id, mark])) };
}

/** Headings and emphasis of the sample, as the import would find them; enough to look at. */
function plain(markdown: string): { text: string; formats: Format[] } {
  const formats: Format[] = [];
  let text = '';
  for (const [index, block] of markdown.trim().split(/\n\n+/).entries()) {
    const level = /^#+/.exec(block)?.[0].length ?? 0;
    const words = block.replace(/^#+ /, '').replace(/^\*(.*)\*$/s, '$1');
    const start = text.length + (text ? 1 : 0);
    const end = start + words.length;
    text += (text ? '\n' : '') + words;
    if (level > 0) formats.push({ type: 'heading', start, end, level });
    else if (index === 1) formats.push({ type: 'standfirst', start, end });
    else if (index === 2) formats.push({ type: 'byline', start, end });
    else if (words !== block) formats.push({ type: 'italic', start, end });
  }
  return { text, formats };
}

/**
 * Articles that cannot be read, in the three ways that the list tells apart: torn, moved away, not Stet's.
 */
export function damagedOnes(): DamagedArticle[] {
  const sentences = [
    'The last lines of its history are damaged (from event 212). What was before them is kept; restore it from a backup, or move it to the trash.',
    'Its folder is gone. The newest backup that has it is of yesterday; restore it from there.',
    'Its history was made by a newer Stet. Nothing was changed; open it there.',
  ];
  return sentences.map((message, at) => ({ article: newId(), name: `DAMAGED ${at + 1}`, message }));
}
