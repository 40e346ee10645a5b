import { newId, type Command, type CreateArticle } from '@shared/domain';
import { SAMPLE_DETAILS, SAMPLE_PEOPLE, TEXTS } from '@shared/sample';
import type { ReadApart } from './documents/thread';
import { createCommand } from './import/commands';
import type { Library, Made } from './library';

/** Who makes it, and when. */
interface Signed {
  by: string;
  at: string;
}

/** When the reporter spoke to those who were asked for comment. */
const ASKED = '2026-03-05';

/**
 * Makes the sample story an article, as it lies on a checker's desk in the morning: nothing marked, its
 * people known. `apart`: where its text is read, as any other that is imported.
 */
export async function createSample(library: Library, apart: ReadApart, { by, at }: Signed): Promise<Made> {
  const command = await sampleCommand(apart, { by, at });
  const created = await library.create(command);
  if (!created.ok) return created;
  // A list of people cut short by a full disk is no reason to take the story away again.
  for (const person of peopleCommands({ by, at })) await library.apply(command.article, person);
  return created;
}

async function sampleCommand(apart: ReadApart, { by, at }: Signed): Promise<CreateArticle> {
  const asked = { source: TEXTS['draft-1.md'], origin: 'draft-1.md', plainly: false };
  const read = await apart(asked, new AbortController().signal);
  if (read.outcome !== 'done' || read.reading.outcome !== 'read')
    throw new Error(`The sample story could not be read (${read.outcome}). Nothing was changed; try again.`);
  return createCommand(read.reading.candidate, {
    dropFurniture: true,
    details: { ...SAMPLE_DETAILS, checker: by },
    by,
    at,
  });
}

const peopleCommands = ({ by, at }: Signed): Command[] =>
  SAMPLE_PEOPLE.map(({ name, title, affiliation, askedForComment, answered }) => ({
    type: 'person.add',
    id: newId(),
    by,
    at,
    person: {
      id: newId(),
      name,
      title,
      affiliation,
      asked: askedForComment ? ASKED : '',
      answered: answered ? ASKED : '',
    },
  }));
