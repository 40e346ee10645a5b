import { expect, test } from '../fixtures/app';

/* What the page gets over the app's own scheme, from a folder or from the packaged archive. */

test('a file is given whole and in parts, with the type by which a browser takes it', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    await document.fonts.ready;
    const font = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.woff2'))!.name;
    const whole = await fetch(font);
    const part = await fetch(font, { headers: { range: 'bytes=4-19' } });
    const beyond = await fetch(font, { headers: { range: 'bytes=99999999-' } });
    const bytes = [...new Uint8Array(await whole.arrayBuffer())];
    return {
      type: whole.headers.get('content-type'),
      size: bytes.length,
      expected: bytes.slice(4, 20),
      part: [...new Uint8Array(await part.arrayBuffer())],
      said: part.headers.get('content-range'),
      statuses: [part.status, beyond.status],
    };
  });
  expect(seen.type).toBe('font/woff2');
  expect(seen.part).toEqual(seen.expected);
  expect(seen.said).toBe(`bytes 4-19/${seen.size}`);
  expect(seen.statuses).toEqual([206, 416]);
});

test('the faces of the page are those that came with it', async ({ page }) => {
  const states = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status !== 'unloaded')
      .map(({ family, status }) => [family, status]);
  });
  expect(states.length).toBeGreaterThan(0);
  for (const [family, status] of states) expect([family, status]).toEqual([family, 'loaded']);
});
