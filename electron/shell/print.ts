import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from './addresses';

/**
 * Prints a report to PDF in a hidden window, under the report's own policy: no script, no network, no
 * preload. Page size and margins are the document's own (`@page`). Throws where the page cannot be loaded or
 * printed.
 */
export async function printToPdf(html: string, reports: Map<string, string>): Promise<Uint8Array> {
  const id = randomUUID();
  reports.set(id, html);
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  try {
    await window.loadURL(`${APP_ORIGIN}/report/${id}`);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    reports.delete(id);
    window.destroy();
  }
}
