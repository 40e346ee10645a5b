import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readMail, type MailPiece } from './read';
import { binaryOf, fromBase64, fromQuotedPrintable, headerWords } from './words';

const utf8 = (text: string): string => binaryOf(new TextEncoder().encode(text));
const mailOf = (head: string[], body: string): string => `${head.join('\r\n')}\r\n\r\n${body}`;
const said = (source: string): string[] =>
  readMail(source).pieces.flatMap((piece: MailPiece) =>
    piece.is === 'head' ? piece.lines : piece.is === 'plain' ? piece.text.trim() : `<${piece.html.trim()}>`,
  );
/** A body of parts. */
const parts = (...all: string[]): string => `${all.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
const PLAIN = 'Content-Type: text/plain; charset=utf-8\r\n\r\nThe boat is late.';
const HTML = 'Content-Type: text/html\r\n\r\n<body><p>The boat is late.</p></body>';
const multi = (kind: string, ...all: string[]): string =>
  mailOf([`Content-Type: multipart/${kind}; boundary="b"`], parts(...all));

describe('a header', () => {
  test.each([
    ['plain words', 'plain words'],
    ['=?UTF-8?Q?Caf=C3=A9_on_the_quay?=', 'Café on the quay'],
    ['=?utf-8?B?Q2Fmw6k=?= at nine', 'Café at nine'],
    ['=?iso-8859-1?q?Caf=E9?= =?iso-8859-1?q?_Skell?=', 'Café Skell'],
    // A letter that begins in one encoded word and ends in the next.
    ['=?utf-8?Q?Caf=C3?=\r\n =?utf-8?Q?=A9?=', 'Café'],
    ['=?windows-1251?B?z/Do4uXy?=', 'Привет'],
    ['"=?utf-8?Q?Quill=2C_Ada?=" <ada@example.org>', '"Quill, Ada" <ada@example.org>'],
    [utf8('Café as it is'), 'Café as it is'],
    ['=?no-such-charset?Q?Caf=C3=A9?=', 'Café'],
    ['=?utf-8?Q?not ended', '=?utf-8?Q?not ended'],
  ])('%s', (header, words) => {
    expect(headerWords(header)).toBe(words);
  });
});

describe('a mail', () => {
  it('is told by who wrote to whom, when and about what, and its words', () => {
    const head = [
      'Subject: The boat',
      'Received: by nobody',
      'From: Ada <a@example.org>',
      'Date: Tue, 3 Mar 2026 09:00:00 +0000',
    ];
    expect(said(mailOf(head, 'It is late.\r\n'))).toEqual([
      'Subject: The boat',
      'From: Ada <a@example.org>',
      'Date: Tue, 3 Mar 2026 09:00:00 +0000',
      'It is late.',
    ]);
  });

  test.each<[string, string, string[]]>([
    ['a header that goes on', 'Subject: The\r\n boat\r\n\r\nLate.', ['Subject: The boat', 'Late.']],
    [
      'quoted-printable',
      mailOf(
        ['Content-Transfer-Encoding: quoted-printable', 'Content-Type: text/plain; charset=utf-8'],
        'Caf=C3=A9 is =\r\nopen, 1=2=\n.',
      ),
      ['Café is open, 1=2.'],
    ],
    [
      'base64',
      mailOf(
        ['Content-Transfer-Encoding: BASE64', 'Content-Type: text/plain; charset="koi8-r"'],
        '8NLJ\r\n18XU',
      ),
      ['Привет'],
    ],
    ['no character set', mailOf(['Subject: x'], utf8('Café')), ['Subject: x', 'Café']],
    [
      'lines that flow',
      mailOf(['Content-Type: text/plain; format=flowed'], 'The boat \r\nis late.\r\n-- \r\nAda'),
      ['The boat is late.\n-- \nAda'],
    ],
    ['two forms of the same words', multi('alternative', PLAIN, HTML), ['The boat is late.']],
    [
      'a plain form that only sends to the other',
      multi(
        'alternative',
        'Content-Type: text/plain\r\n\r\nSee the page.',
        `Content-Type: text/html\r\n\r\n<body>${'The boat is late. '.repeat(9)}</body>`,
      ),
      [`<<body>${'The boat is late. '.repeat(9)}</body>>`],
    ],
    ['a page alone', multi('related', HTML), ['<<body><p>The boat is late.</p></body>>']],
    ['parts without an end', multi('mixed', PLAIN).replace('--b--\r\n', ''), ['The boat is late.']],
    [
      'a boundary within a word',
      multi('mixed', `${PLAIN}\r\nx--b is no boundary`),
      ['The boat is late.\nx--b is no boundary'],
    ],
    [
      'a mail that is forwarded',
      multi(
        'mixed',
        PLAIN,
        'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=x.eml\r\n\r\nFrom: Bo\r\n\r\nIt sank.',
      ),
      ['The boat is late.', 'From: Bo', 'It sank.'],
    ],
    ['no mail at all', 'just words', ['just words']],
  ])('%s', (_, source, words) => {
    expect(said(source)).toEqual(words);
  });

  it('names what came with it, and how large it is', () => {
    const { attached } = readMail(
      multi(
        'mixed',
        PLAIN,
        'Content-Type: application/pdf; name="log.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\nAAA=',
        "Content-Disposition: attachment; filename*0*=utf-8''Caf%C3%A9; filename*1*=%20log.txt\r\n\r\nabc",
        'Content-Type: image/png\r\n\r\nxyz',
      ),
    );
    expect(attached).toEqual([
      { name: 'log.pdf', size: 5 },
      { name: 'Café log.txt', size: 3 },
      { name: 'image/png', size: 3 },
    ]);
  });

  it('that is encrypted says so', () => {
    expect(
      readMail(multi('encrypted', 'Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1')).encrypted,
    ).toBe(true);
  });
});

describe('a hostile mail', () => {
  it('in a mail in a mail ends somewhere', () => {
    let mail = 'Subject: innermost\r\n\r\nwords';
    for (let depth = 0; depth < 100; depth++) mail = `Content-Type: message/rfc822\r\n\r\n${mail}`;
    expect(readMail(mail)).toMatchObject({ cut: true });
  });

  it('with a hundred thousand parts is read as far as people write', () => {
    const { pieces, cut } = readMail(multi('mixed', `${PLAIN}\r\n--b\r\n`.repeat(100_000)));
    expect(cut).toBe(true);
    expect(pieces.length).toBeLessThan(1000);
  });

  it('is answered, whatever its bytes are', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Content-Type: multipart/mixed; boundary=b',
        '--b',
        '--b--',
        '',
        'Subject: =?utf-8?Q?=',
        'Content-Transfer-Encoding: base64',
        'Content-Type: message/rfc822',
        'a="',
      ),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        expect(readMail(utf8(lines.join('\r\n'))).pieces.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('laws', () => {
  it('what is written in base64 is read again, wherever its lines are broken', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from(bytes).toString('base64').replace(/.{20}/g, '$&\r\n');
        expect([...fromBase64(text)]).toEqual([...bytes]);
      }),
    );
  });

  it('what is written as quoted-printable is read again', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = [...bytes]
          .map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`)
          .join('');
        expect([...fromQuotedPrintable(text)]).toEqual([...bytes]);
      }),
    );
  });
});
