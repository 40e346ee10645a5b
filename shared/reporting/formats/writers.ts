import type { FormatKey } from './formats';
import type { Writer } from './writer';

/** What writes each format; read when it is first needed, because some bring a library along. */
export const WRITERS: Readonly<Record<FormatKey, () => Promise<Writer>>> = {
  html: async () => (await import('./html')).writeHtml,
  pdf: async () => (await import('./html')).writePage,
  annotated: async () => (await import('./annotated')).writeAnnotated,
  csv: async () => (await import('./csv')).writeCsv,
  json: async () => (await import('./json')).writeJson,
  w3c: async () => (await import('./w3c')).writeW3c,
};
