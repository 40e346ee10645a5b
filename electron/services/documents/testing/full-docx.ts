import {
  comment,
  del,
  field,
  footnote,
  from,
  ins,
  item,
  LISTS,
  noteMark,
  p,
  picture,
  r,
  styled,
  STYLES,
  table,
  textBox,
  thread,
  to,
  wordFile,
} from './docx-fixtures';

/** A Word file with a little of everything in it. */
export const fullDocx = (): Uint8Array =>
  wordFile({
    styles: STYLES,
    numbering: LISTS,
    body: [
      styled('Heading1', r('The weir')),
      p(`${from(1)}${r('Forty men built it in 1893')}${to(1)}${r('.')}${noteMark(2)}`),
      p(`${ins(r('It cost 4,000 crowns.'))}${del(r('It was cheap.'))}${field('PAGE', '12')}`),
      item(r('One eel'), 1),
      item(r('Two pike'), 1),
      table(['Year', 'Boats'], ['1893', '12']),
      p(textBox(p(r('A box beside it')))),
      p(picture('The weir from the south')),
    ].join(''),
    footnotes: footnote(2, r('Ledger of the parish, p. 14')),
    comments: comment(1, 'Ana Roe', 'Who counted them?') + comment(2, 'Per Lund', 'The ledger.'),
    commentsExtended: thread(1, { done: true }) + thread(2, { answers: 1 }),
  });
