import { z } from 'zod';

/** What the person set up once, kept in settings.json. Every field has a default, so an older file still reads. */
export const Settings = z.object({
  /** The name that signs every command, note and report. */
  person: z.string().trim().max(200).default(''),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  textSize: z.number().min(12).max(32).default(18),
  columnWidth: z.number().min(48).max(96).default(68),
  welcomed: z.boolean().default(false),
  /** Where the window was, so that it comes back there. */
  window: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() }).nullable().default(null),
});
export type Settings = z.infer<typeof Settings>;
export const DEFAULT_SETTINGS: Settings = Settings.parse({});

export const AppInfo = z.object({
  version: z.string(),
  /** "Electron 45" or the name of the stand-in: said in the About box. */
  runtime: z.string(),
  platform: z.string(),
  library: z.string(),
  /** Why the library cannot be written or opened, or null. */
  trouble: z.string().nullable(),
});
export type AppInfo = z.infer<typeof AppInfo>;
