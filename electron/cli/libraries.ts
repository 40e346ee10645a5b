import { stat } from 'node:fs/promises';
import os from 'node:os';
import { newId, type Article, type Command, type CommandBody, type DeskRules } from '@shared/domain';
import { openLibrary, type Library } from '../services/library';
import { cutTo } from '../services/import/shorten';
import { openSettings } from '../services/settings';
import { printable } from './printable';
import { Refusal, type Call } from './verb';

/** One terminal command waits this long for another; a script runs many at once, the window holds the library for hours. */
const PATIENCE_MS = 10_000;

/** Opens the library to look at it, also while the app has it open. Throws a Refusal where there is none. */
export async function libraryToRead({ library }: Call): Promise<Library> {
  const there = await stat(library).then((found) => found.isDirectory(), () => false);
  if (!there) throw new Refusal(`There is no library in ${library}: check the folder's name, or import a text to begin one there.`);
  return openLibrary(library, { readOnly: true });
}

/** Runs `work` on the library as its only writer, and lets go of it whatever happens. */
export async function withLibrary<T>({ library }: Call, work: (library: Library) => Promise<T>): Promise<T> {
  const opened = await openLibrary(library, { holder: 'the terminal', patience: PATIENCE_MS, dailyBackup: false });
  try {
    if (opened.trouble !== null) throw new Refusal(opened.trouble);
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** The article `id`, with what is to be said about it mentioned. Throws a Refusal where it cannot be shown. */
export async function articleIn(library: Library, id: string, { mention }: Call): Promise<{ article: Article; seq: number }> {
  const result = await library.open(id);
  if (!result.ok) throw new Refusal(printable(result.message));
  for (const notice of result.opened.notices) mention(printable(notice.message));
  return result.opened;
}

/** Signs a command and carries it out. Throws a Refusal with the reason where it does not fit. */
export async function change(library: Library, article: string, body: CommandBody, call: Call): Promise<void> {
  const applied = await library.apply(article, { ...body, ...(await signature(call)) } as Command);
  if (!applied.ok) throw new Refusal(printable(applied.message));
}

/** One change to one article, with what is to be said about the article mentioned. Throws a Refusal where it does not fit. */
export function changeArticle(article: string, body: CommandBody, call: Call): Promise<void> {
  return withLibrary(call, async (library) => {
    await articleIn(library, article, call);
    await change(library, article, body, call);
  });
}

/** The id, time and name a command is signed with: `--by`, or the name in the settings, or the system's. */
export async function signature({ library, options }: Call): Promise<{ id: string; at: string; by: string }> {
  const named = typeof options.by === 'string' ? options.by.trim() : '';
  const by = named || (await openSettings(library, { writable: false })).get().person || userName() || 'Checker';
  return { id: newId(), at: new Date().toISOString(), by: cutTo(by, 200) };
}

/** What the desk whose library it is asks before an article is signed off. */
export const deskRules = async ({ library }: Call): Promise<DeskRules> => (await openSettings(library, { writable: false })).get().rules;

/** The option every writing verb takes. */
export const BY = { by: { type: 'string', value: 'NAME', help: 'Who does it. Without it: the name in the settings, or yours on this machine.' } } as const;

function userName(): string | undefined {
  try {
    return os.userInfo().username;
  } catch {
    return undefined;
  }
}
