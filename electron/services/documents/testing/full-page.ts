import { ref, wordComment, wordMark, wordPage } from '@shared/document/html/testing';

/** A page of a word processor with a little of everything in it, a comment of Google Docs too. */
export const fullPage = (): Uint8Array =>
  Buffer.from(
    wordPage(
      '<h1>The weir</h1>' +
        `<p class=MsoNormal><a style='${ref(1)}'>Forty men built it</a>${wordMark(1)} in 1893.` +
        '<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>' +
        '<p>It cost <b>4,000</b> <i>crowns</i><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>, ' +
        'see <a href="https://example.org/weir?a=1&amp;b=2">the record</a>; it was' +
        '<ins cite="mailto:Bo%20Lind" datetime="2024-03-05T10:31"> not</ins>' +
        '<del cite="mailto:Bo%20Lind" datetime="2024-03-05T10:31"> never</del> cheap.</p>' +
        '<ol><li>One eel<ul><li>and two pike</li></ul></li><li value=7>A boot</li></ol>' +
        '<table><tr><th>Year</th><th>Boats</th></tr><tr><td rowspan=2>1893</td><td>12</td></tr></table>' +
        '<figure><img src="weir.png" alt="A weir"><figcaption>The weir from the south</figcaption></figure>' +
        '<div style="mso-element:footnote-list"><div style="mso-element:footnote" id=ftn1><p>' +
        '<a href="#_ftnref1" name="_ftn1">[1]</a> Ledger of the parish, p. 14</p></div></div>' +
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Who says so?</span></p></div>',
      wordComment(1, 'Ana Roe', 'Who counted them?', 'See <a href="https://example.org/ledger">this</a>.'),
    ),
  );
