import { expect, test } from 'vitest';
import { appImageTrouble } from './appimage';

const env = { APPIMAGE: '/home/ada/Stet.AppImage' };

test('an AppImage whose launcher took the sandbox away does not go on, and says what can be done', () => {
  const said = appImageTrouble({ noSandbox: true, env, root: false });
  for (const words of ['was not started', 'Your library is as it was', '.deb', 'sudo sysctl'])
    expect(said).toContain(words);
});

test.each([
  ['with its sandbox', { noSandbox: false, env, root: false }],
  ['of root, who can have none', { noSandbox: true, env, root: true }],
  ['that is no AppImage and was told so by a person', { noSandbox: true, env: {}, root: false }],
])('one %s goes on', (_which, circumstances) => expect(appImageTrouble(circumstances)).toBe(''));
