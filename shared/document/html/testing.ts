import { readPage, type ReadPage } from '.';
import { parsePage } from './parse';
import { withStyles } from './sheet';

/* Pages for the tests of what is read of them, and what was read as a line each. */

export const pageOf = (html: string, changes: 'accepted' | 'rejected' = 'accepted'): ReadPage =>
  readPage(withStyles(parsePage(html)), changes);
export const textOf = (html: string): string => pageOf(html).text;

/** Comments as "words <- text (author, date; resolved) / reply". */
export function commentsOf(html: string, changes?: 'rejected'): string[] {
  const { text, apparatus } = pageOf(html, changes);
  return apparatus.comments!.map(({ start, end, author, date, text: said, resolved, replies, guessed }) => {
    const by = [author, date, resolved ? 'resolved' : '', guessed ? 'guessed' : '']
      .filter(Boolean)
      .join(', ');
    const covered = start === end ? `${text.slice(Math.max(0, start - 6), start)}|` : text.slice(start, end);
    return [`${covered} <- ${said}${by && ` (${by})`}`, ...replies.map((r) => `${r.author}: ${r.text}`)].join(
      ' / ',
    );
  });
}

/** A comment in Word's words, and where its own words stand. */
export const wordMark = (n: number) =>
  `<span class=MsoCommentReference><span style='font-size:8.0pt'>` +
  `<![if !supportAnnotations]><a class=msocomanchor ` +
  `id="_anchor_${n}" href="#_msocom_${n}" name="_msoanchor_${n}">[AH${n}]</a><![endif]><span ` +
  `style='mso-special-character:comment'>&nbsp;</span></span></span>`;
export const wordComment = (n: number, author: string, ...paragraphs: string[]) =>
  `<div style='mso-element:comment'><![if !supportAnnotations]><div ` +
  `id="_com_${n}" class=msocomtxt><![endif]>` +
  `<span style='mso-comment-author:"${author}"'><![if !supportAnnotations]>` +
  `<a name="_msocom_${n}"></a><![endif]></span>` +
  paragraphs
    .map(
      (words, index) =>
        `<p class=MsoCommentText>${
          index > 0
            ? ''
            : `<span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;` +
              `<![if !supportAnnotations]>` +
              `<a href="#_msoanchor_${n}" class=msocomoff>[AH${n}]</a><![endif]></span></span>`
        }${words}<o:p></o:p></p>`,
    )
    .join('') +
  `<![if !supportAnnotations]></div><![endif]></div>`;
export const wordPage = (body: string, ...comments: string[]) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=ProgId content=Word.Document>` +
  `<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} span.msoDel ` +
  `{text-decoration:line-through;} --></style></head>` +
  `<body lang=EN-GB><!--StartFragment-->${body}<div style='mso-element:comment-list'>` +
  `<![if !supportAnnotations]>` +
  `<hr class=msocomoff><![endif]>${comments.join('')}</div><!--EndFragment--></body></html>`;
export const ref = (n: number, more = '') =>
  `mso-comment-reference:AH_${n};mso-comment-date:20240305T1030${more}`;
