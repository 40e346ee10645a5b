import { newId, type Command, type CreateArticle } from '@shared/domain';
import { SAMPLE_DETAILS, SAMPLE_PEOPLE, TEXTS } from '@shared/sample';
import { createCommand, readManuscript } from './import';
import type { Library, Made } from './library';

/** When the reporter spoke to those who were asked for comment. */
const ASKED = '2026-03-05';

/**
 * Makes the sample story an article, as it lies on a checker's desk in the morning: nothing marked, its
 * people known.
 */
export async function createSample(library: Library, { by, at }: { by: string; at: string }): Promise<Made> {
  const command = sampleCommand({ by, at });
  const created = await library.create(command);
  if (!created.ok) return created;
  // A list of people cut short by a full disk is no reason to take the story away again.
  for (const person of peopleCommands({ by, at })) await library.apply(command.article, person);
  return created;
}

function sampleCommand({ by, at }: { by: string; at: string }): CreateArticle {
  const reading = readManuscript(TEXTS['draft-1.md'], 'draft-1.md');
  if (reading.outcome === 'refused') throw new Error(reading.message);
  return createCommand(reading.candidate, {
    dropFurniture: true,
    details: { ...SAMPLE_DETAILS, checker: by },
    by,
    at,
  });
}

const peopleCommands = ({ by, at }: { by: string; at: string }): Command[] =>
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
