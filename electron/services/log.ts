import { clip, inOneLine } from '@shared/text/clip';
import { open } from 'node:fs/promises';
import path from 'node:path';
import logger from 'electron-log/node';
import { codeOf } from '../storage/trouble';

/*
 * The log a person can open and send to somebody who helps: errors, and what the app did on the whole
 * (started, lost its page, took a backup). Never a word of an article: see `withoutText`. It is a courtesy
 * and never a reason to fail.
 */

export interface Log {
  readonly file: string;
  info: (what: string) => void;
  warn: (what: string) => void;
  /** `where`: what was being done. */
  error: (where: string, error: unknown) => void;
  /** The end of it. Never rejects. */
  read: () => Promise<string>;
}

/** As much as is shown; older lines are in the file, and what is older still in the file beside it. */
const SHOWN = 64 * 1024;
const LARGEST = 1024 * 1024;

export function openLog(folder: string): Log {
  const file = path.join(folder, 'stet.log');
  const log = logger.create({ logId: file });
  log.transports.console.level = false;
  log.transports.remote.level = false;
  if (log.transports.ipc) log.transports.ipc.level = false;
  log.transports.file.setAppName('Stet');
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = LARGEST;
  log.transports.file.format = '{y}-{m}-{d} {h}:{i}:{s} {level} {text}';
  return {
    file,
    info: (what) => log.info(withoutText(what)),
    warn: (what) => log.warn(withoutText(what)),
    error: (where, error) => log.error(`${withoutText(where)}: ${errorText(error)}`),
    read: () => endOf(file),
  };
}

/**
 * What an error says, without what it quotes: a parser that fails says which text it failed on, and that may
 * be the article's. Of the stack only the places remain.
 */
export function errorText(error: unknown): string {
  const { name, message, stack } =
    error instanceof Error ? error : { name: '', message: String(error), stack: '' };
  const said = [name, withoutText(message)].filter(Boolean).join(': ');
  const places = (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20);
  return [said, ...places].join('\n');
}

const LONGEST = 600;
/** What stands in quotation marks of any kind and is longer than a name of a file or a field. */
const QUOTED = /"[^"\n]{20,}"|“[^”\n]{20,}”|'[^'\n]{20,}'|`[^`\n]{20,}`|«[^»\n]{20,}»/gu;
/** A parser's excerpt: V8 says `..."text"... is not valid JSON`, whatever marks are in the text. */
const EXCERPT = /\.\.\.\s?"[^]*"\s?\.\.\.|"[^]*" is not valid JSON/gu;

export function withoutText(message: string): string {
  const bare = inOneLine(message.replace(EXCERPT, '"…"').replace(QUOTED, '"…"'));
  return clip(bare, LONGEST, { keep: LONGEST });
}

async function endOf(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const from = Math.max(0, size - SHOWN);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
      const text = buffer.toString('utf8', 0, bytesRead);
      return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '' : `The log could not be read (${codeOf(error) ?? String(error)}).`;
  }
}
