import { describe, expect, test } from 'vitest';
import config from '../electron-builder.config.mjs';
import { formats, macAssociations, mimeTypes, windowsScript } from './open-with.mjs';

describe.each(formats)('the installed app offers itself for $name', ({ extensions, mime }) => {
  test('on macOS, in the place of no editor', () => {
    const [own] = config.mac.fileAssociations.filter(({ ext }) => ext.join() === extensions.join());
    expect(own).toMatchObject({ role: 'Viewer', rank: 'Alternate' });
  });
  test('on Linux', () => expect(config.linux.mimeTypes).toContain(mime));
  test.each(extensions)('on Windows, for .%s', (extension) =>
    expect(windowsScript()).toContain(`\\SupportedTypes" ".${extension}" ""`),
  );
});

test('another format is a line in the list', () => {
  const more = [...formats, { name: 'woven', extensions: ['woven'], mime: 'text/x-woven' }];
  expect(macAssociations(more).at(-1)).toMatchObject({ ext: ['woven'], name: 'Woven' });
  expect(mimeTypes(more).at(-1)).toBe('text/x-woven');
  expect(windowsScript(more)).toContain('".woven" ""');
});
