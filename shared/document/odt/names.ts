import type { Tag } from '../xml';

/**
 * What OpenDocument 1.3 (part 3, section 1.3) calls its namespaces where that is not the end of the address.
 */
const SPACES: Record<string, string> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
};

/** An element's name with the prefix that the specification uses: "text:p". */
export function nameOf({ uri, local }: Tag): string {
  const space = SPACES[uri] ?? /^urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):1\.0$/.exec(uri)?.[1] ?? '';
  return `${space}:${local}`;
}

/** A whole number that an attribute says, or what stands for it where it says none. */
export function countIn(tag: Tag, attribute: string, otherwise: number): number {
  const number = Number.parseInt(tag.attribute(attribute) ?? '', 10);
  return Number.isFinite(number) && number >= 0 ? number : otherwise;
}
