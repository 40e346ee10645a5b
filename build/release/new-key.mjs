// node build/release/new-key.mjs FILE Makes a key to sign updates with: the private one goes into FILE, which
// must not be there yet and belongs in no repository; the line for electron/services/updates/keys.json is
// printed.
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { run, Trouble } from '../trouble.mjs';

await run(() => {
  const file = process.argv[2];
  if (!file) throw new Trouble('Say where the private key goes: node build/release/new-key.mjs FILE');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  console.log(JSON.stringify({ name: new Date().toISOString().slice(0, 10), spki }));
});
