import { readIdml } from '@shared/document/indesign/read';
import { xmlText } from '@shared/document/xml';
import { openArchive, type Archive } from '../archive';
import type { BytesReader } from '../format';
import { isArchive } from '../magic';

const MAP = 'designmap.xml';

/** InDesign's layouts in their exchange format: an archive whose map says what is in it. */
export const reader: BytesReader = {
  takes: 'bytes',
  async signature(bytes, name) {
    if (!isArchive(bytes)) return false;
    const archive = await openArchive(bytes).catch(() => null);
    return archive ? archive.has(MAP) : /\.idml$/i.test(name);
  },
  async read(bytes, { changes }) {
    const archive = await openArchive(bytes);
    const map = await partOf(archive, MAP);
    if (map === null) return { unreadable: 'the map of its parts is missing' };
    const all = (kind: string): Promise<string[]> => partsOf(archive, namesIn(map, kind));
    const stories = new Map<string, string>();
    for (const xml of await all('Story')) {
      const self = /<Story\b[^>]*\sSelf="([^"]+)"/.exec(xml)?.[1];
      if (self !== undefined) stories.set(self, xml);
    }
    return readIdml(
      {
        book: [map, ...(await all('Styles'))],
        spreads: await all('Spread'),
        masters: await all('MasterSpread'),
        stories,
      },
      changes,
    );
  },
};

/** What the map names of a kind, in its order. */
const namesIn = (map: string, kind: string): string[] =>
  [...map.matchAll(new RegExp(`<\\w+:${kind}\\s[^>]*src="([^"]+)"`, 'g'))].map(([, name]) => name!);

async function partOf(archive: Archive, name: string): Promise<string | null> {
  const bytes = await archive.read(name);
  return bytes && xmlText(bytes);
}

async function partsOf(archive: Archive, names: readonly string[]): Promise<string[]> {
  const parts: string[] = [];
  for (const name of new Set(names)) {
    const part = await partOf(archive, name);
    if (part !== null) parts.push(part);
  }
  return parts;
}
