import path from 'node:path';
import { claimsIn } from '@shared/document/marked/claims';
import type { Marked } from '@shared/document/marked/marked';
import { placeMarked } from '@shared/document/marked/place';
import { webMarked } from '@shared/document/marked/web';
import { counted } from '@shared/domain';
import { readAtMost } from '../services/import/read-at-most';
import { articleIn, change, withLibrary } from './libraries';
import { manuscriptIn } from './manuscript';
import { printable, shortened } from './printable';
import { Refusal, type Call } from './verb';

/** In bytes: a hundred thousand annotations have less. */
const LARGEST = 64 * 1024 * 1024;

/** What is told of a table and of annotations by their names; null: it is something else. */
export const markedKind = (file: string): 'web' | 'table' | null =>
  /\.(jsonld|json)$/i.test(file) ? 'web' : /\.(csv|tsv|xlsx|ods)$/i.test(file) ? 'table' : null;

/**
 * Puts what others marked onto an article: claims of a table, or annotations. Says what has no place in it.
 * Throws a Refusal where nothing came of it.
 */
export async function bringMarked(file: string, article: string, call: Call): Promise<void> {
  const name = path.basename(file);
  const marked = await (markedKind(file) === 'web'
    ? annotationsOfFile(file, call)
    : claimsOfFile(file, call));
  await withLibrary(call, async (library) => {
    const { article: before } = await articleIn(library, article, call);
    const { body, placed, notFound } = placeMarked(before, marked, name);
    for (const { words, why } of notFound)
      call.mention(`Not found: ${printable(shortened(words, 80))} (${why}).`);
    if (!body) {
      const why = placed > 0 ? 'all of it is in the article already' : 'none of its words are in the draft';
      throw new Refusal(`Nothing was taken in of ${printable(name)}: ${why}.`);
    }
    await change(library, article, body, call);
    call.mention(
      `Taken in: ${placed} of ${counted(marked.length, 'row')}, with ${counted(body.marks.length, 'new mark')}, ` +
        `${counted(body.notes.length, 'note')} and ${counted(body.sources.length, 'source')}.`,
    );
    call.say(article);
  });
}

async function annotationsOfFile(file: string, call: Call): Promise<Marked[]> {
  const name = printable(path.basename(file));
  const { pieces, size } = await readAtMost(path.resolve(call.cwd, file), LARGEST).catch((error: Error) => {
    throw new Refusal(`${name} could not be read (${printable(error.message)}). Nothing was changed.`);
  });
  if (size > LARGEST) throw new Refusal(`${name} is far larger than annotations are. Nothing was changed.`);
  const marked = webMarked(Buffer.concat(pieces).toString('utf8'));
  if (!marked)
    throw new Refusal(
      `${name} has no annotations that Stet reads: neither the W3C’s nor an export of hypothes.is. Nothing was changed.`,
    );
  return marked;
}

async function claimsOfFile(file: string, call: Call): Promise<Marked[]> {
  const { candidate } = await manuscriptIn(file, call, undefined, true);
  const marked = candidate.apparatus.tables.flatMap(({ rows }) => claimsIn(rows));
  if (marked.length === 0)
    throw new Refusal(
      `${printable(path.basename(file))} has no table with claims in it. Nothing was changed.`,
    );
  return marked;
}
