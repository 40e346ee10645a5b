import { written } from '../html/lists';
import type { Says } from './book';

/** InDesign's own list: it ends where a paragraph stands between that is none of it. */
const DEFAULT = /Default/;

/** Counts the paragraphs of lists as they come. */
export class Numbering {
  private readonly counts = new Map<string, number>();

  /** What stands before a paragraph that is said to be so; '' before one of no list. */
  label({
    type,
    expression = '^#.',
    format = '1',
    list = 'Default',
    startAt = 1,
    goesOn = true,
  }: Says): string {
    if (type === 'BulletList') return '• ';
    if (type !== 'NumberedList') {
      for (const name of this.counts.keys()) if (DEFAULT.test(name)) this.counts.delete(name);
      return '';
    }
    const before = goesOn ? this.counts.get(list) : undefined;
    const number = before === undefined ? startAt : before + 1;
    this.counts.set(list, number);
    const figures = written(number, /^(?:01|[1aAiI])/.exec(format)?.[0] ?? '1');
    const label = expression.replace(/\^#/g, figures).replace(/\^./g, ' ').replace(/\s+/g, ' ').trim();
    return label === '' ? '' : `${label} `;
  }
}
