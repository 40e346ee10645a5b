import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  commentIdToParaId,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Tab,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { PROPERTIES } from '../../document/annotated';
import { directionOf } from '../../text/direction';
import type { ReportModel, TextParagraph, TextRole, TextSegment } from '../types';
import { STYLES } from './style';
import { withThreads } from './threads';
import { threadsOf, type Thread, type WrittenComment } from './written';

export { threadsOf } from './written';

/**
 * The draft as a Word file with one comment for each mark on its words: what was decided, and a thread of
 * what was written at it, done where the mark is decided. Marks whose words are gone have theirs at the end.
 * Stet reads it again (shared/document/annotated).
 */
export async function annotatedDocx(model: ReportModel): Promise<Uint8Array> {
  const threads = threadsOf(model);
  const comments = threads.flatMap((thread) => thread.comments);
  const { made, title, draft } = model;
  const document = new Document({
    title: plain(title.name),
    creator: plain(made.by) || 'Stet',
    lastModifiedBy: plain(made.by) || 'Stet',
    description: `Draft ${draft.number}, with the marks of its fact-check as comments`,
    customProperties: [
      { name: PROPERTIES.article, value: model.article },
      { name: PROPERTIES.draft, value: String(draft.number) },
      { name: PROPERTIES.at, value: made.at },
    ],
    styles: STYLES,
    comments: { children: comments.map(commentOf) },
    sections: [{ children: paragraphsOf(bodyOf(model), threads) }],
  });
  const file = new Uint8Array(await Packer.toArrayBuffer(document));
  return withThreads(file, comments, commentIdToParaId, made.at);
}

const commentOf = ({ id, parent, author, at, lines }: WrittenComment) => ({
  id,
  ...(parent === null ? {} : { parentId: parent }),
  author: plain(author),
  initials: initialsOf(author),
  ...(at === null ? {} : { date: new Date(at) }),
  durableId: commentIdToParaId(id),
  children: lines.map(
    (line) =>
      new Paragraph({
        style: 'CommentText',
        bidirectional: directionOf(line) === 'rtl',
        children: [runOf(line, directionOf(line) === 'rtl')],
      }),
  ),
});

/** As Word makes them: the first letter of each name. */
const initialsOf = (name: string): string =>
  plain(name)
    .split(/\s+/u)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 9);

/** The draft; where its text is left out for whom it is for, the words of each mark by themselves. */
const bodyOf = ({ text, ledger }: ReportModel): readonly TextParagraph[] =>
  text.length > 0
    ? text
    : ledger.map(({ number, words, alerts, class: how }): TextParagraph => {
        const lost = alerts.includes('lost') || how === 'cut';
        const here = lost ? [] : [number];
        const plainly = { bold: false, italic: false, link: null, foreign: false, kinds: [] };
        const segment = { ...plainly, start: 0, end: words.length, text: words, opens: here, closes: here };
        return {
          direction: directionOf(words),
          number: null,
          start: 0,
          end: words.length,
          role: { type: 'body' },
          part: null,
          segments: lost ? [] : [segment],
        };
      });

function paragraphsOf(text: readonly TextParagraph[], threads: readonly Thread[]): Paragraph[] {
  const idsOf = (mark: number): number[] => threads[mark - 1]!.comments.map(({ id }) => id);
  const lost = threads.filter((thread) => thread.lost).map(({ mark }) => mark);
  return text.map(({ segments, direction, role }, at) => {
    const children = segments.flatMap((segment) => [
      ...segment.opens.flatMap(idsOf).map((id) => new CommentRangeStart(id)),
      ...wordsOf(segment, direction === 'rtl'),
      ...segment.closes.flatMap(idsOf).flatMap(endOf),
    ]);
    const beyond = at === text.length - 1 ? lost.flatMap(idsOf) : [];
    return new Paragraph({
      ...styleOf(role),
      bidirectional: direction === 'rtl',
      children: [...children, ...beyond.flatMap((id) => [new CommentRangeStart(id), ...endOf(id)])],
    });
  });
}

const endOf = (id: number): ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

function styleOf(role: TextRole) {
  switch (role.type) {
    case 'heading':
      return { heading: HEADINGS[role.level - 1] ?? HeadingLevel.HEADING_6 };
    case 'standfirst':
      return { style: 'Standfirst' };
    case 'byline':
      return { style: 'Byline' };
    case 'body':
      return {};
  }
}

function wordsOf({ text, bold, italic, link, foreign }: TextSegment, rtl: boolean): ParagraphChild[] {
  if (text === '') return [];
  const run = runOf(text, foreign ? !rtl : rtl, {
    bold,
    italics: italic,
    ...(link ? { style: 'Hyperlink' } : {}),
  });
  return link ? [new ExternalHyperlink({ link: plain(link.href), children: [run] })] : [run];
}

interface Look {
  bold?: boolean;
  italics?: boolean;
  style?: string;
}

/** A run with these words; a tab is an element of its own. */
function runOf(words: string, rightToLeft: boolean, look: Look = {}): TextRun {
  const children = plain(words)
    .split(/(\t)/)
    .flatMap((piece) => (piece === '' ? [] : [piece === '\t' ? new Tab() : piece]));
  return new TextRun({ ...look, rightToLeft, children });
}

/**
 * What XML cannot hold, each as the sign for what cannot be shown: places in the text stay where they are.
 */
const plain = (words: string): string =>
  words.replace(/[\u0000-\u0008\u000a-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
