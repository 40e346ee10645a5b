import { slicesOf } from '@shared/text/slices';
import { readPlain } from './plain';

/** What a text says in JSON; null where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** As `parsed`, of a file's content; null also where there is none, or it cannot be read. Never throws. */
export const parsedFile = (file: string): Promise<unknown> =>
  readPlain(file).then(
    (bytes) => parsed(bytes.toString('utf8')),
    () => null,
  );

/** `JSON.stringify` of a text, a stretch at a time: for a whole book it takes a tenth of a second. */
export function* textPieces(text: string): Generator<string> {
  let before = '"';
  for (const slice of slicesOf(text)) {
    yield `${before}${JSON.stringify(slice).slice(1, -1)}`;
    before = '';
  }
  yield '"';
}

/** `JSON.stringify` of an object, its long texts a stretch at a time. */
export function* linePieces(value: object): Generator<string> {
  let before = '{';
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    if (item === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    if (typeof item === 'string') yield* textPieces(item);
    else yield JSON.stringify(item);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}
