import { readXml } from '../xml';

/*
 * The parts of a package (ECMA-376, part 2): nothing is known by its own name, all by how other parts relate
 * to it.
 */

export interface Relationship {
  id: string;
  /** The last word of its type, which strict and transitional files have alike: "styles", "hyperlink". */
  type: string;
  target: string;
  outside: boolean;
}

/** What a part of relationships says. Throws a BadXml. */
export function relationshipsIn(xml: string): Relationship[] {
  const found: Relationship[] = [];
  readXml(xml, {
    open(tag) {
      if (tag.local !== 'Relationship') return;
      found.push({
        id: tag.attribute('Id') ?? '',
        type: /[^/]*$/.exec(tag.attribute('Type') ?? '')![0],
        target: tag.attribute('Target') ?? '',
        outside: tag.attribute('TargetMode') === 'External',
      });
    },
    text() {},
    close() {},
  });
  return found;
}

/** The kinds of content that `[Content_Types].xml` names, each with its part; of endings '' for the part. */
export function contentTypesIn(xml: string): { part: string; type: string }[] {
  const found: { part: string; type: string }[] = [];
  readXml(xml, {
    open(tag) {
      const type = tag.attribute('ContentType');
      if (type !== undefined) found.push({ part: tag.attribute('PartName') ?? '', type });
    },
    text() {},
    close() {},
  });
  return found;
}

/** The name of the part that holds the relationships of `part`. */
export const relationshipsOf = (part: string): string =>
  part.replace(/([^/]*)$/, (_, file: string) => `_rels/${file}.rels`);

/** The name of the part that `target` means as it stands in a relationship of `part`. */
export function partAt(part: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[?#].*$/, '');
  const from = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/'))
    if (step === '..') from.pop();
    else if (step !== '' && step !== '.') from.push(step);
  return from.join('/');
}
