import { SaxesParser, type SaxesTagNS } from 'saxes';

/*
 * XML as it comes in documents: read once from front to back, by names in namespaces. Nothing is looked up
 * outside: a document type is refused, for whoever writes one wants entities, and no word processor does.
 */

/** An element begins. Its attributes by their local names; those of a namespace also as `{uri}local`. */
export interface Tag {
  /** The namespace; '' where there is none. */
  uri: string;
  local: string;
  attribute(local: string, uri?: string): string | undefined;
}

export interface XmlHandler {
  open(tag: Tag): void;
  text(words: string): void;
  close(tag: Tag): void;
  /** `<?target body?>`, by which InDesign writes characters that are none. */
  instruction?(target: string, body: string): void;
}

/** Why XML could not be read; a sentence's end. */
export class BadXml extends Error {
  override readonly name = 'BadXml';
}

/** Elements within one another: tables in tables two hundred deep are some two thousand. */
const DEEPEST = 5_000;

/**
 * Tells `handler` what is in `xml`, in its order. Throws a BadXml where it is not well formed, has a document
 * type or is nested beyond measure.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const within: Tag[] = [];
  parser.on('error', () => {
    throw new BadXml('it is damaged inside');
  });
  parser.on('doctype', () => {
    throw new BadXml('it declares a document type, which no document of words needs');
  });
  parser.on('opentag', (tag) => {
    if (within.length >= DEEPEST) throw new BadXml('it is nested deeper than a document is');
    const opened = tagOf(tag);
    within.push(opened);
    handler.open(opened);
  });
  parser.on('text', (words) => handler.text(words));
  parser.on('cdata', (words) => handler.text(words));
  parser.on('processinginstruction', ({ target, body }) => handler.instruction?.(target, body));
  parser.on('closetag', () => handler.close(within.pop()!));
  parser.write(xml.replace(/^\uFEFF/, '')).close();
}

function tagOf({ uri, local, attributes }: SaxesTagNS): Tag {
  return {
    uri,
    local,
    attribute(name, of) {
      for (const key in attributes) {
        const each = attributes[key]!;
        if (each.local === name && (of === undefined || each.uri === of)) return each.value;
      }
      return undefined;
    },
  };
}

/** XML in bytes, by its mark or its declaration; what says nothing is UTF-8. Throws a BadXml. */
export function xmlText(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
  const marked = markOf(bytes);
  try {
    return new TextDecoder(marked ?? named ?? 'utf-8').decode(bytes);
  } catch {
    throw new BadXml(`it is in an encoding (${named}) that Stet does not read`);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb ? 'utf-8' : undefined;
}
