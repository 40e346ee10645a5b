import { reportHtml } from '../html';
import { script } from '../html/finding';
import type { Writer } from './writer';

/** The report as one file for any browser, with its own fonts and its search. */
export const writeHtml: Writer = async (model, { missing, fontFaces }) =>
  withFonts(reportHtml(model, missing), fontFaces);

/** The report as a page that is shown or printed here: nothing runs in it. */
export const writePage: Writer = async (model, { missing, fontFaces }) =>
  withFonts(reportHtml(model, missing).replace(script.element.markup, ''), fontFaces);

/** The fonts stand before the page's own rules, which ask for them and for the machine's after them. */
export async function withFonts(
  html: string,
  fontFaces: (words: string) => Promise<string>,
): Promise<string> {
  const faces = await fontFaces(html);
  return html.replace('<style>', () => `<style>\n${faces}\n`);
}
