import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { documentWithout } from '@shared/document/furniture';
import type { Paper } from '@shared/passages/types';
import { manuscriptIn } from './manuscript';
import { printable } from './printable';
import { Refusal, type Call } from './verb';

/** The papers of a folder, by their names; one that cannot be read is mentioned. */
export async function papersIn(folder: string, call: Call): Promise<Paper[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw new Refusal(
      `${printable(path.basename(folder))} could not be read (${error.message}); nothing was looked for.`,
    );
  });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const papers: Paper[] = [];
  for (const { name } of names) {
    try {
      papers.push(await paperIn(path.join(folder, name), name, call));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      call.mention(error.message);
    }
  }
  return papers;
}

async function paperIn(file: string, name: string, call: Call): Promise<Paper> {
  const quiet: Call = { ...call, mention: () => {} };
  const { candidate } = await manuscriptIn(file, quiet, undefined, true);
  const furniture = candidate.furniture.filter(({ told }) => told);
  const { text, apparatus } = { ...candidate, ...documentWithout({ ...candidate, furniture }) };
  return { name, text, apparatus };
}
