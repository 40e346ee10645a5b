import { stat } from 'node:fs/promises';
import os from 'node:os';
import { newId, type Article, type Command, type CommandBody, type DeskRules } from '@shared/domain';
import type { Settings } from '@shared/contract';
import { openLibrary, type Library } from '../services/library';
import { cutTo } from '@shared/text/clip';
import { openSettings, type SettingsService } from '../services/settings';
import { TrustedLibraries } from '../services/trust';
import { printable } from './printable';
import { Refusal, type Call } from './verb';

/**
 * One terminal command waits this long for another; a script runs many at once, the window holds the library
 * for hours.
 */
const PATIENCE_MS = 10_000;

/** Opens the library to look at it, also while the app has it open. Throws a Refusal where there is none. */
export async function libraryToRead(call: Call): Promise<Library> {
  await requireLibrary(call);
  return openLibrary(call.library, { readOnly: true });
}

/** Throws a Refusal where there is no library. */
export async function requireLibrary({ library }: Call): Promise<void> {
  const there = await stat(library).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!there)
    throw new Refusal(
      `There is no library in ${library}: check the folder's name, or import a text to begin one there.`,
    );
}

/**
 * Runs `work` on the library as its only writer, and lets go of it whatever happens. Throws a Refusal where
 * it is not trusted.
 */
export async function withLibrary<T>(call: Call, work: (library: Library) => Promise<T>): Promise<T> {
  const { library, userData } = call;
  const trusted = new TrustedLibraries(userData);
  const untrusted = await trusted.whyNot(library);
  const remedy = `If you know where it comes from: stet trust --library ${printable(library)}`;
  if (untrusted !== null) throw new Refusal(`${untrusted} ${remedy}`);
  const opened = await openLibrary(library, {
    holder: 'the terminal',
    patience: PATIENCE_MS,
    dailyBackup: false,
  });
  try {
    if (opened.trouble !== null) throw new Refusal(opened.trouble);
    await trusted.remember(library);
    await tellIfOpen(trusted, call);
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** Said once of a library that others can read, and not again. */
async function tellIfOpen(trusted: TrustedLibraries, { library, mention }: Call): Promise<void> {
  if (!(await trusted.isOpen(library, ['told', 'left']))) return;
  mention(
    printable(
      `Others who use this machine can read the library ${library}: its folder is open to them. ` +
        `Nothing was changed about that; stet private --library ${library} closes it.`,
    ),
  );
  await trusted.settleOpen(library, 'told');
}

/**
 * The article `id`, with what is to be said about it mentioned. Throws a Refusal where it cannot be shown.
 */
export async function articleIn(
  library: Library,
  id: string,
  { mention }: Call,
): Promise<{ article: Article; seq: number }> {
  const result = await library.open(id);
  if (!result.ok) throw new Refusal(printable(result.message));
  for (const notice of result.opened.notices) mention(printable(notice.message));
  return result.opened;
}

/** Signs a command and carries it out. Throws a Refusal with the reason where it does not fit. */
export async function change(
  library: Library,
  article: string,
  body: CommandBody,
  call: Call,
): Promise<void> {
  const applied = await library.apply(article, { ...body, ...(await signature(call)) } as Command);
  if (!applied.ok) throw new Refusal(printable(applied.message));
}

/**
 * One change to one article, with what is to be said about the article mentioned. Throws a Refusal where it
 * does not fit.
 */
export function changeArticle(article: string, body: CommandBody, call: Call): Promise<void> {
  return withLibrary(call, async (library) => {
    await articleIn(library, article, call);
    await change(library, article, body, call);
  });
}

/** The id, time and name a command is signed with: `--by`, or the name in the settings, or the system's. */
export async function signature(call: Call): Promise<{ id: string; at: string; by: string }> {
  const { options } = call;
  const named = typeof options.by === 'string' ? options.by.trim() : '';
  const by = named || (await settingsOf(call)).get().person || userName() || 'Checker';
  return { id: newId(), at: new Date().toISOString(), by: cutTo(by, 200) };
}

/** The settings of the desk whose library it is. */
export const deskSettings = async (call: Call): Promise<Settings> => (await settingsOf(call)).get();

/** What the desk whose library it is asks before an article is signed off. */
export const deskRules = async (call: Call): Promise<DeskRules> => (await settingsOf(call)).get().rules;

const settingsRead = new WeakMap<Call, Promise<SettingsService>>();

/**
 * The settings of the library. Where they are damaged, and the desk's rules with them, that is mentioned,
 * once.
 */
export function settingsOf(call: Call): Promise<SettingsService> {
  const reading = settingsRead.get(call) ?? readSettings(call);
  settingsRead.set(call, reading);
  return reading;
}

async function readSettings({ library, mention }: Call): Promise<SettingsService> {
  const settings = await openSettings(library, { writable: false });
  for (const { message } of settings.notices) mention(printable(message));
  return settings;
}

/** The option every writing verb takes. */
export const BY = {
  by: {
    type: 'string',
    value: 'NAME',
    help: 'Who does it. Without it: the name in the settings, or yours on this machine.',
  },
} as const;

function userName(): string | undefined {
  try {
    return os.userInfo().username;
  } catch {
    return undefined;
  }
}
