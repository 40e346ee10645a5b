import type { Input, Output } from '@shared/contract';
import { missingLetters } from '@shared/reporting/letters';
import { create } from 'zustand';
import { settled } from '../article/articles';
import { unlessUnsent } from '../article/begun';
import { reasonOf, stet } from '../base/bridge';
import { notify } from '../base/notices';

type Format = Input<'report.export'>['format'];

/** The format being written, while it is. */
export const useReports = create<{ writing: Format | null }>(() => ({ writing: null }));

/**
 * Where the page can show the report of an article, on its own origin, and the letters in it that no font
 * here has. Null when it could not be made; that is said.
 */
export async function previewReport(article: string): Promise<Output<'report.preview'> | null> {
  try {
    // What was typed a moment ago is in it.
    await settled(article);
    return await stet()['report.preview']({ article });
  } catch (error) {
    notify('error', `The report could not be made: ${reasonOf(error)} The article is unchanged.`);
    return null;
  }
}

/**
 * Exports the report, once the person has said so where something is typed and not sent: it would not be in
 * it.
 */
export const askToExport = (article: string, format: Format): void =>
  unlessUnsent([article], 'Export', () => void exportReport(article, format));

/** Asks where, writes there, and says what came of it. */
export async function exportReport(article: string, format: Format): Promise<void> {
  if (useReports.getState().writing) return;
  useReports.setState({ writing: format });
  try {
    await settled(article);
    const reply = await stet()['report.export']({ article, format });
    if (reply.outcome === 'saved') {
      notify('info', `The report was saved as ${reply.path}`);
      if (reply.letters.length > 0) notify('warning', missingLetters(reply.letters));
    } else if (reply.outcome === 'failed') notify('error', reply.message);
  } catch (error) {
    notify('error', `The report was not saved: ${reasonOf(error)} The article is unchanged.`);
  } finally {
    useReports.setState({ writing: null });
  }
}
