import type { BrowserWindow } from 'electron';
import type { ExportProgress, ExportReply, ExportRequest, Handlers } from '@shared/contract';
import type { Article } from '@shared/domain';
import type { ReportOptions, Version } from '@shared/reporting';
import { exportFiles } from '../services/exports/export';
import { reportFileName } from '../services/exports/names';
import { contentOf, inWritingThread } from '../services/exports/write';
import type { Library } from '../services/library';
import type { SettingsService } from '../services/settings';
import { chooseExportFolder } from './dialogs';
import { findMissing } from './letters';
import { printToPdf } from './print';

type Calls = Extract<keyof Handlers, `report.${string}`>;

interface Parts {
  library: Library;
  settings: SettingsService;
  version: string;
  person: () => string;
  window: () => BrowserWindow;
  /** The bundle of writing.worker.ts. */
  writing: string;
  /** The pages that a window can be sent to. */
  reports: Map<string, string>;
  /** Keeps the report of an article to be looked at. */
  preview: (article: string, html: string) => void;
  /** How far an export is; null when it is at its end. */
  progress: (far: ExportProgress | null) => void;
}

/** What the app answers to the calls about reports. */
export function exportHandlers(parts: Parts): Pick<Handlers, Calls> {
  const { library, settings, reports, window, writing, progress } = parts;
  let stopping = new AbortController();
  let busy = false;

  const reportOf = async (
    id: string,
    version?: Version,
  ): Promise<{ article: Article; options: ReportOptions }> => {
    const found = await library.open(id);
    if (!found.ok) throw new Error(found.message);
    const { article } = found.opened;
    const options: ReportOptions = {
      at: new Date().toISOString(),
      by: parts.person(),
      appVersion: parts.version,
      rules: settings.get().rules,
      ...(version && { version }),
      ...(await library.proofs.toldOf(article, await library.headOf(id))),
    };
    return { article, options };
  };
  const ways = { find: findMissing, print: (html: string) => printToPdf(html, reports) };

  return {
    'report.preview': async ({ article, version }) => {
      const of = await reportOf(article, version);
      // Shown, it is what a printed page is: nothing runs in it.
      const shown = { find: findMissing, print: async (html: string) => new TextEncoder().encode(html) };
      const { bytes, letters } = await inWritingThread(writing, of, (write) =>
        contentOf(write, 'pdf', shown),
      );
      parts.preview(article, new TextDecoder().decode(bytes));
      return { path: `/report/${article}`, letters };
    },
    'report.folder': async () => {
      const folder = await chooseExportFolder(window(), settings.get().exportFolder);
      if (folder === undefined) return { folder: null };
      await settings.set({ exportFolder: folder });
      return { folder };
    },
    'report.export': async (request): Promise<ExportReply> => {
      if (busy)
        return { outcome: 'failed', message: 'Another export is under way: wait for it, or cancel it.' };
      const folder = settings.get().exportFolder;
      if (folder === '') return { outcome: 'failed', message: 'Choose a folder for the files first.' };
      busy = true;
      stopping = new AbortController();
      try {
        return await exportInto(folder, request, stopping.signal);
      } finally {
        busy = false;
        progress(null);
      }
    },
    'report.stop': async () => {
      stopping.abort();
      return undefined;
    },
  };

  async function exportInto(
    folder: string,
    { article: id, formats, version, ifThere }: ExportRequest,
    stop: AbortSignal,
  ): Promise<ExportReply> {
    const of = await reportOf(id, version);
    const done = await inWritingThread(
      writing,
      of,
      (write) =>
        exportFiles({
          folder,
          files: formats.map((key) => ({ key, name: reportFileName(of.article, key, version) })),
          ifThere,
          library: library.directory,
          make: (key) => contentOf(write, key, ways),
          progress: (files, all) => progress({ done: files, of: all }),
          stop,
        }),
      stop,
    );
    return done.outcome === 'done' ? { ...done, folder } : done;
  }
}
