import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultLibrary, userDataPlace } from './places';

const home = path.join('/', 'home', 'ada');
const CASES: [NodeJS.Platform, NodeJS.ProcessEnv, string[]][] = [
  ['linux', {}, [home, '.config', 'Stet']],
  ['linux', { XDG_CONFIG_HOME: '/data' }, ['/data', 'Stet']],
  ['darwin', {}, [home, 'Library', 'Application Support', 'Stet']],
  ['win32', { APPDATA: '/roaming' }, ['/roaming', 'Stet']],
  ['win32', {}, [home, 'AppData', 'Roaming', 'Stet']],
];
test.each(CASES)('%s with %j', (platform, env, parts) => {
  expect(userDataPlace(platform, env, home)).toBe(path.join(...parts));
  expect(defaultLibrary(userDataPlace(platform, env, home))).toBe(path.join(...parts, 'library'));
});
