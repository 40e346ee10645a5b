// node build/release/new-key.mjs FILE
// Makes a key to sign updates with: the private one goes into FILE, which must not be there yet and belongs
// in no repository; the line for electron/services/updates/keys.json is printed.
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundles.mjs';
import { asError, run, Trouble } from '../trouble.mjs';

/**
 * Without this key nobody's Stet can be updated any more, and with it everybody's can.
 * @param {string} file
 */
const NEXT = (file) => `
The private key is in ${file}. It is asked for no password: keep it in a safe, and a second copy in another.
1. Put the line above into electron/services/updates/keys.json, in the place of the one that names no key.
2. Make the content of the file the secret STET_UPDATE_KEY of the repository's environment "release".`;

/**
 * @param {string} file
 * @param {string | Buffer} pem
 */
function write(file, pem) {
  const below = path.relative(root, file);
  if (below !== '' && !below.startsWith('..') && !path.isAbsolute(below))
    throw new Trouble(`${file} is in the repository, where a private key must not lie. Nothing was made.`);
  try {
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const { code } = asError(error);
    const why = code === 'EEXIST' ? 'is there already, and was left as it is' : `cannot be written (${code})`;
    throw new Trouble(`${file} ${why}. Nothing was made.`);
  }
}

await run(() => {
  const [given] = process.argv.slice(2);
  if (!given) throw new Trouble('Say where the private key goes: node build/release/new-key.mjs FILE');
  const file = path.resolve(given);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  write(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  console.log(JSON.stringify({ name: new Date().toISOString().slice(0, 10), spki }));
  console.error(NEXT(file));
});
