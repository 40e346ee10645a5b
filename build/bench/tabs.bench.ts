import { openLibrary } from '../../electron/services/library';
import { randomFrom } from './anchoring/prose';
import { createStory, marksOn } from './library/stories';

/**
 * Makes a library in `folder` with `count` articles of 1,000 words and 12 marks, the slugs `story-0` and so
 * on.
 */
export default async function fill(folder: string, count: number): Promise<void> {
  const library = await openLibrary(folder, { dailyBackup: false });
  if (library.trouble !== null) throw new Error(library.trouble);
  const random = randomFrom(40);
  for (let n = 0; n < count; n++) {
    const create = createStory(random, n);
    const made = await library.create(create);
    if (!made.ok) throw new Error(made.message);
    await Promise.all(marksOn(random, create.text).map((command) => library.apply(create.article, command)));
    await library.close(create.article);
  }
  await library.close();
}
