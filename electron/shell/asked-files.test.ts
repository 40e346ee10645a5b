import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { App } from 'electron';
import { expect, test } from 'vitest';
import { AskedFiles, takeAskedFiles } from './asked-files';

const all = (files: AskedFiles): (string | undefined)[] => {
  const found = [];
  for (let file = files.next(); file !== undefined; file = files.next()) found.push(file);
  return found;
};

const fakeApp = (isPackaged: boolean) =>
  Object.assign(new EventEmitter(), {
    isPackaged,
    getAppPath: () => path.resolve('/app'),
  }) as unknown as App & EventEmitter;

test('files are handed out one after the other, each once', () => {
  const files = new AskedFiles(['a.md']);
  files.add(['b.md', 'a.md']);
  expect(all(files)).toEqual(['a.md', 'b.md']);
  files.add(['a.md']);
  expect(all(files)).toEqual(['a.md']);
});

test('whoever listens hears of more, and not of nothing', () => {
  const files = new AskedFiles();
  let told = 0;
  files.whenMore(() => (told += 1));
  files.add([]);
  files.add(['a.md']);
  files.add(['a.md']);
  expect(told).toBe(1);
});

test('macOS opens files before the app is ready and after it, and the event is taken', () => {
  const app = fakeApp(true);
  const files = takeAskedFiles(app, ['/Applications/Stet.app/Contents/MacOS/Stet'], '/');
  let prevented = 0;
  const open = (file: string) => app.emit('open-file', { preventDefault: () => (prevented += 1) }, file);
  open('/Users/ada/early.md');
  expect(files.next()).toBe('/Users/ada/early.md');
  let told = 0;
  files.whenMore(() => (told += 1));
  open('/Users/ada/late.md');
  expect([files.next(), told, prevented]).toEqual(['/Users/ada/late.md', 1, 2]);
});

test.each([
  [true, ['stet', 'a.md']],
  [false, ['electron', '/app', 'a.md']],
])('arguments are files too, packaged %s', (isPackaged, argv) => {
  expect(all(takeAskedFiles(fakeApp(isPackaged), argv, path.resolve('/desk')))).toEqual([
    path.resolve('/desk/a.md'),
  ]);
});
