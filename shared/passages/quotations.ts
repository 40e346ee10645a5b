import { language } from '../text/languages';
import type { AskedMark } from './types';

const APOSTROPHE = '’';

/** The stretches of a mark that stand in quotation marks; all of a quote without any. */
export function quotationsIn({
  draft,
  start,
  end,
  kind,
}: Pick<AskedMark, 'draft' | 'start' | 'end' | 'kind'>): string[] {
  const text = draft.slice(start, end);
  // A mark may end inside a quotation or begin there; a closing sign alone may be an apostrophe.
  const signs = language.quotationMarks.filter(
    ([open, close]) =>
      text.includes(open) || (kind === 'quote' && close !== APOSTROPHE && text.includes(close)),
  );
  if (signs.length === 0) return kind === 'quote' ? [text] : [];
  const [open, close] = signs[0]!;
  const pieces: string[] = [];
  let inside = kind === 'quote' && (text.indexOf(open) < 0 || text.indexOf(close) < text.indexOf(open));
  for (const piece of text.split(new RegExp(`[${open}${close}]`, 'u'))) {
    if (inside && /[\p{L}\p{N}]/u.test(piece)) pieces.push(piece);
    inside = !inside;
  }
  return pieces;
}
