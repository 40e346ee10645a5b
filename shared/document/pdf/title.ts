/**
 * A document's title by what its file says; '' where that is none. Programs put there what they like, their
 * own names and those of files: what a title is stands on the first page too, whose `text` this is.
 */
export function titleIn(said: string, text: string): string {
  const title = said
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
    .toWellFormed();
  const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(title).length > 2 && letters(text).includes(letters(title)) ? title : '';
}
