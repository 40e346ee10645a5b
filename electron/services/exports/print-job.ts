import type { FormatKey, ReportModel } from '@shared/reporting';

/** What the terminal asks the app to print. */
export interface PrintJob {
  model: ReportModel;
  key: FormatKey;
}

/** How the app begins the line in which it says why it could not print; a browser may say more around it. */
export const NOT_PRINTED = 'The PDF could not be printed: ';
