import { holds } from '../left-out';
import type { LedgerEntry, ReportModel, TextParagraph } from '../types';
import { safeHref } from '../html/markup';
import {
  evidenceWords,
  kindWords,
  noteWords,
  statusWords,
  type Block,
  type Row,
  type Words,
} from './outline';
import { frontOf } from './outline-front';
import { partsOf } from './outline-parts';
import { withoutControls } from './text';
import type { Writer } from './writer';

/**
 * The report as Markdown that reads as it is: headings, lists, one line a mark, and what a mark rests on as
 * its footnotes (as GitHub and Pandoc have them). Strangers' words are escaped, and so open nothing.
 */
export const writeMarkdown: Writer = async (model) => {
  const blocks = [
    `# ${inLine(model.title.name)}`,
    '*Fact-check report*',
    ...frontOf(model).map(blockOf),
    ...partsOf(model).map(blockOf),
    ...textOf(model),
    ...ledgerOf(model),
    '---',
    `This report speaks of draft ${model.draft.number} and of no other. Made with Stet ${inLine(model.made.appVersion)}.`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

function blockOf(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${block.text}`;
    case 'paragraph':
      return line(block.words);
    case 'list':
      return block.items.map((words) => `- ${line(words)}`).join('\n');
    case 'table':
      return block.rows
        .map((row) =>
          rowOf(
            row,
            block.columns.map(({ title }) => title),
          ),
        )
        .join('\n');
  }
}

/** A row as an item of a list: a table of long words reads as nothing where it is not drawn. */
function rowOf({ cells }: Row, titles: string[]): string {
  const [first = [], ...others] = cells;
  const number = first.map(line).join(' ');
  const rest = others
    .map((words, at) => [titles[at + 1]!, words.map(line).filter(Boolean)] as const)
    .filter(([, lines]) => lines.length > 0);
  const told = rest.map(([title, lines], at) =>
    at === 0 ? lines.join('  \n  ') : `  - ${title}: ${lines.join('; ')}`,
  );
  return [`- **${number || '–'}** ${told[0] ?? ''}`, ...told.slice(1)].join('\n');
}

/** The draft; a mark's number and shape in square brackets before its words, and a bracket where it ends. */
function textOf(model: ReportModel): string[] {
  if (model.text.length === 0) return [];
  const paragraphs = model.text.map((each) => draftParagraph(model, each)).filter(Boolean);
  return ['## Annotated text', ...paragraphs];
}

function draftParagraph({ ledger }: ReportModel, { role, segments }: TextParagraph): string {
  const words = segments
    .map(({ text, bold, italic, link, opens, closes }) => {
      const before = opens.map((mark) => `**\\[${mark} ${shapeOf(ledger[mark - 1]!)}** `).join('');
      const after = closes.map(() => '\\]').join('');
      return before + linked(emphasis(inLine(text), bold, italic), link?.href) + after;
    })
    .join('')
    .trim();
  if (words === '') return '';
  return role.type === 'heading' ? `### ${words}` : role.type === 'standfirst' ? `> ${words}` : words;
}

const shapeOf = (entry: LedgerEntry): string => statusWords(entry).split(' ')[0]!;

/** Blanks stand outside of stars, or these are read as stars. */
function emphasis(words: string, bold: boolean, italic: boolean): string {
  const stars = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return stars && inner ? before + stars + inner + [...stars].reverse().join('') + after : words;
}

function linked(words: string, href: string | undefined): string {
  const safe = href && safeHref(href);
  return safe && words.trim() ? `[${words}](<${safe.replace(/[<>]/g, encodeURIComponent)}>)` : words;
}

function ledgerOf(model: ReportModel): string[] {
  if (!holds(model, 'ledger') || model.ledger.length === 0) return [];
  const notes: string[] = [];
  const items = model.ledger.map((entry) => {
    const marks = entry.evidence.map((each, at) => {
      const name = `${entry.number}-${at + 1}`;
      notes.push(`[^${name}]: ${line(evidenceWords(model, each))}`);
      return `[^${name}]`;
    });
    const more = [
      ...(entry.correction ? [`Suggested: ${inLine(entry.correction)}`] : []),
      ...entry.said.map(({ author, text }) => `${inLine(author || 'The author')}: ${inLine(text)}`),
      ...entry.notes.map((note) => inLine(noteWords(note))),
    ];
    return [
      `- **${entry.number}** ${inLine(entry.words)}${marks.join('')}`,
      `  - ${statusWords(entry)} · ${inLine(kindWords(model, entry))}`,
      ...more.map((each) => `  - ${each}`),
    ].join('\n');
  });
  return ['## The full ledger', items.join('\n'), notes.join('\n')];
}

const line = (words: Words): string =>
  words
    .map(({ text, bold, italic, struck, href }) => {
      const inner = inLine(text);
      const told =
        struck && inner.trim() ? `~~${inner.trim()}~~ ` : emphasis(inner, bold ?? false, italic ?? false);
      return linked(told, href);
    })
    .join('')
    .trim();

/** `text` as one line in which nothing is markup. */
function inLine(words: string): string {
  return (
    withoutControls(words)
      .replace(/\s*\n\s*/g, ' ')
      .replace(/[\\`*_[\]<>~|#&]/g, (sign, at: number, all: string) =>
        sign === '#' && !/^\s*$/.test(all.slice(0, at)) ? sign : `\\${sign}`,
      )
      .replace(/^(\s*)([-+=])/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/, '$1\\$2')
      // An address alone would be made a link of.
      .replace(/(https?|ftp|mailto|www)([:.])/gi, '$1\\$2')
  );
}
