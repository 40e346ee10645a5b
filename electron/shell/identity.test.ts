import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { APP_ID, sayWhoWeAre } from './identity';

const root = path.resolve(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('the installers, the desktop entry of Linux and the taskbar of Windows know the app by one name', () => {
  const { desktopName } = JSON.parse(text('package.json')) as { desktopName: string };
  expect(desktopName).toBe(`${APP_ID}.desktop`);
  const installers = text('build/electron-builder.config.mjs');
  expect(installers).toContain(`appId: '${APP_ID}'`);
  // The entry's file gets that name too, or the desktop does not find it.
  expect(installers).toContain('syncDesktopName: true');
});

test('only Windows is told', () => {
  const app = { setAppUserModelId: vi.fn() };
  sayWhoWeAre(app, 'linux');
  sayWhoWeAre(app, 'darwin');
  expect(app.setAppUserModelId).not.toHaveBeenCalled();
  sayWhoWeAre(app, 'win32');
  expect(app.setAppUserModelId).toHaveBeenCalledWith(APP_ID);
});
