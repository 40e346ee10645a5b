import { describe, expect, test } from 'vitest';
import { readBacking, type NamedSource } from './read';

const read = (text: string, note = false) => readBacking(text, { note }).sources;

describe('addresses', () => {
  test.each<[string, string]>([
    ['See https://a.example.org/x.', 'https://a.example.org/x'],
    ['(https://a.example.org/x)', 'https://a.example.org/x'],
    ['https://a.example.org/wiki/Foo_(bar),', 'https://a.example.org/wiki/Foo_(bar)'],
    ['<https://a.example.org/x?a=1&b=2>', 'https://a.example.org/x?a=1&b=2'],
    ['“https://a.example.org/x”', 'https://a.example.org/x'],
    ['www.a.example.org/x!', 'https://www.a.example.org/x'],
    ['a.example.org/x;', 'https://a.example.org/x'],
    ['doi:10.5555/abc.7.', 'https://doi.org/10.5555/abc.7'],
    ['[the list](https://a.example.org/x)', 'https://a.example.org/x'],
    ['https://www.google.com/url?q=https://a.example.org/x%3Fb%3D1&sa=D', 'https://a.example.org/x?b=1'],
    ['https://urldefense.com/v3/__https://a.example.org/x__;!!Ab1!Cd$', 'https://a.example.org/x'],
  ])('%s', (text, address) => expect(read(text)).toMatchObject([{ address }]));

  test.each(['The end.Then more', 'e.g. this', 'v1.2.3', '3.14', 'a@b.example', 'and/or'])(
    '%s is none',
    (text) => expect(read(text).some(({ address }) => address !== undefined)).toBe(false),
  );

  test('each of several is a source of its own, with what stands behind it', () => {
    expect(read('https://a.example.org/x p. 3, https://b.example.org/y p. 5')).toMatchObject([
      { address: 'https://a.example.org/x', page: '3' },
      { address: 'https://b.example.org/y', page: '5' },
    ]);
  });
});

describe('where in a source', () => {
  test.each<[string, Partial<NamedSource>]>([
    ['County report, p. 14', { page: '14' }],
    ['County report p.14', { page: '14' }],
    ['County report, pp. 14–16', { page: '14–16' }],
    ['County report, pp. 14-16', { page: '14–16' }],
    ['County report, page 3', { page: '3' }],
    ['County report, pp. xii–xv', { page: 'xii–xv' }],
    ['County report, ¶ 4', { part: '¶ 4' }],
    ['County report, § 4.2(a)', { part: '§ 4.2(a)' }],
    ['County report, ch. 3', { part: 'ch. 3' }],
    ['County report, table 5 and p. 9', { part: 'table 5', page: '9' }],
    ['tape 3, 12:40', { title: 'tape 3', minute: '12:40' }],
    ['Roe interview, at 1:02:33', { minute: '1:02:33' }],
    ['podcast, minute 12', { minute: '12' }],
    ['tape 3 @ 12:40', { title: 'tape 3', minute: '12:40' }],
    ['@ 12:40 on tape 3', { title: 'tape 3', minute: '12:40' }],
    ['tape 3 at the 12:40 mark', { title: 'tape 3', minute: '12:40' }],
    ['tape 3, 12:40-13:10', { title: 'tape 3', minute: '12:40–13:10' }],
    ['transcript 00:12:40-00:13:02', { title: 'transcript', minute: '00:12:40–00:13:02' }],
    ['recording at 1h02m', { title: 'recording', minute: '1h02m' }],
    ['tape 3, 12’40”', { title: 'tape 3', minute: '12’40”' }],
    ['lock_2031-03-14.m4a, 12:40', { title: 'lock_2031-03-14.m4a', kind: 'recording', minute: '12:40' }],
    ['row 12 of costs.xlsx', { title: 'costs.xlsx', kind: 'dataset', part: 'row 12' }],
    ['minutes.pdf p. 14', { title: 'minutes.pdf', kind: 'record', page: '14' }],
    ['County report p. 14f', { page: '14f' }],
    ['County report pp. 14ff.', { page: '14ff' }],
    ['Gazette, p. A14', { page: 'A14' }],
    ['County report p. 14, n. 3', { title: 'County report', page: '14', part: 'n. 3' }],
    ['Hansard, col. 233', { title: 'Hansard', part: 'col. 233' }],
    ['County report, page twelve', { title: 'County report', page: '12' }],
    ['County report, pages one hundred and four to one hundred and six', { page: '104–106' }],
    ['Haldane report, chapter three', { title: 'Haldane report', part: 'chapter three' }],
    ['Karl Weber, Das Salz, S. 14', { title: 'Karl Weber, Das Salz', page: '14' }],
    ['Karl Weber, Das Salz (Bern: Harrow, 1988), S. 14–16', { kind: 'book', page: '14–16' }],
    ['Inés Vega, La barca, pág. 3', { title: 'Inés Vega, La barca', page: '3' }],
    ['Jeanne Morel, Le bac, p. 3', { title: 'Jeanne Morel, Le bac', page: '3' }],
    ['Piet Vos, De veerboot, blz. 9', { page: '9' }],
    ['Мария Орлова, Паром, с. 41', { title: 'Мария Орлова, Паром', page: '41' }],
    ['سالم، كتاب الملح، ص 14', { title: 'سالم، كتاب الملح', page: '14' }],
    ['سالم، كتاب الملح، ص. ١٤-١٦', { page: '14–16' }],
    ['T3 12:40', { title: 'T3', kind: 'recording', minute: '12:40' }],
    ['Wren, T3, 12:40', { minute: '12:40' }],
    ['Wren, T3 12:40, tel. +1 555 010 0142', { title: 'Wren, T3', telephone: '+1 555 010 0142' }],
    ['side B, 12:40', { kind: 'recording', minute: '12:40' }],
    ['Harbour FM, 1:02:33', { title: 'Harbour FM', kind: 'recording', minute: '1:02:33' }],
    ['ECF 12 at 4', { title: 'ECF 12', kind: 'record', page: '4' }],
    ['ECF No. 12-3, at 4–6', { page: '4–6' }],
    ['Dkt. 118 at 2, 7', { kind: 'record', page: '2, 7' }],
    ['Hale v. Roe, 410 U.S. 113, at 120', { page: '120' }],
    ['https://youtu.be/x?t=125', { minute: '2:05' }],
    ['https://a.example.org/x.pdf#page=7', { page: '7' }],
  ])('%s', (text, found) => expect(read(text)).toMatchObject([found]));

  test('feet and inches, and how long something took, are no minutes', () => {
    expect(read('Survey: 12’ 4” long')[0]).not.toHaveProperty('minute');
    expect(read('Timetable of 1951, p. 3: 1h20m')[0]).not.toHaveProperty('minute');
  });

  test.each(['Senate bill, S. 510', 'S. 510', 'Looked at 14 of them', 'ECF 12', 'a page of twelve names'])(
    '%s has no page',
    (text) => {
      for (const source of read(text, true)) expect(source).not.toHaveProperty('page');
    },
  );

  test('a time of the day is no minute', () => {
    expect(read('Spoke to Dana Reyes at 12:40')[0]).not.toHaveProperty('minute');
    expect(read('Recording of the call at 9:30 am')[0]).not.toHaveProperty('minute');
  });

  test('a place in nothing that is named is too vague', () => {
    expect(readBacking('p. 14')).toMatchObject({ sources: [], vague: true });
  });
});

describe('people', () => {
  test.each<[string, string, string]>([
    ['per interview w/ Roe 3/14', 'Roe', 'interview'],
    ['spoke to Dana Reyes 14 March', 'Dana Reyes', 'interview'],
    ['Spoke with Dr. Dana Reyes, Harbour Trust', 'Dana Reyes', 'interview'],
    ['email from Dana Reyes, 3 May', 'Dana Reyes', 'record'],
    ['Dana Reyes told me', 'Dana Reyes', 'interview'],
    ['confirmed by Dana Reyes', 'Dana Reyes', 'interview'],
    ['according to Dana Reyes', 'Dana Reyes', 'interview'],
    ['Reyes interview 3/14', 'Reyes', 'interview'],
    ['interview with the harbour master on Monday', 'harbour master', 'interview'],
    ['The engineer told me eleven.', 'engineer', 'interview'],
    ['via Reuters', 'Reuters', 'news-report'],
    ['phone w/ J. Hale, 3.14.24', 'J. Hale', 'interview'],
    ['w/ Roe 3/14', 'Roe', 'interview'],
    ['voicemail from Dana Reyes', 'Dana Reyes', 'record'],
    ['Interview: Dana Reyes, 14 March', 'Dana Reyes', 'interview'],
    ['Dana Reyes, interview by author, 14 March 2031', 'Dana Reyes', 'interview'],
    ['Dana Reyes, Harbour Trust, telephone interview with the author', 'Dana Reyes', 'interview'],
    ['Dana Reyes, e-mail message to author, 3 May', 'Dana Reyes', 'record'],
    ['Dana Reyes, personal communication', 'Dana Reyes', 'interview'],
    ['author interview with Dana Reyes', 'Dana Reyes', 'interview'],
    ['Author’s interview, Dana Reyes', 'Dana Reyes', 'interview'],
  ])('%s', (text, title, kind) => expect(read(text)).toMatchObject([{ title, kind }]));

  test('two are two', () => {
    expect(read('interview with Dana Reyes and Tom Roe').map(({ title }) => title)).toEqual([
      'Dana Reyes',
      'Tom Roe',
    ]);
  });

  test.each<[string, NamedSource['terms']]>([
    ['interview w/ Dana Reyes, off the record', 'off-the-record'],
    ['interview w/ Dana Reyes on background', 'background'],
    ['interview w/ Dana Reyes, not for attribution', 'not-for-attribution'],
    ['interview w/ Dana Reyes – don’t name her', 'confidential'],
    ['interview w/ Dana Reyes', undefined],
  ])('%s', (text, terms) => expect(read(text)[0]!.terms).toBe(terms));

  test.each(['spoke to someone', 'he told me', 'two people told me this', 'per the company'])(
    '“%s” does not say who',
    (text) => expect(readBacking(text)).toMatchObject({ sources: [], vague: true }),
  );
});

describe('numbers to ring and to write to', () => {
  test.each<[string, string]>([
    ['Dana Reyes, +1 555 010 0142', '+1 555 010 0142'],
    ['Dana Reyes (555) 010-0142', '(555) 010-0142'],
    ['Dana Reyes 020 7946 0958', '020 7946 0958'],
    ['Dana Reyes, tel. 555 0142', '555 0142'],
    ['Dana Reyes, +420 555 010 777', '+420 555 010 777'],
    ['Dana Reyes (555) 010-0142 ext. 5', '(555) 010-0142 ext. 5'],
    ['Dana Reyes, 555-010-0142 x12', '555-010-0142 x12'],
  ])('%s', (text, telephone) => expect(read(text)).toMatchObject([{ title: 'Dana Reyes', telephone }]));

  test.each([
    'County report, 14-03-2019',
    'County report 2019-03-14',
    'County report, 1,234,567 people',
    'County report: 12 500 000',
    'County report: +12 500 000',
    'County report, pp. 100-200',
    'County report, 1990–2010',
  ])('%s has none', (text) => {
    for (const source of read(text)) expect(source).not.toHaveProperty('telephone');
  });

  test('an address to write to', () => {
    expect(read('Dana Reyes, dana@a.example')).toMatchObject([
      { title: 'Dana Reyes', email: 'dana@a.example' },
    ]);
    expect(read('Dana Reyes <dana@a.example>')).toMatchObject([
      { title: 'Dana Reyes', email: 'dana@a.example' },
    ]);
  });
});

describe('works', () => {
  test.each<[string, boolean, string, string]>([
    ['From the answer of 4 May, p. 2.', false, 'answer', 'record'],
    ['Timetable of 1951 says seven.', false, 'Timetable of 1951', 'record'],
    ['Register of ships, no. 4471.', true, 'Register of ships, no. 4471', 'record'],
    ['Answer to a question in parliament, 17 April.', true, 'Answer to a question in parliament', 'record'],
    ['see Haldane report', false, 'Haldane report', 'report'],
    ['I did the sums from the table on p. 9 of the Haldane report', false, 'Haldane report', 'report'],
    ['The Morning Courier, 9 August 1959, p. 14', true, 'The Morning Courier', 'news-report'],
    [
      'Grigor Orlov, My Losses (London: Harrow, 1974), 118.',
      true,
      'Grigor Orlov, My Losses (London: Harrow, 1974)',
      'book',
    ],
  ])('%s', (text, note, title, kind) => expect(read(text, note)).toMatchObject([{ title, kind }]));
});

describe('what backs nothing by itself', () => {
  test.each([
    'author’s observation',
    'reporter’s observation',
    'my visit, 3/14',
    'I was there',
    'saw it myself',
    'Counted them myself, 4 April',
  ])('“%s” stands on the author', (text) =>
    expect(readBacking(text)).toMatchObject({ onAuthor: true, sources: [{ kind: 'observation' }] }),
  );

  test.each(['see notes', 'in my files', 'will send', 'TK', 'from memory'])('“%s” is vague', (text) =>
    expect(readBacking(text)).toMatchObject({ sources: [], vague: true }),
  );

  test.each(['who says?', 'source?', 'Is this from p. 14 of the Haldane report?', 'please confirm'])(
    '“%s” asks',
    (text) => expect(readBacking(text)).toMatchObject({ sources: [], question: true }),
  );

  test('the whole text is given back', () => {
    expect(readBacking('  see notes \n').text).toBe('  see notes \n');
  });
});
