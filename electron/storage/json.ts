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
  readPlain(file).then((bytes) => parsed(bytes.toString('utf8')), () => null);
