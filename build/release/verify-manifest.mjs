// node build/release/verify-manifest.mjs FOLDER Checks a folder of updates before it is hosted: the
// signature, the date, every file. Without FOLDER it checks only that a key is pinned, as a release has to
// before it builds anything.
import { run } from '../trouble.mjs';
import { checkFolder, requireKeys } from './manifest.mjs';

await run(async () => {
  const folder = process.argv[2];
  if (!folder)
    return console.log(
      `Pinned: ${requireKeys()
        .map(({ name }) => name)
        .join(', ')}`,
    );
  const { sequence, expires, releases } = await checkFolder(folder);
  console.log(
    `List ${sequence} is signed, good until ${expires.slice(0, 10)}, and every file of its ` +
      `${releases.length} releases is there.`,
  );
});
