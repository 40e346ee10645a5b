import { withoutFurniture, withoutLines } from '../domain/coverage/furniture';
import type { Format } from '../domain/model/article';
import type { Part } from '../domain/model/part';
import type { Apparatus } from './document';

interface Read {
  text: string;
  formats: Format[];
  apparatus: Apparatus;
  furniture: readonly { start: number; end: number }[];
}

/** A document without its page furniture; what was written on what stays goes along, at its place. */
export function documentWithout({ text, formats, apparatus, furniture }: Read): Omit<Read, 'furniture'> {
  const cut = withoutLines(text, furniture);
  const stays = <T extends { at: number }>(each: T): T[] =>
    cut.moved({ start: each.at, end: each.at }).map(({ start }) => ({ ...each, at: start }));
  const { title, comments, footnotes, changes, tables, cues, places, pictures, parts } = apparatus;
  return {
    text: cut.text,
    formats: formats.flatMap(cut.moved),
    apparatus: {
      title,
      comments: comments.flatMap(cut.moved),
      footnotes: footnotes.flatMap(stays),
      changes: changes.flatMap(cut.moved),
      tables: tables.flatMap(cut.moved),
      cues: cues.flatMap(cut.moved),
      places: places.flatMap(cut.moved),
      pictures: pictures.flatMap(stays),
      parts: parts.flatMap(cut.moved),
    },
  };
}

/** What a draft keeps of a document, with or without its page furniture. */
export function keptOf(
  read: Read,
  dropFurniture: boolean,
): { text: string; formats: Format[]; parts: Part[] } {
  const { text, formats, apparatus, furniture } = read;
  const whole = { text, formats, parts: apparatus.parts };
  return dropFurniture ? withoutFurniture({ ...whole, furniture }) : whole;
}
