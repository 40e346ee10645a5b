import type { FormatKey } from './formats';
import type { Writer } from './writer';

/** What writes each format; read when it is first needed, because some bring a library along. */
export const WRITERS: Readonly<Record<FormatKey, () => Promise<Writer>>> = {
  html: async () => (await import('./html')).writeHtml,
  pdf: async () => (await import('./html')).writePage,
  pencil: async () => (await import('./pencil')).writePencil,
  docx: async () => (await import('./docx')).writeDocx,
  xlsx: async () => (await import('./xlsx')).writeXlsx,
  annotated: async () => (await import('./annotated')).writeAnnotated,
  csv: async () => (await import('./csv')).writeCsv,
  markdown: async () => (await import('./markdown')).writeMarkdown,
  json: async () => (await import('./json')).writeJson,
  w3c: async () => (await import('./w3c')).writeW3c,
};
