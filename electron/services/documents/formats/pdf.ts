import { picturesIn, readPdf } from '@shared/document/pdf/read';
import { noticesOf } from '../../import/tidy';
import type { BytesReader } from '../format';
import { isPdf } from '../magic';
import { openPdf } from '../pdf/open';
import { pagesOf } from '../pdf/pages';

/** PDF, by pdfjs: words at places, made into paragraphs. */
export const reader: BytesReader = {
  takes: 'bytes',
  signature: (bytes, name) => isPdf(bytes) || (bytes.length === 0 && /\.pdf$/i.test(name)),
  async read(bytes) {
    const opened = await openPdf(bytes);
    if ('unreadable' in opened) return opened;
    try {
      const pages = await pagesOf(opened);
      if (pages.length > 0 && picturesIn(pages).length === pages.length) return { unreadable: PICTURES };
      const { cuts, ...read } = readPdf({ title: '', pages });
      return { ...read, notices: [...read.notices, ...noticesOf({ ...cuts, joined: 0 })] };
    } finally {
      await opened.loadingTask.destroy();
    }
  },
};

const PICTURES = 'its pages are pictures without text; have the words recognised first';
