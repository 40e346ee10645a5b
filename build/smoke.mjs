// Does `npm start` really open the app? node build/smoke.mjs
//
// The end-to-end specs start the app another way (through Playwright), so this is the one check of the
// command itself.
import { scratch } from './scratch.mjs';
import { staysOpen } from './stays-open.mjs';
import { run } from './trouble.mjs';

/** Fetching Electron and the packages may be part of it. */
const PATIENCE = 10 * 60_000;

await run(async () => {
  const asked = { name: 'npm start', home: scratch('smoke'), patience: PATIENCE, npm: true };
  await staysOpen(['npm', 'start', '--'], asked);
  console.log('npm start opened the app, and it stayed.');
});
