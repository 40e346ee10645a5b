import { describe, expect, test } from 'vitest';
import { leftOutSentence } from '../left-out';
import { readHtml } from '.';
import { parseHtml } from './parse';

const textOf = (html: string): string => readHtml(parseHtml(html)).text;
const saidOf = (html: string): string => leftOutSentence(readHtml(parseHtml(html)).leftOut);

describe('what stays outside is said', () => {
  test.each([
    [
      'deleted by hand',
      '<p>Some <del>forty</del><ins>thirty</ins> came.</p>',
      'Some thirty came.',
      'Left out: 1 deleted word.',
    ],
    [
      'struck out',
      '<s>Ten or</s> <strike>eleven</strike> <span style="text-decoration: line-through">or so</span> twelve',
      'twelve',
      'Left out: 5 deleted words.',
    ],
    [
      'a tracked change',
      'Some <span class="msoDel">forty odd</span><span class="msoIns">thirty</span>',
      'Some thirty',
      'Left out: 2 deleted words.',
    ],
    [
      'hidden',
      'Seen <span style="display:none">never</span>words<b hidden> no</b>',
      'Seen words',
      'Left out: 2 hidden words.',
    ],
    [
      'hidden in other ways',
      '<i style="visibility:hidden">a</i><i style="mso-hide:all">b</i><i style="font-size:0px">c <b ' +
        'style="font-size:9pt">D</b></i>',
      'D',
      'Left out: 3 hidden words.',
    ],
    [
      'a list of comments',
      '<p>Seen.</p><div style="mso-element:comment-list"><p class="MsoCommentText">Cut this</p></div>',
      'Seen.',
      'Left out: 1 comment.',
    ],
    [
      'a comment and its mark',
      '<p>Seen<span class="MsoCommentReference"><a class="msocomanchor" href="#_msocom_1">[AC1]</a>' +
        '</span>.</p>' +
        '<div style="mso-element:comment-list"><div style="mso-element:comment"><p class=MsoCommentText>' +
        'Cut</p></div><div style="mso-element:comment"><p>14</p></div></div>',
      'Seen.',
      'Left out: 2 comments.',
    ],
    [
      'comments of an online desk',
      '<p>Seen 14<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div><p><a href="#cmnt_ref1" ' +
        'id="cmnt1">[a]</a><span>Cut 3</span></p></div>',
      'Seen 14.',
      'Left out: 1 comment.',
    ],
    [
      'pictures and buttons',
      '<p>Seen</p><img src="a.png" alt="3 boats"><button>Share 12</button>',
      'Seen',
      'Left out: 1 picture, 1 button or form field.',
    ],
    [
      'the mark of a note',
      'Some 14<sup><a href="#fn:2">2</a></sup> came',
      'Some 14 came',
      'Left out: 1 note mark.',
    ],
    [
      'in an encyclopaedia',
      'Some 14<sup class="reference" id="cite_ref-3"><a href="https://example.org/a#cite_note-3">[3]</a></sup>',
      'Some 14',
      'Left out: 1 note mark.',
    ],
    ['signs', 'Some 14<sup>†</sup> of 20<sup>*</sup>', 'Some 14 of 20', 'Left out: 2 note marks.'],
    ['between figures', 'Some 14<sup>[2]</sup>3', 'Some 14 3', 'Left out: 1 note mark.'],
    [
      'a note of a word processor',
      '<p>Some 14<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span ' +
        'class="MsoFootnoteReference">[1]</span></a> came.</p>' +
        '<p class="MsoFootnoteText"><a style="mso-footnote-id:ftn1" href="#_ftnref1"><span ' +
        'class="MsoFootnoteReference">[1]</span></a> Coroner</p>',
      'Some 14 came.\n[1] Coroner',
      'Left out: 1 note mark.',
    ],
    [
      'a note of an online desk',
      '<p>14<sup><a href="#ftnt1">[1]</a></sup></p><div><p><a href="#ftnt_ref1">[1]</a> Coroner</p></div>',
      '14\n[1] Coroner',
      'Left out: 1 note mark.',
    ],
    ['several in brackets', 'in 1893<sup>[2][3]</sup>', 'in 1893', 'Left out: 1 note mark.'],
    [
      'a reference in prose',
      'see note <a href="#fn3">3</a> and <a href="#note-2">note 2</a>',
      'see note 3 and note 2',
      '',
    ],
    [
      'a mark that is not raised',
      'Some 14<a href="#fn3">3</a> came',
      'Some 14 came',
      'Left out: 1 note mark.',
    ],
    [
      'a link that is no mark',
      'in <a href="#y1986">1986</a> and <sup><a href="https://example.org/a">6</a></sup>',
      'in 1986 and ⁶',
      '',
    ],
  ])('%s', (_name, html, text, said) => {
    expect(textOf(html)).toBe(text);
    expect(saidOf(html)).toBe(said);
  });

  test('however deep it is nested', () => {
    expect(textOf(`<p>One</p>${'<div>'.repeat(5000)}two <b>three</b>`)).toBe('One\ntwo three');
  });

  test('quotations by an element get their marks', () => {
    expect(textOf('<q>She said <q>no</q> twice</q>')).toBe('“She said ‘no’ twice”');
  });
});
