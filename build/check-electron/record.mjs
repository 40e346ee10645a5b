// Notes where the check passed, and makes the README and the badge say it: node
// build/check-electron/record.mjs [RESULT.json …]. Without files it only writes both anew from
// build/check-electron/passed.json. The files are what `npm run check-electron` leaves beside its table.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, Trouble } from '../trouble.mjs';
import { badge, standing, SYSTEMS } from './table.mjs';

const here = import.meta.dirname;
const recordFile = path.join(here, 'passed.json');
const readmeFile = path.resolve(here, '../../README.md');
const LINE = /^On Electron itself .*$/m;

await run(() => {
  const record = JSON.parse(readFileSync(recordFile, 'utf8'));
  for (const file of process.argv.slice(2)) {
    const { system, electron, on, passed } = JSON.parse(readFileSync(file, 'utf8'));
    if (!(system in SYSTEMS) || !passed)
      throw new Trouble(`Nothing was noted: ${file} is of no check that passed.`);
    record[system] = { electron, on };
  }
  const words = standing(record);
  const readme = readFileSync(readmeFile, 'utf8');
  if (!LINE.test(readme)) throw new Trouble('README.md has no line "On Electron itself …" to put it into.');
  writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(path.join(here, 'badge.svg'), badge('on Electron', words));
  writeFileSync(
    readmeFile,
    readme.replace(LINE, `On Electron itself (\`npm run check-electron\`): ${words}.`),
  );
  console.log(words);
});
