import { expect, test } from 'vitest';
import { openArchive } from '../archive';
import { zipOf } from './zip';

test('what is put into an archive is what comes out of it', async () => {
  const parts = { 'a.txt': 'One.', 'folder/ü.xml': '<ü/>', empty: '', bytes: new Uint8Array([0, 255, 7]) };
  const archive = await openArchive(zipOf(parts));
  expect(archive.names).toEqual(Object.keys(parts));
  for (const [name, content] of Object.entries(parts))
    expect(Buffer.from((await archive.read(name))!)).toEqual(Buffer.from(content));
});
