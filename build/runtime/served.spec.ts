// What only a scheme that is a proper one can do: WebAssembly as it streams, parts of files, a recording
// that is sought in.
import { expect, testInOneApp as test } from './fixture/app';

test('WebAssembly is compiled as it arrives, by its type', async ({ page }) => {
  const made = await page.evaluate(async () =>
    String(await WebAssembly.compileStreaming(fetch('empty.wasm'))),
  );
  expect(made).toBe('[object WebAssembly.Module]');
});

test('a page gets the part of a file that it asks for, and how much there is', async ({ page }) => {
  const part = await page.evaluate(async () => {
    const answer = await fetch('tape.wav', { headers: { range: 'bytes=8-11' } });
    return [answer.status, answer.headers.get('content-range'), await answer.text()];
  });
  expect(part).toEqual([206, 'bytes 8-11/480044', 'WAVE']);
});

test('a recording knows how long it is, and is sought in', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const audio = new Audio('tape.wav');
    const happens = (name: string) =>
      new Promise((resolve, reject) => {
        audio.addEventListener(name, resolve, { once: true });
        audio.addEventListener('error', () => reject(new Error(audio.error?.message)), { once: true });
      });
    audio.preload = 'auto';
    audio.load();
    await happens('canplay');
    audio.currentTime = 42;
    await happens('seeked');
    return { long: audio.duration, at: audio.currentTime, seekable: audio.seekable.end(0) };
  });
  expect(heard).toEqual({ long: 60, at: 42, seekable: 60 });
});
