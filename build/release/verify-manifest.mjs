// node build/release/verify-manifest.mjs FOLDER [--newest]
// Checks a folder of updates before it is hosted: the signature, the date, every file (with --newest those of
// the newest release). Without FOLDER it checks only that a key is pinned.
import { parseArgs } from 'node:util';
import { run } from '../trouble.mjs';
import { checkFolder, requireKeys } from './manifest.mjs';

await run(async () => {
  const {
    values: { newest },
    positionals: [folder],
  } = parseArgs({ allowPositionals: true, options: { newest: { type: 'boolean' } } });
  if (!folder)
    return void console.log(
      `Pinned: ${requireKeys()
        .map(({ name }) => name)
        .join(', ')}`,
    );
  const { sequence, expires, releases } = await checkFolder(folder, { newest });
  const looked = newest ? `its newest release, ${releases[0]?.version},` : `its ${releases.length} releases`;
  console.log(
    `List ${sequence} is signed, good until ${expires.slice(0, 10)}, and every file of ${looked} is there.`,
  );
});
