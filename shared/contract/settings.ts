import { z } from 'zod';
import {
  DEFAULT_SAME_WORDS,
  DEFAULT_SURROUNDINGS,
  SameWords,
  SurroundingsRule,
} from '../domain/commands/command';
import { DEFAULT_RULES, DeskRules } from '../domain/coverage/readiness';
import { LeftOut } from '../reporting/audience';
import { DEFAULT_POLICY } from '../tape/policy';
import { DEFAULT_LIBRARY, LibrarySettings, StoredLibrary } from './browse';
import { DEFAULT_EXPORT, ExportChoices } from './exports';
import { KeyChanges } from './keys';
import { DEFAULT_LAYOUTS, Layouts } from './panes';
import { StoredPolicy } from './quotes';
import { NO_SESSION, Session } from './session';

const fields = {
  /** The name that signs every command, note and report. */
  person: z.string().trim().max(200),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.number().min(12).max(32),
  columnWidth: z.number().min(48).max(96),
  /** Whether sentences nobody has looked at are told apart in the manuscript. */
  showUnseen: z.boolean(),
  /** Whether verified marks fade to their tick in the margin. */
  fadeVerified: z.boolean(),
  /** Whether the facts of a mark are ticked off one by one. */
  ticks: z.boolean(),
  welcomed: z.boolean(),
  /** The tour was taken to its end, or skipped. */
  toured: z.boolean(),
  /** The sample story's article, once it was made; it may be gone since. */
  sample: z.string().max(36),
  /** What the desk asks of an article before it is signed off. */
  rules: DeskRules,
  /** Changes of words that ask for no re-check. */
  sameWords: SameWords.required(),
  /** What an editor may do to spoken words without altering them. */
  tape: StoredPolicy,
  /** How much of a change around a mark's words asks for another look at it. */
  surroundings: SurroundingsRule,
  /**
   * What becomes of marks that share a decision when one of them is decided: they are asked for, set as well,
   * or left.
   */
  alike: z.enum(['ask', 'always', 'never']),
  /** Rules of the first read that this desk has switched off, by name. */
  flagsOff: z.array(z.string().max(100)).max(1000),
  /** How the first read's suggestions stand, and how sure Stet has to be of one for it to be shown. */
  readOrder: z.enum(['worth', 'text']),
  readLeast: z.enum(['all', 'likely', 'surest']),
  /** How the library is looked at. */
  library: LibrarySettings,
  /** Whether drafts may be fetched from addresses of the web. */
  addresses: z.enum(['never', 'ask']),
  /** What was exported last, and for whom. */
  exported: ExportChoices,
  /** What reports are without, by whom they are for. */
  leftOut: LeftOut,
  /** Where reports are written; empty: nobody has chosen yet. */
  exportFolder: z.string().max(4000),
  /** Where updates are looked for when the person asks; empty: nowhere. */
  updates: z.string().trim().max(500),
  /** Where the window was, so that it comes back there. */
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() })
    .nullable(),
  /** How the desk is divided, by the size of the window. */
  panes: Layouts,
  /** The keys of commands that the person changed. */
  keys: KeyChanges,
  session: Session,
};

const NOBODYS_LEFT_OUT: LeftOut = LeftOut.parse({});

/**
 * What the person set up once, kept in settings.json. Every field has a default, so an older file still
 * reads.
 */
export const Settings = z.object({
  person: fields.person.default(''),
  theme: fields.theme.default('system'),
  textSize: fields.textSize.default(18),
  columnWidth: fields.columnWidth.default(68),
  showUnseen: fields.showUnseen.default(false),
  fadeVerified: fields.fadeVerified.default(false),
  ticks: fields.ticks.default(false),
  welcomed: fields.welcomed.default(false),
  toured: fields.toured.default(false),
  sample: fields.sample.default(''),
  rules: fields.rules.default(DEFAULT_RULES),
  // A file of before has no word about capitals.
  sameWords: SameWords.transform((rules) => ({ ...rules, capitals: rules.capitals ?? false })).default(
    DEFAULT_SAME_WORDS,
  ),
  surroundings: fields.surroundings.default(DEFAULT_SURROUNDINGS),
  // What another Stet has in it is not worth losing the settings for.
  tape: fields.tape.catch(DEFAULT_POLICY).default(DEFAULT_POLICY),
  alike: fields.alike.default('ask'),
  flagsOff: fields.flagsOff.default([]),
  readOrder: fields.readOrder.catch('worth').default('worth'),
  readLeast: fields.readLeast.catch('all').default('all'),
  library: StoredLibrary.default(DEFAULT_LIBRARY),
  // Whatever else stands there is no permission.
  addresses: fields.addresses.catch('never').default('never'),
  // What another Stet has in them is not worth losing the settings for.
  exported: fields.exported.catch(DEFAULT_EXPORT).default(DEFAULT_EXPORT),
  leftOut: fields.leftOut.catch(NOBODYS_LEFT_OUT).default(NOBODYS_LEFT_OUT),
  exportFolder: fields.exportFolder.catch('').default(''),
  // An odd address is not worth losing the settings for.
  updates: fields.updates.catch('').default(''),
  window: fields.window.default(null),
  // An odd width is not worth losing the settings for.
  panes: fields.panes.catch(DEFAULT_LAYOUTS).default(DEFAULT_LAYOUTS),
  keys: fields.keys.catch({}).default({}),
  // What another Stet left in another way is not worth losing the settings for.
  session: fields.session.catch(NO_SESSION).default(NO_SESSION),
});
export type Settings = z.infer<typeof Settings>;
export const DEFAULT_SETTINGS: Settings = Settings.parse({});

/**
 * Some of the settings, to be changed. Made of the fields without their defaults: those of
 * `Settings.partial()` would come in for everything that is not named, and put it back to what it was at
 * first.
 */
export const SettingsChange = z.object(fields).partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

/** What the page may change of them: a place on the disk comes from a dialog alone. */
export const PageSettings = SettingsChange.omit({ exportFolder: true });

export const AppInfo = z.object({
  version: z.string(),
  /** "Electron 45" or the name of the stand-in: said in the About box. */
  runtime: z.string(),
  platform: z.string(),
  library: z.string(),
  /** Where the log is. */
  log: z.string(),
  /** Why the library cannot be written or opened, or null. */
  trouble: z.string().nullable(),
  /** The trouble is that the library comes from elsewhere: it can be trusted. */
  elsewhere: z.boolean(),
  /** Others on this machine can read the library, and the person has not said what is to become of that. */
  open: z.boolean(),
});
export type AppInfo = z.infer<typeof AppInfo>;
