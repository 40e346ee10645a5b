import { openLibrary } from '../../electron/services/library';
import { readManuscript } from '../../electron/services/import';
import { createCommand } from '../../electron/services/import/commands';
import { SAMPLE_DETAILS, TEXTS } from '../../shared/sample';

/** Makes a library with `articles` copies of the sample story in `folder`. */
export default async function fill(folder: string, articles: number): Promise<void> {
  const reading = readManuscript(TEXTS['draft-1.md'], 'draft-1.md');
  if (reading.outcome !== 'read') throw new Error(reading.message);
  const library = await openLibrary(folder);
  for (let n = 0; n < articles; n++) {
    const made = await library.create(
      createCommand(reading.candidate, {
        dropFurniture: true,
        details: { ...SAMPLE_DETAILS, slug: `story-${n}` },
        by: 'Bench',
        at: new Date().toISOString(),
      }),
    );
    if (!made.ok) throw new Error(made.message);
  }
  await library.close();
}
