import { picturesIn, readPdf } from '@shared/document/pdf/read';
import { noticesOf } from '../../import/tidy';
import type { BytesReader } from '../format';
import { isPdf } from '../magic';
import { hasBomb } from '../pdf/bombs';
import { openPdf, titleOf } from '../pdf/open';
import { pagesOf } from '../pdf/pages';

/** PDF, by pdfjs: words at places, made into paragraphs. */
export const reader: BytesReader = {
  takes: 'bytes',
  signature: (bytes, name) => isPdf(bytes) || (bytes.length === 0 && /\.pdf$/i.test(name)),
  async read(bytes, { password }) {
    if (bytes.length === 0) return { unreadable: 'it is empty' };
    if (hasBomb(bytes)) return { unreadable: 'unpacked it is far larger than a document is' };
    const opened = await openPdf(bytes, password);
    if ('unreadable' in opened) return opened;
    try {
      const pages = await pagesOf(opened);
      if (pages.every(({ damaged }) => damaged)) return { unreadable: 'none of its pages can be read' };
      const pictures = picturesIn(pages).length;
      if (pictures > 0 && pages.every(({ runs }) => runs.length === 0)) return { unreadable: PICTURES };
      const { cuts, isUnreadable, ...read } = readPdf({ title: await titleOf(opened), pages });
      if (isUnreadable) return { unreadable: SHAPES };
      return { ...read, notices: [...read.notices, ...noticesOf({ ...cuts, joined: 0 })] };
    } finally {
      await opened.loadingTask.destroy();
    }
  },
};

const PICTURES = 'its pages are pictures without text; have the words recognised first';
const SHAPES = 'its fonts do not say which letters they show; have the words recognised from the page';
