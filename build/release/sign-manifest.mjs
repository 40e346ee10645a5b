// node build/release/sign-manifest.mjs FOLDER [--notes FILE] [--days N] [--renew]
// Signs the installers in FOLDER, which is then hosted as it is. The key comes from STET_UPDATE_KEY (PEM) or
// STET_UPDATE_KEY_FILE. --renew signs the list that is there anew, before it runs out.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run, Trouble } from '../trouble.mjs';
import { signFolder } from './manifest.mjs';

const root = path.resolve(import.meta.dirname, '../..');

await run(async () => {
  const {
    values,
    positionals: [folder],
  } = parseArgs({
    allowPositionals: true,
    options: { notes: { type: 'string' }, days: { type: 'string' }, renew: { type: 'boolean' } },
  });
  if (!folder) throw new Trouble('Say which folder: node build/release/sign-manifest.mjs FOLDER');
  const days = Number(values.days ?? 180);
  if (!(days >= 1 && days <= 1000))
    throw new Trouble('--days is a number from 1 to 1000. Nothing was written.');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const article = readFileSync(path.join(root, 'shared/domain/model/article.ts'), 'utf8');
  const schema = /^export const SCHEMA = (\d+);/m.exec(article)?.[1];
  if (!schema)
    throw new Trouble('shared/domain/model/article.ts does not say which SCHEMA it is. Nothing was written.');
  const notes = values.notes ? readFileSync(values.notes, 'utf8').trim() : '';
  const made = await signFolder(
    folder,
    values.renew ? { days } : { version, schema: Number(schema), notes, days },
  );
  console.log(`List ${made.sequence}, good until ${made.expires.slice(0, 10)}:`);
  for (const release of made.releases)
    console.log(`  ${release.version}: ${release.files.map(({ name }) => name).join(', ')}`);
});
