import { importByDialog } from '../../../store/library/imports';
import { canReadAgain, readAgain, readingOf, stopReadingOf } from '../../../store/reading/readings';
import { askToSaveRecord, askToSeal } from '../../../store/report/records';
import { askToSaveBundle, openBundle } from '../../../store/report/bundles';
import { askToExport } from '../../../store/report/reports';
import { archive, duplicate, moveToTrash } from '../../../store/library/article-actions';
import { askToClose } from '../../../store/article/tabs';
import { openDialog, openSettings, showReport } from '../../../store/base/view';
import { stopWork, useWork } from '../../../store/base/work';
import { articleId, inArticle, onManuscript, withArticle, type Handlers } from './handler';
import { allArchived, chosen, writable } from './library';

/** What comes in, what goes out. */
export const fileHandlers: Handlers<'article' | 'report' | 'app'> = {
  'article.paste': { run: () => openDialog('paste') },
  'article.file': { run: importByDialog },
  'article.address': { run: () => openDialog('address') },
  'article.sources': { when: onManuscript, run: () => openDialog('sources') },
  'article.details': { when: inArticle, run: () => openDialog('details') },
  'article.read-again': { when: () => canReadAgain(articleId() ?? ''), run: withArticle(readAgain) },
  'article.stop-reading': {
    when: () => readingOf(articleId() ?? '').state === 'reading',
    run: withArticle(stopReadingOf),
  },
  'article.report': { when: onManuscript, run: showReport },
  'report.export': { when: inArticle, run: withArticle(askToExport) },
  'report.seal': { when: () => writable() && inArticle(), run: withArticle(askToSeal) },
  'report.record': { when: inArticle, run: withArticle(askToSaveRecord) },
  'report.bundle': { when: inArticle, run: withArticle(askToSaveBundle('full')) },
  'report.clean-bundle': { when: inArticle, run: withArticle(askToSaveBundle('clean')) },
  'article.bundle': { when: writable, run: () => void openBundle() },
  'article.duplicate': { when: () => writable() && chosen().length > 0, run: () => duplicate(chosen()) },
  'article.archive': {
    when: () => writable() && chosen().length > 0,
    run: () => archive(chosen(), !allArchived()),
  },
  'article.trash': { when: () => writable() && chosen().length > 0, run: () => moveToTrash(chosen()) },
  'article.close': { when: inArticle, run: withArticle((article) => askToClose([article])) },
  'app.stop': { when: () => useWork.getState().under.length > 0, run: () => stopWork() },
  'app.backups': { run: () => openSettings('backups') },
  'app.settings': { run: () => openDialog('settings') },
};
