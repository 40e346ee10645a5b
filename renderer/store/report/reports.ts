import type { ExportProgress, ExportReply, ExportRequest, Output } from '@shared/contract';
import type { Audience, Content, FormatKey, Version } from '@shared/reporting';
import { AUDIENCE_INFO } from '@shared/reporting/audience';
import { FORMAT_KEYS } from '@shared/reporting/formats/formats';
import { missingLetters } from '@shared/reporting/letters';
import { create } from 'zustand';
import { settled } from '../article/articles';
import { unlessUnsent } from '../article/begun';
import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';
import { changeSettings, useSettings } from '../base/settings';
import { openDialog } from '../base/view';
import { showWork } from '../base/work';

interface Exporting {
  /** Whose report is being written, while it is. */
  article: string | null;
  /** Names of files that are there, and what was asked for: the person says what becomes of them. */
  asked: { names: string[]; request: ExportRequest } | null;
}

export const useReports = create<Exporting>(() => ({ article: null, asked: null }));

/** The version of a report for somebody, as the desk has it. */
export const versionFor = (audience: Audience): Version => ({
  audience,
  leftOut: useSettings.getState().settings.leftOut[audience],
});

/**
 * Where the page can show the report of an article, on its own origin, and the letters in it that no font
 * here has. Null when it could not be made; that is said.
 */
export async function previewReport(
  article: string,
  { audience, leftOut }: Version,
): Promise<Output<'report.preview'> | null> {
  try {
    // What was typed a moment ago is in it.
    await settled(article);
    return await stet()['report.preview']({ article, version: { audience, leftOut: [...leftOut] } });
  } catch (error) {
    notify('error', `The report could not be made: ${reasonOf(error)} The article is unchanged.`);
    return null;
  }
}

/**
 * Opens the dialog in which the report is exported, once the person has said so where something is typed and
 * not sent: it would not be in it.
 */
export const askToExport = (article: string): void =>
  unlessUnsent([article], 'Export', () => openDialog('export'));

/** The formats that were exported last, as far as there are such. */
export const formatsChosen = (chosen: readonly string[]): FormatKey[] =>
  FORMAT_KEYS.filter((key) => chosen.includes(key));

/** Keeps what was chosen, for the next time. */
export const chooseFormats = (formats: readonly FormatKey[], audience: Audience): void =>
  void changeSettings({ exported: { formats: [...formats], audience } });

/** What reports for somebody are without, from now on. */
export function leaveOut(audience: Audience, content: Content, out: boolean): void {
  const { leftOut } = useSettings.getState().settings;
  const others = leftOut[audience].filter((each) => each !== content);
  void changeSettings({ leftOut: { ...leftOut, [audience]: out ? [...others, content] : others } });
}

/** Asks for the folder that reports are written to. False where none was chosen. */
export async function chooseFolder(): Promise<boolean> {
  try {
    const { folder } = await stet()['report.folder']();
    if (folder === null) return false;
    useSettings.setState(({ settings }) => ({ settings: { ...settings, exportFolder: folder } }));
    return true;
  } catch (error) {
    notify('error', `No folder could be chosen: ${reasonOf(error)}`);
    return false;
  }
}

/**
 * Writes a report, into a folder that is asked for where there is none yet, and says what came of it. True
 * where all that was asked for is written; a question that stands open is in `asked`.
 */
export async function exportReport(request: ExportRequest): Promise<boolean> {
  if (useReports.getState().article) return false;
  if (useSettings.getState().settings.exportFolder === '' && !(await chooseFolder())) return false;
  useReports.setState({ article: request.article, asked: null });
  try {
    await settled(request.article);
    const reply = await stet()['report.export'](request);
    if (reply.outcome === 'there') useReports.setState({ asked: { names: reply.names, request } });
    return said(reply, request);
  } catch (error) {
    notify('error', `The report was not exported: ${reasonOf(error)} The article is unchanged.`);
    return false;
  } finally {
    useReports.setState({ article: null });
  }
}

/** Leaves the files that are there as they are, and writes nothing. */
export const dropQuestion = (): void => useReports.setState({ asked: null });

function said(reply: ExportReply, { version, formats }: ExportRequest): boolean {
  if (reply.outcome === 'there') return false;
  if (reply.outcome === 'failed') {
    notify('error', reply.message);
    return false;
  }
  const { saved, failed, folder, stopped } = reply;
  for (const { message } of failed) notify('error', message);
  const letters = [...new Set(saved.flatMap((file) => file.letters))];
  if (letters.length > 0) notify('warning', missingLetters(letters));
  const whom = AUDIENCE_INFO[version.audience].for;
  if (stopped)
    notify('info', `The export was cancelled; ${saved.length} of ${formats.length} files are in ${folder}.`);
  else if (saved.length === 1) notify('info', `The report ${whom} was saved as ${saved[0]!.path}`);
  else if (saved.length > 1)
    notify('info', `The report ${whom} was saved in ${saved.length} formats in ${folder}`);
  return !stopped && failed.length === 0;
}

/** How far the export is, and the way to stop it. */
export function followExport(progress: ExportProgress | null): void {
  showWork(
    'export',
    'Exporting',
    progress,
    () =>
      void stet()
        ['report.stop']()
        .catch(() => {}),
  );
}
