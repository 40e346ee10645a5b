import { z } from 'zod';
import { Format } from '../domain/model/article';
import { Apparatus, Notice } from './document';

/**
 * What was read of a paper: its words, paragraphs joined by `\n`, the formats over them and what goes with
 * them. It is made of the paper's file and can be made again; the file is the truth.
 */
export const PaperContent = z.object({
  text: z.string(),
  formats: z.array(Format),
  apparatus: Apparatus.pick({ title: true, tables: true, cues: true, places: true, pictures: true }),
  notices: z.array(Notice),
});
export type PaperContent = z.infer<typeof PaperContent>;
