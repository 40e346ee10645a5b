import type { Format } from '../domain/model/article';
import type { NoteLink } from './document';

/** What a comment or a note says: its words, and where some of them lead. */
export interface Said {
  text: string;
  /** Over `text`; absent: there are none. */
  links?: NoteLink[];
}

/** The links among formats. */
export const linksIn = (formats: readonly Format[]): NoteLink[] =>
  formats.flatMap((format) =>
    format.type === 'link' ? [{ start: format.start, end: format.end, href: format.href }] : [],
  );

/** Words that were read by themselves, and the links among their `formats`, as a note says them: trimmed. */
export function saysOf(written: string, formats: readonly Format[]): Said {
  const text = written.trim();
  const before = written.length - written.trimStart().length;
  const within = (at: number) => Math.min(Math.max(at - before, 0), text.length);
  const links = linksIn(formats)
    .map(({ start, end, href }) => ({ start: within(start), end: within(end), href }))
    .filter(({ start, end }) => start < end);
  return links.length > 0 ? { text, links } : { text };
}
