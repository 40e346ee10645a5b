import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorAt } from '../../anchoring/anchor';
import { aroundOf } from '../../anchoring/surroundings';
import { apply, applyInPlace } from './apply';
import { currentDraft, type Article } from '../model/article';
import { Command, type CommandBody, type SurroundingsRule } from './command';
import { coverageOf } from '../coverage/coverage';
import { alertsOf, asksAgain, isDecided, type Mark } from '../model/mark';
import { blockersOf, DEFAULT_RULES } from '../coverage/readiness';
import { restoring } from './restore';
import { besideOf, notedStamp } from './surroundings';
import { editOf, freshArticle, MARK_IDS, sign } from '../testing';

const TEXT =
  'It rained all day. The inspector said the dam was safe. Nobody came in 1893.\nThe dam was sold.';
const [DAM, YEAR] = MARK_IDS as [string, string];

function after(article: Article, ...bodies: CommandBody[]): Article {
  return bodies.reduce((now, body) => {
    const outcome = apply(now, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);
}

const place = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const checked = after(
  freshArticle(TEXT),
  { type: 'mark.add', mark: { id: DAM, kind: 'claim', ...place(TEXT, 'the dam was safe') } },
  { type: 'mark.add', mark: { id: YEAR, kind: 'claim', ...place(TEXT, '1893') } },
  { type: 'mark.status', marks: [DAM, YEAR], status: 'verified' },
);

/** The words `from` made `to` in the text, as the manuscript would do it. */
function edit(
  article: Article,
  from: string,
  to: string,
  surroundings: SurroundingsRule | undefined = 'facts',
): CommandBody {
  const at = currentDraft(article).text.indexOf(from);
  return {
    ...editOf(article, [{ from: at, to: at + from.length, insert: to }]),
    ...(surroundings ? { surroundings } : {}),
  } as CommandBody;
}
const edited = (article: Article, from: string, to: string, surroundings?: SurroundingsRule): Article =>
  after(article, edit(article, from, to, surroundings));
const alerts = (article: Article, mark = DAM) => alertsOf(article.marks[mark]!);

test('a status is written as an earlier Stet wrote it, so that its history makes the same of it', () => {
  expect(checked.marks[DAM]!.stamp).toEqual({
    at: expect.any(String) as string,
    by: 'Ada',
    draft: 1,
    words: 'the dam was safe',
  });
});

describe('what its words stood in is kept', () => {
  const around = { before: 'The inspector said ', after: '.' };

  test('once the sentence is another one', () => {
    expect(edited(checked, 'said', 'denied').marks[DAM]!.stamp).toMatchObject({ around });
  });

  test('once the words are others, so that it is not forgotten when they are back', () => {
    const unsafe = edited(checked, 'safe', 'unsafe');
    expect(unsafe.marks[DAM]!.stamp).toMatchObject({ around });
    expect(alerts(edited(edited(unsafe, 'said', 'denied'), 'unsafe', 'safe'))).toEqual(['surroundings']);
  });

  test('once the words are gone', () => {
    expect(edited(checked, 'the dam was safe', '').marks[DAM]).toMatchObject({
      lost: true,
      stamp: { around },
    });
  });
});

describe('an edit around a mark', () => {
  test.each<[name: string, from: string, to: string, raised: string[]]>([
    ['another verb of saying', 'said', 'denied', ['surroundings']],
    ['another speaker', 'inspector', 'contractor', ['surroundings']],
    ['a copy edit', 'The inspector said', 'The inspector said that', []],
    ['the sentence before', 'all day', 'for 12 days', []],
    ['the paragraph after', 'sold', 'not sold', []],
    ['its own words', 'safe', 'unsafe', ['re-check']],
  ])('%s', (_name, from, to, raised) => {
    expect(alerts(edited(checked, from, to))).toEqual(raised);
    expect(alerts(edited(checked, from, to), YEAR)).toEqual([]);
  });

  const denied = edited(checked, 'said', 'denied');

  test('is shown in both ways, and by what differs', () => {
    expect(denied.marks[DAM]!.stamp).toMatchObject({
      around: { before: 'The inspector said ' },
      now: { before: 'The inspector denied ' },
    });
    expect(besideOf(denied.marks[DAM]!)).toEqual([{ kind: 'saying', was: 'said', is: 'denied' }]);
  });

  test('leaves the mark undecided, its sentence unsettled and the article blocked', () => {
    expect([
      isDecided(checked.marks[DAM]!),
      isDecided(denied.marks[DAM]!),
      asksAgain(denied.marks[DAM]!),
    ]).toEqual([true, false, true]);
    expect([coverageOf(checked).settled, coverageOf(denied).settled, coverageOf(denied).decided]).toEqual([
      2, 1, 1,
    ]);
    expect(blockersOf(denied, DEFAULT_RULES).map(({ rule, marks }) => [rule, marks])).toContainEqual([
      'decided',
      [DAM],
    ]);
  });

  test('is gone once the words are typed back', () => {
    const back = edited(denied, 'denied', 'said');
    expect(back.marks).toMatchObject(checked.marks);
    expect([alerts(back), back.marks[DAM]!.stamp!.now]).toEqual([[], undefined]);
  });

  test('“still holds” takes the sentence as it stands for checked', () => {
    const confirmed = after(denied, { type: 'mark.confirm', marks: [DAM] });
    expect(alerts(confirmed)).toEqual([]);
    expect(alerts(edited(confirmed, 'denied', 'said'))).toEqual(['surroundings']);
    expect(alerts(edited(confirmed, 'denied', 'denies'))).toEqual([]);
  });

  test('comes second to changed words, and is still there when these are back', () => {
    const both = edited(denied, 'safe', 'unsafe');
    expect([alerts(both), alerts(edited(both, 'unsafe', 'safe'))]).toEqual([['re-check'], ['surroundings']]);
  });

  test('goes by the desk’s rule, and without one nothing is noted', () => {
    expect([
      alerts(edited(checked, 'said', 'denied', 'off')),
      alerts(edited(checked, 'inspector', 'old inspector', 'any')),
      alerts(edited(checked, 'inspector', 'old inspector')),
    ]).toEqual([[], ['surroundings'], []]);
    expect(
      after(checked, editOf(checked, [{ ...rangeOf('said'), insert: 'denied' }])).marks[DAM]!.stamp,
    ).toBe(checked.marks[DAM]!.stamp);
  });

  test('a correction applied beside it counts as well', () => {
    const article = after(
      checked,
      { type: 'mark.add', mark: { id: MARK_IDS[2]!, kind: 'attribution', ...place(TEXT, 'inspector') } },
      { type: 'mark.fix', mark: MARK_IDS[2]!, words: 'contractor', surroundings: 'facts' },
    );
    expect([alerts(article), alerts(article, MARK_IDS[2])]).toEqual([['surroundings'], []]);
  });

  test('a status of before Stet kept the sentence is taken to have been set on the sentence of before the change', () => {
    const { around: _, ...stamp } = checked.marks[DAM]!.stamp!;
    const old: Article = {
      ...checked,
      marks: { ...checked.marks, [DAM]: { ...checked.marks[DAM]!, stamp } },
    };
    expect([alerts(edited(old, 'said', 'denied')), alerts(edited(old, 'all day', 'always'))]).toEqual([
      ['surroundings'],
      [],
    ]);
    expect(edited(old, 'all day', 'always').marks[DAM]!.stamp).toBe(stamp);
  });
});

function rangeOf(words: string) {
  const { start, end } = place(TEXT, words);
  return { from: start, to: end };
}

describe('a new draft', () => {
  const draft = (text: string): CommandBody => ({
    type: 'draft.add',
    after: 1,
    length: TEXT.length,
    text,
    formats: [],
    origin: '2',
    surroundings: 'facts',
    cleared: {},
    marks: { [DAM]: place(text, 'the dam was safe'), [YEAR]: place(text, '1893') },
  });

  test.each<[name: string, text: string, raised: string[]]>([
    [
      'another sentence around the words',
      TEXT.replace('said the dam', 'did not say the dam'),
      ['surroundings'],
    ],
    [
      'the sentence in another place',
      `The inspector said the dam was safe.\n${TEXT.replace('The inspector said the dam was safe. ', '')}`,
      [],
    ],
  ])('%s', (_name, text, raised) => {
    const kept = after(checked, draft(text));
    expect([alerts(kept), alerts(kept, YEAR)]).toEqual([raised, []]);
    expect(after(kept, restoring(checked, kept, sign(draft(text))))).toEqual(checked);
  });
});

test('a mark put on the same words in another sentence says so', () => {
  const text = `${TEXT}\nThe clerk doubts the dam was safe.`;
  const start = text.lastIndexOf('the dam was safe');
  const two = after(checked, edit(checked, 'sold.', 'sold.\nThe clerk doubts the dam was safe.'));
  const moved = after(two, {
    type: 'mark.move',
    mark: DAM,
    start,
    end: start + 'the dam was safe'.length,
    surroundings: 'facts',
  });
  expect(alerts(moved)).toEqual(['surroundings']);
});

describe('laws', () => {
  const words = fc.constantFrom(
    '',
    ' not',
    ' denied',
    ' 12',
    ' Roe said',
    '. ',
    '\n',
    '“',
    '”',
    ' allegedly',
    'x',
  );
  const typed = fc.tuple(
    fc.nat(TEXT.length),
    fc.nat(9),
    words,
    fc.constantFrom<SurroundingsRule | undefined>('facts', 'any', 'off', undefined),
  );
  const step = fc.oneof(
    { weight: 4, arbitrary: typed },
    {
      weight: 1,
      arbitrary: fc.constantFrom<CommandBody>(
        { type: 'mark.confirm', marks: [DAM] },
        { type: 'mark.status', marks: [YEAR], status: 'wrong' },
      ),
    },
  );

  /** Edits and decisions as they would be made one after the other; each with the article before it. */
  function story(steps: readonly (CommandBody | [number, number, string, SurroundingsRule | undefined])[]) {
    let article = checked;
    return steps.map((each) => {
      const { length } = currentDraft(article).text;
      const body: CommandBody = Array.isArray(each)
        ? ({
            ...editOf(article, [
              { from: Math.min(each[0], length), to: Math.min(each[0] + each[1], length), insert: each[2] },
            ]),
            ...(each[3] ? { surroundings: each[3] } : {}),
          } as CommandBody)
        : each;
      const before = article;
      const command = Command.parse(sign(body));
      article = after(before, body);
      return { before, command, after: article };
    });
  }

  test('undone from the end, every step gives back the article of before it; redone, the one after it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        for (const { before, command, after: done } of story(steps).reverse()) {
          const undo = sign(restoring(before, done, command));
          const undone = after(done, undo);
          expect(undone).toEqual(before);
          expect(after(undone, restoring(done, undone, undo))).toEqual(done);
        }
      }),
    );
  });

  test('replayed in place it comes out the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const told = story(steps);
        let article = structuredClone(checked);
        for (const { command } of told) {
          const outcome = applyInPlace(article, structuredClone(command));
          if (!outcome.ok) throw new Error(outcome.refusal.message);
          article = outcome.article;
        }
        expect(article.marks).toEqual(told.at(-1)?.after.marks ?? checked.marks);
      }),
    );
  });

  test('what is noted is what stands there, whatever was typed how', () => {
    fc.assert(
      fc.property(
        fc.array(
          typed.map(([at, length, insert]): [number, number, string, SurroundingsRule] => [
            at,
            length,
            insert,
            'facts',
          ]),
          { maxLength: 6 },
        ),
        (steps) => {
          const article = story(steps).at(-1)?.after ?? checked;
          const again = after(article, {
            type: 'mark.move',
            mark: DAM,
            ...spanOf(article.marks[DAM]!),
            surroundings: 'facts',
          });
          if (!article.marks[DAM]!.lost) expect(again.marks[DAM]!.stamp).toEqual(article.marks[DAM]!.stamp);
        },
      ),
    );
  });

  test('nothing is noted of what stands in other lines, and all of what is said in its own', () => {
    const piece = fc.constantFrom(
      'Roe said',
      'the dam',
      '.',
      ' ',
      '\n',
      '. \n',
      '“',
      '”',
      '"',
      'No',
      ' 12',
      'Mr.',
      'e.g',
      'x',
    );
    const pieces = fc.array(piece, { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        pieces,
        pieces,
        pieces,
        pieces,
        pieces,
        pieces,
        (start, gone, come, between, behind, last) => {
          for (const isBefore of [true, false]) {
            const [change, end] = isBefore ? [start, last] : [last, behind];
            const textOf = (middle: string) =>
              isBefore
                ? {
                    ahead: `${change}${middle}${between}`,
                    text: `${change}${middle}${between}the mark${end}`,
                  }
                : { ahead: start, text: `${start}the mark${between}${middle}${end}` };
            const [was, is] = [textOf(gone), textOf(come)];
            const at = ({ ahead, text }: typeof was) =>
              anchorAt(text, ahead.length, ahead.length + 'the mark'.length);
            const mark = { ...checked.marks[DAM]!, anchor: at(was) };
            const stamp = { ...mark.stamp!, words: 'the mark' };
            const noted = notedStamp(
              { ...mark, stamp, anchor: at(is) },
              { mark, text: was.text },
              is.text,
              'any',
            );
            const isSame = isDeepStrictEqual(aroundOf(was.text, at(was)), aroundOf(is.text, at(is)));
            expect(noted === stamp).toBe(isSame);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  const spanOf = ({ anchor: { start, end } }: Mark) => ({ start, end });
});
