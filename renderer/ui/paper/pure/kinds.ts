import type { ShownContent, ShownPaper } from '../types';

/* How a paper is shown, by what it was read as and what its file is called. */

export type Show = 'pdf' | 'text' | 'sheet' | 'image' | 'drawing' | 'audio' | 'video' | 'file';

const SHEETS: ReadonlySet<string> = new Set(['xlsx', 'ods-sheet', 'csv']);

/** Pictures that browsers draw; of others only the file can be had. */
const PICTURES = /\.(?:png|jpe?g|gif|webp|avif|bmp)$/i;
const DRAWING = /\.svg$/i;

export function showOf({ kind, file }: ShownPaper, content: ShownContent | null): Show {
  if (kind === 'pdf') return 'pdf';
  if (kind === 'audio' || kind === 'video') return kind;
  if (kind === 'image')
    return DRAWING.test(file.name) ? 'drawing' : PICTURES.test(file.name) ? 'image' : 'file';
  if (!content) return 'file';
  // A table of what was said is a transcript, whatever its file is.
  const isSheet = SHEETS.has(kind) && content.apparatus.cues.length === 0;
  return isSheet ? 'sheet' : 'text';
}
