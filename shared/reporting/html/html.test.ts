import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockersOf,
  CLASS_INFO,
  currentDraft,
  DRAWN,
  figuresOf,
  MARK_CLASSES,
  marksInOrder,
  newId,
  standingOf,
  summaryOf,
  type Article,
} from '../../domain';
import { reportHtml } from '.';
import { reportModel } from '..';
import { anyArticle, article, AT, decided, markAt, markOn, OPTIONS } from '../fixtures';
import { shapes } from './shapes';
import { script } from './finding';

const HOSTILE = '<script>alert(1)</script></style></title>--><img src=x onerror=alert(1)>';

/** The report without its own script, of which there is one: it is no part of what is said. */
const report = (of: Article): string =>
  reportHtml(reportModel(of, OPTIONS)).replace(script.element.markup, '');
const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((found) => found[1]!);
const unescaped = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
    );

const VOID = new Set(['meta', 'col', 'br', 'circle', 'path', 'rect', 'line', 'use', 'input']);

/** Fails unless every tag is closed in order. Strict enough here: all of it comes from one template. */
function expectWellFormed(html: string): void {
  const open: string[] = [];
  for (const [, close, tag, rest] of html
    .replace(/<style>.*?<\/style>|<!doctype html>/gs, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>/gi)) {
    if (close) expect(open.pop(), html.slice(0, 200)).toBe(tag);
    else if (!VOID.has(tag!) && !rest!.endsWith('/')) open.push(tag!);
  }
  expect(open).toEqual([]);
}

function expectSound(html: string): void {
  expectWellFormed(html);
  const ids = all(html, / id="([^"]*)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(ids);
  for (const target of all(html, / href="#([^"]*)"/g)) expect(known, target).toContain(target);
  for (const named of all(html, / aria-labelledby="([^"]*)"/g))
    for (const id of named.split(' ')) expect(known).toContain(id);
  const levels = all(html, /<h([1-6])/g).map(Number);
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, at) => expect(level).toBeLessThanOrEqual(levels[at]! + 1));
  const tags = [...new Set(all(html, /(<[a-z][^>]*>)/gi).map((tag) => tag.replace(/"[^"]*"/g, '""')))];
  expect(
    tags.filter((tag) =>
      /^<(script|img|iframe|object|embed|link|form|base)\b|\s(on[a-z]+|style|src)=/i.test(tag),
    ),
  ).toEqual([]);
  expect(tags.filter((tag) => /^<th\b(?!.* scope=)/.test(tag))).toEqual([]);
}

/** The article's words as the annotated text shows them, line by line, without numbers and labels. */
const shownText = (html: string): string[] => {
  const text = /<div class="text">(.*)<\/div>\n<\/section>/s.exec(html)?.[1] ?? '';
  return text
    .split(/(?<=<\/(?:p|h[1-6])>)\n/)
    .filter(Boolean)
    .map((paragraph) =>
      unescaped(
        paragraph.replace(
          /<a class="mark .*?<\/a>|<span class="edge".*?<\/span>|<bdi class="address">.*?<\/bdi>/gs,
          '',
        ),
      ),
    );
};

describe('the way it runs', () => {
  const paragraphs = (html: string) =>
    all(html, /<div class="text">(.*)<\/div>\n<\/section>/gs)[0]!
      .trim()
      .split('\n');
  const STORM = 'لم يبق أحد على الجزيرة بعد العاصفة.';

  it('is every paragraph’s own, and a quotation the other way stays in one piece', () => {
    const text = `The lamp\n“${STORM}” said Ines Marlow, 52.\n${STORM}\n“${STORM}”\nقالت الحارسة “Nobody came.” ثم غادرت الجزيرة.`;
    const [heading, ...rest] = paragraphs(report(article(text)));
    expect(heading).not.toContain(' dir=');
    expect(rest).toEqual([
      `<p class="body" id="p2" data-n="2">“<bdi dir="rtl">${STORM}</bdi>” said Ines Marlow, 52.</p>`,
      `<p class="body" dir="rtl" id="p3" data-n="3">${STORM}</p>`,
      `<p class="body" dir="rtl" id="p4" data-n="4">“${STORM}”</p>`,
      '<p class="body" dir="rtl" id="p5" data-n="5">قالت الحارسة “<bdi dir="ltr">Nobody came.</bdi>” ثم غادرت الجزيرة.</p>',
    ]);
  });

  it('is the same where marks are in it', () => {
    const text = `“${STORM}” said Ines Marlow.`;
    const html = report(article(text, { marks: [markOn(text, 'أحد على'), markOn(text, `العاصفة.” said`)] }));
    expectSound(html);
    expect(shownText(html)).toEqual([text]);
    const [piece] = all(paragraphs(html)[0]!, /<bdi dir="rtl">(.*?)<\/bdi>/g);
    expect(unescaped(piece!.replace(/<a class="mark .*?<\/a>/g, ''))).toBe(STORM);
    expect(all(html, /(<bdi class="words" dir="rtl">أحد على<\/bdi>)/g)).not.toEqual([]);
  });

  it('is each one’s own of headline, notes and excerpts; English says nothing of it', () => {
    const text = 'The lamp was lit.';
    const note = (words: string) => ({ id: newId(), at: AT, by: 'Anneke Foss', text: words });
    const html = report(
      article(text, {
        details: { headline: STORM, standfirst: `“${STORM}” and other words of the keeper` },
        marks: [
          markOn(text, 'lamp', {
            notes: [note(`“${STORM}” is what she said, twice, on tape.`), note(STORM), note('Yes.')],
          }),
        ],
      }),
    );
    expect(html).toContain(`<h1 dir="rtl">${STORM}</h1>`);
    expect(html).toContain(`<p class="standfirst" dir="ltr">“<bdi dir="rtl">${STORM}</bdi>” and other words`);
    expect(html).toContain(`<p class="note" dir="ltr">“<bdi dir="rtl">${STORM}</bdi>” is what she said`);
    expect(html).toContain(`<p class="note" dir="rtl">${STORM}</p>`);
    expect(html).toContain('<p class="note">Yes.</p>');
    expect(html).toContain('content: "\\2067 ');
  });
});

describe('the document', () => {
  const text = 'The headline\nMr Brown met the council on Monday. It voted.\nNobody came.';
  const sample = article(text, {
    details: { headline: 'The headline', slug: 'brown', standfirst: 'What happened.' },
    marks: [
      markOn(text, 'Mr Brown', {
        risk: 'legal',
        notes: [{ id: newId(), at: AT, by: 'Anneke Foss', text: 'Ask him.' }],
      }),
      markOn(text, 'met the council', {
        ...decided('wrong', 'met the council'),
        correction: 'met the board',
      }),
      markOn(text, 'It voted', { kind: 'quote', form: 'paraphrase', ...decided('verified', 'It votes') }),
      markOn(text, 'Nobody came', { ...decided('verified', 'Nobody came'), lost: true }),
    ],
  });
  const html = report(sample);

  it('is one sound file that forbids itself everything', () => {
    expectSound(html);
    expect(html.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src ${script.source}">`,
    );
    expect(html).not.toMatch(/url\((?!#)|@import|@font-face/);
  });

  it('has on its first page what is open, of legal risk, and rests on nothing', () => {
    const text = 'One stone. Two stones. Three stones.';
    const first = report(
      article(text, {
        marks: [
          markOn(text, 'One stone', { risk: 'legal', status: 'verified' }),
          markOn(text, 'Two stones'),
          markOn(text, 'Three stones', { status: 'verified' }),
        ],
      }),
    ).split('<div class="figures">')[0]!;
    const lists = all(first, /<ul class="first">(.*?)<\/ul>/gs).map((list) => all(list, /#m(\d+)/g));
    expect(lists).toEqual([['2'], ['1']]);
    expect(first).toContain('2 of 2 verified marks have no evidence that supports them');
  });

  it('has one number for each mark in the margin of the text', () => {
    const text = 'One stone lay on two stones.';
    const marks = [markOn(text, text), markOn(text, 'One stone'), markOn(text, 'two stones')];
    const numbers = all(report(article(text, { marks })), /<a class="mark [^>]*>(\d+)/g);
    expect(numbers).toEqual(['1', '2', '3']);
  });

  it('has its chapters in the order a reader needs them', () => {
    expect(all(html, /<h2[^>]*>([^<]*)/g)).toEqual([
      'Summary',
      'Still open',
      'To be changed',
      'Changed since check',
      'Corrections',
      'Quotes',
      'Annotated text',
      'Appendix: the full ledger',
    ]);
    expect(all(html, /<nav.*?<\/nav>/gs)).toHaveLength(1);
  });

  it('shows a sentence that says something else of the same words, and in words what differs', () => {
    const [around, now] = [
      { before: 'On Monday ', after: '.' },
      { before: 'On Tuesday ', after: '.' },
    ];
    const stamp = { at: AT, by: 'Anneke Foss', draft: 1, words: 'It voted', around, now };
    const changed = report(
      article(text, { marks: [markOn(text, 'It voted', { status: 'verified', stamp })] }),
    );
    expect(changed).toContain('On <del>Monday</del> It voted.');
    expect(changed).toContain('On <ins>Tuesday</ins> It voted.');
    expect(changed).toContain('<bdi>“Monday” became “Tuesday”</bdi> (date or time)');
    expect(changed).toContain('<b>Surroundings changed.</b>');
    expect(changed).toMatch(/<symbol id="s-surroundings"/);
  });

  it('is made for paper: A4, page numbers, a running head', () => {
    expect(html).toMatch(/@page \{ size: A4;/);
    expect(html).toContain('@bottom-right { content: counter(page) " / " counter(pages); }');
    expect(html).toMatch(/@page \{ @top-left \{ content: "\\2066 brown\\2069/);
  });

  it('says every status in a shape and a word', () => {
    const rows = all(html, /<tr id="m\d+"(.*?)<\/tr>/gs);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatch(/<use href="#s-[a-z-]+"\/><\/svg> (To check|Wrong|Verified)/);
  });

  it('names everybody who decided, when and on which draft, and keeps the notes', () => {
    expect(html).toContain('<bdi>Anneke Foss</bdi>, 24 March 2026, 10:15 UTC, draft 1');
    expect(html).toContain('<p class="note">Ask him.</p>');
    expect(html).toContain('Checked as');
    expect(html).toContain('The words are gone from the draft.');
  });

  it('shows the difference a correction makes', () => {
    expect(html).toContain('met the <del>council</del>');
    expect(html).toContain('met the <ins>board</ins>');
  });

  it('gives the chart in words', () => {
    expect(html).toMatch(/role="img" aria-labelledby="chart-title chart-figures"/);
    expect(html).toContain('To check: 1; Checking: 0; Query out: 0; Verified: 2; Needs fix: 0; Wrong: 1;');
  });

  it('says on its first page what blocks sign-off, with the way to each mark', () => {
    const front = /<section class="summary".*?<\/section>/s.exec(html)![0];
    expect(front).toContain('5 things block sign-off under the desk’s rules:');
    expect(front).toMatch(
      /<li>1 mark of high risk or more is not verified: <a class="no" href="#m1">1<\/a><\/li>/,
    );
    expect(front).toContain('<li>1 mark is lost, with no query out: ');
  });

  it('links every standing mark both ways, and a lost one nowhere', () => {
    expect(all(html, /class="mark [^"]*" id="(t\d+)"/g)).toEqual(['t1', 't2', 't3']);
    expect(all(html, /href="#(t\d+)"/g)).toEqual(['t1', 't2', 't3']);
  });
});

describe('strangers’ text', () => {
  it('is only ever text', () => {
    const text = `${HOSTILE}\nBody ${HOSTILE} more`;
    const details = Object.fromEntries(
      ['headline', 'standfirst', 'byline', 'desk', 'slug', 'checker', 'editor'].map((key) => [key, HOSTILE]),
    );
    const html = report(
      article(text, {
        details,
        marks: [
          markOn(text, HOSTILE, {
            ...decided('wrong', HOSTILE),
            correction: `${HOSTILE}!`,
            notes: [{ id: newId(), at: AT, by: HOSTILE, text: HOSTILE }],
          }),
          markOn(text, 'Body', {
            stamp: { at: AT, by: HOSTILE, draft: 1, words: HOSTILE },
            status: 'verified',
          }),
        ],
      }),
    );
    expectSound(html);
    expect(html).toContain('<h1>&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(all(html, /(<\/style)/g)).toHaveLength(1);
  });

  it.each([
    ['https://example.org/?a=1&b="2"', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
  ])('links to %s', (href, live) => {
    const html = report(
      article('See the minutes.', { formats: [{ type: 'link', start: 8, end: 15, href }] }),
    );
    expectSound(html);
    expect(html.includes('<a class="link"')).toBe(live);
    expect(html).toContain('minutes');
    expect(html.includes('javascript:')).toBe(false);
  });

  it('law: whatever the article, the file is sound, its ledger whole and its text the draft’s', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const html = report(any);
        expectSound(html);
        expect(all(html, /<tr id="m(\d+)"/g).map(Number)).toEqual(
          Object.keys(any.marks).map((_, at) => at + 1),
        );
        expect(shownText(html).join('')).toBe(currentDraft(any).text.replaceAll('\n', ''));
      }),
      { numRuns: 60 },
    );
  });
});

/** The first page as text, and the figures of its tables by their labels. */
const firstPage = (html: string) => {
  const front = /<section class="summary".*?<\/section>/s.exec(html)![0];
  const rows = [
    ...front.matchAll(/<th scope="row">([^<]*)<\/th><td class="figure">([\d,]+)(?: of ([\d,]+))?<\/td>/g),
  ];
  const figure = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''));
  return {
    lead: unescaped(/<p class="lead">(.*?)<\/p>/s.exec(front)![1]!),
    front: unescaped(front),
    figures: new Map(rows.map(([, label, value]) => [label!, figure(value)])),
    blockers: all(front, /<ul class="blockers">(.*?)<\/ul>/gs).flatMap((list) => all(list, /<li>([^<]*)/g)),
  };
};
const sumOf = (text: string): number =>
  [...text.matchAll(/(\d+) (?=[a-z])/g)].reduce((sum, [, value]) => sum + Number(value), 0);

describe('the first page', () => {
  it('law: what it says in sentences is what it counts, and what the status bar and the library count', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const marks = marksInOrder(any);
        if (marks.length === 0) return;
        const { lead, figures, blockers } = firstPage(report(any));
        const bar = figuresOf(marks, standingOf(any, marks), OPTIONS.rules);
        const summary = summaryOf({ article: any, changedAt: AT });
        const open = marks.length - bar.decided;
        // Each mark in one class; decided and open come to all of them, in the tables and in the sentences.
        for (const each of MARK_CLASSES) expect(figures.get(CLASS_INFO[each].label)).toBe(bar.classes[each]);
        expect(MARK_CLASSES.reduce((sum, each) => sum + figures.get(CLASS_INFO[each].label)!, 0)).toBe(
          marks.length,
        );
        expect(sumOf(/Decided: (.*?)\./.exec(lead)?.[1] ?? '')).toBe(bar.decided);
        expect(Number(/(\d+) still open/.exec(lead)?.[1] ?? 0)).toBe(open);
        expect(sumOf(/still open[^:]*: (.*?)\./.exec(lead)?.[1] ?? '')).toBe(open);
        expect(lead.startsWith('All ') || lead.startsWith('One mark, decided')).toBe(open === 0);
        if (lead.includes('Nothing is open'))
          expect([open, bar.classes['to-change'], blockersOf(any, OPTIONS.rules).length]).toEqual([0, 0, 0]);
        // What blocks sign-off is named with the same numbers.
        expect(blockers.map((words) => words.replace(/: $/, ''))).toEqual(
          blockersOf(any, OPTIONS.rules).map(({ words }) => words),
        );
        const blocked = (words: RegExp) =>
          Number(blockers.map((each) => words.exec(each)?.[1]).find(Boolean) ?? 0);
        expect(blocked(/^(\d+) marks? (?:is|are) not decided/)).toBe(open);
        expect([
          blocked(/^(\d+) quer/),
          blocked(/^(\d+) marks? (?:is|are) lost/),
          blocked(/^(\d+) problem/),
        ]).toEqual([bar.queries, bar.classes.lost, bar.classes['to-change']]);
        expect([summary.decided, summary.toChange, summary.sentences]).toEqual([
          bar.decided,
          bar.classes['to-change'],
          bar.sentences,
        ]);
        const { marked, looked, decided: done, checkable } = bar.sentences;
        if (checkable > 0)
          expect([figures.get('Marked'), figures.get('Looked at'), figures.get('Decided')]).toEqual([
            marked,
            looked,
            done,
          ]);
      }),
      { numRuns: 150 },
    );
  });

  const text = 'Mr Brown met the council. It voted. Nobody came.';
  const supports = {
    id: newId(),
    source: newId(),
    locator: '',
    excerpt: '',
    bears: 'supports' as const,
    at: AT,
    by: 'Anneke Foss',
  };

  it('says which verified marks have no evidence, the riskiest first', () => {
    const { front } = firstPage(
      report(
        article(text, {
          marks: [
            markOn(text, 'Mr Brown', decided('verified', 'Mr Brown')),
            markOn(text, 'It voted', { ...decided('verified', 'It voted'), risk: 'legal' }),
            markOn(text, 'Nobody', { ...decided('opinion', 'Nobody'), risk: 'legal' }),
          ],
        }),
      ),
    );
    expect(front).toContain('2 of 2 verified marks have no evidence that supports them:');
    expect(front).toMatch(/1 of legal risk: 2\s*1 of routine risk: 1/);
    const source = {
      id: supports.source,
      title: 'Minutes',
      kind: 'record' as const,
      terms: 'on-the-record' as const,
      where: '',
      createdAt: AT,
      createdBy: 'Anneke Foss',
    };
    const backed = report(
      article(text, {
        sources: [source],
        marks: [markOn(text, 'Mr Brown', { ...decided('verified', 'Mr Brown'), evidence: [supports] })],
      }),
    );
    expect(firstPage(backed).front).toContain('None: the verified mark has evidence that supports it.');
  });

  it('names the marks the desk asks evidence of as unsourced, in the ledger too', () => {
    const html = report(
      article(text, {
        marks: [markOn(text, 'It voted', { ...decided('verified', 'It voted'), risk: 'high' })],
      }),
    );
    expect(firstPage(html).blockers).toContain('1 verified mark has no evidence: ');
    expect(html).toContain('<b>Unsourced.</b> Verified without enough evidence: needs 1 source, has none.');
  });

  it('says what was done in bulk, by whom and when, and on which marks it rests still', () => {
    const bulk = (words: string) => {
      const { stamp, status } = decided('verified', words);
      return { status: status!, stamp: { ...stamp!, bulk: 149 }, bulk: true as const };
    };
    const { front } = firstPage(
      report(
        article(text, {
          marks: [
            markOn(text, 'Mr Brown', bulk('Mr Brown')),
            markOn(text, 'It voted', bulk('It voted')),
            markOn(text, 'Nobody', decided('verified', 'Nobody')),
          ],
        }),
      ),
    );
    expect(front).toContain(
      '2 marks were set to verified in bulk by Anneke Foss on 24 March 2026, 10:15 UTC, of 149 then: 1, 2',
    );
    expect(front).toContain('2 marks were made in bulk, and nobody has looked at them since: 1, 2');
  });
});

describe('an article', () => {
  it('without a word', () => {
    const html = report(article(''));
    expectSound(html);
    expect(all(html, /<h2[^>]*>([^<]*)/g)).toEqual(['Summary']);
    expect(html).toContain('Nobody has marked anything in this draft.');
  });

  it('without a mark', () => {
    const html = report(article('One sentence. Another.'));
    expectSound(html);
    expect(all(html, /<h2[^>]*>([^<]*)/g)).toEqual(['Summary', 'Annotated text']);
    expect(html).toContain('0 of 2 sentences (0%) carry a mark.');
  });

  it('with all done', () => {
    const html = report(
      article('One sentence.', { marks: [markAt('One sentence.', 0, 3, decided('verified', 'One'))] }),
    );
    expect(html).toContain('One mark, decided.');
    expect(html).toContain('Every mark is decided on the words as they stand');
    expect(html).toContain('Ready for sign-off: nothing blocks it under the desk’s rules.');
  });

  it('with sentences ticked off says how many', () => {
    const text = 'One sentence. Another.';
    const cleared = {
      id: newId(),
      anchor: { start: 14, end: 22, exact: 'Another.', prefix: '', suffix: '' },
      at: AT,
      by: 'Anneke Foss',
    };
    const html = report({
      ...article(text, { marks: [markOn(text, 'One')] }),
      cleared: { [cleared.id]: cleared },
    });
    expectSound(html);
    expect(html).toContain(
      '1 of 2 sentences (50%) carries a mark; in 0 of these every mark is decided. 1 without a mark was ticked off as nothing to check.',
    );
  });

  it('with a long list of marks in the way names a dozen of them', () => {
    const text = Array.from({ length: 20 }, (_, at) => `Word${at} here.`).join(' ');
    const html = report(
      article(text, { marks: Array.from({ length: 20 }, (_, at) => markOn(text, `Word${at} `)) }),
    );
    expectSound(html);
    expect(/<li>20 marks are not decided: .*?<\/li>/.exec(html)![0]).toMatch(/>12<\/a> and 8 more<\/li>$/);
  });

  it('with the same fact in several places says which, and where they were decided differently', () => {
    const text = 'It opened in 1893. The plaque says 1893. Ann left.';
    const same = newId();
    const second = (more: object) =>
      markAt(text, text.lastIndexOf('1893'), text.lastIndexOf('1893') + 4, { same, ...more });
    const html = report(
      article(text, {
        marks: [
          markOn(text, '1893', { same, ...decided('verified', '1893') }),
          second(decided('verified', '1893')),
          markOn(text, 'Ann left', { same: newId() }),
        ],
      }),
    );
    expectSound(html);
    expect(all(html, /(Same fact as no\. <a class="no" href="#m\d">\d<\/a>[^<]*)/g)).toEqual([
      'Same fact as no. <a class="no" href="#m2">2</a>',
      'Same fact as no. <a class="no" href="#m1">1</a>',
    ]);
    expect(
      report(article(text, { marks: [markOn(text, '1893', { same }), second(decided('wrong', '1893'))] })),
    ).toContain('</a>; decided differently there or here');
  });

  it('whose headings skip levels has a document whose headings do not', () => {
    const html = report(
      article('One\nTwo\nThree', {
        formats: [
          { type: 'heading', level: 4, start: 0, end: 3 },
          { type: 'heading', level: 6, start: 4, end: 7 },
          { type: 'heading', level: 1, start: 8, end: 13 },
        ],
      }),
    );
    expectSound(html);
    expect(all(html, /<h([3-6]) class="head/g)).toEqual(['3', '4', '3']);
  });

  it('with a mark as long as a chapter shows its ends in lists, and all of it in the text', () => {
    const text = `Beginning ${'word '.repeat(2000)}ending`;
    const html = report(article(text, { marks: [markAt(text, 0, text.length)] }));
    expect(all(html, /(\[… 10,016 characters, in full in the annotated text …\])/g)).toHaveLength(1);
    expect(shownText(html)).toEqual([text]);
  });
});

it('every status, alert and bearing is drawn with the strokes of the vocabulary', () => {
  for (const [name, strokes] of Object.entries(DRAWN)) {
    const [, symbol = ''] = new RegExp(`<symbol id="s-${name}"(.*?)</symbol>`).exec(shapes.markup) ?? [];
    expect(all(symbol, / d="([^"]+)"/g)).toEqual(strokes.map(({ d }) => d));
  }
});
