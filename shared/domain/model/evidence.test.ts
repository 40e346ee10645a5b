import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, applyInPlace } from '../commands/apply';
import { Article, currentDraft } from './article';
import { Command, type CommandBody } from '../commands/command';
import type { Refusal } from '../commands/refusal';
import { copying } from '../commands/copy';
import type { Evidence, NewSource } from './evidence';
import { copyingEvidence, evidenceOf } from '../evidence/evidence-elsewhere';
import { History } from '../history/history';
import { newId } from './ids';
import { Mark } from './mark';
import { restoring } from '../commands/restore';
import { ABSENT, command, evidenceCommand, MARK_IDS, markedArticle, sign, SOURCE_IDS } from '../testing';

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const [M, OTHER] = MARK_IDS as [string, string];
const [S] = SOURCE_IDS as [string];

function after(commands: readonly Command[], start = markedArticle()): Article {
  return commands.reduce((article, each) => {
    const outcome = apply(article, each);
    return outcome.ok ? outcome.article : article;
  }, start);
}

function does(article: Article, body: CommandBody): Article {
  const outcome = apply(article, sign(body));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
}

const source = (fields: Partial<NewSource> = {}): NewSource => ({
  id: newId(),
  title: 'Land register',
  kind: 'record',
  terms: 'on-the-record',
  where: 'County archive',
  ...fields,
});
const put = (
  mark: string,
  fields: Partial<Evidence> & { source: string },
  sources: NewSource[] = [],
): CommandBody => ({
  type: 'evidence.add',
  sources,
  evidence: [{ id: newId(), mark, locator: 'p. 4', excerpt: 'opened in 1890', bears: 'supports', ...fields }],
});

/** Mostly about evidence, with everything else in between. */
const history = fc.array(
  fc.oneof({ weight: 5, arbitrary: evidenceCommand }, { weight: 1, arbitrary: command }),
  { maxLength: 16, size: 'max' },
);

describe('laws', () => {
  test('what is drawn puts evidence against marks', () => {
    const drawn = fc.sample(history, { numRuns: 200, seed: 1 });
    const having = drawn.filter((commands) =>
      Object.values(after(commands).marks).some(({ evidence }) => evidence.length > 0),
    );
    expect(having.length).toBeGreaterThan(40);
  });

  test('the article stays one, and evidence never rests on a source that was removed', () => {
    fc.assert(
      fc.property(
        history.map((commands) => commands.filter(({ type }) => type !== 'restore')),
        (commands) => {
          const article = after(commands);
          expect(Article.safeParse(plain(article)).error).toBeUndefined();
          for (const { evidence } of Object.values(article.marks))
            for (const each of evidence) expect(article.sources[each.source]).toBeDefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any sequence, undone from the end as it was written down, gives the first article back', () => {
    fc.assert(
      fc.property(history, (commands) => {
        const start = markedArticle();
        const backs: CommandBody[] = [];
        let article = start;
        for (const each of commands) {
          const outcome = apply(article, each);
          if (!outcome.ok) continue;
          backs.unshift(restoring(article, outcome.article, each));
          ({ article } = outcome);
        }
        for (const back of backs) article = after([Command.parse(plain(sign(back)))], article);
        expect(article).toEqual(start);
      }),
      { numRuns: 300 },
    );
  });

  test('replaying in place gives the live article, and the history follows it', () => {
    fc.assert(
      fc.property(history, (commands) => {
        const start = markedArticle();
        const logged = commands.map((each) => Command.parse(plain(each)));
        const replayed = plain(start);
        const told = new History({ article: start, seq: 1 });
        let live = start;
        for (const each of logged) {
          const outcome = apply(live, each);
          applyInPlace(replayed, Command.parse(plain(each)));
          const { seq } = told;
          expect(told.follow(seq + 1, plain(each))).toBe(outcome.ok);
          if (!outcome.ok) continue;
          for (const id of MARK_IDS) {
            const [was, is] = [live.marks[id]?.evidence ?? [], outcome.article.marks[id]?.evidence ?? []];
            if (JSON.stringify(was) !== JSON.stringify(is))
              expect(told.entries({ mark: id, limit: 1 }).entries[0]?.seq).toBe(seq + 1);
          }
          live = outcome.article;
        }
        expect(plain(replayed)).toEqual(plain(live));
      }),
      { numRuns: 300 },
    );
  });
});

describe('refusals, after which nothing has changed', () => {
  const used = does(markedArticle(), put(M, { source: S }));
  const [{ id: there }] = used.marks[M]!.evidence as [Evidence];
  const cases: [string, CommandBody, Refusal['reason']][] = [
    ['evidence for no mark', put(ABSENT, { source: S }), 'no-such-mark'],
    ['evidence from no source', put(M, { source: ABSENT }), 'no-such-source'],
    ['evidence that is there', put(M, { source: S, id: there }), 'id-taken'],
    ['a new source that is there', put(M, { source: S }, [source({ id: S })]), 'id-taken'],
    [
      'a source entered twice',
      put(M, { source: S }, [source({ id: ABSENT }), source({ id: ABSENT })]),
      'id-taken',
    ],
    [
      'a change of evidence that is not there',
      { type: 'evidence.set', mark: OTHER, evidence: there, set: {}, sources: [] },
      'no-such-evidence',
    ],
    [
      'a change to a source that is not there',
      { type: 'evidence.set', mark: M, evidence: there, set: { source: ABSENT }, sources: [source()] },
      'no-such-source',
    ],
    [
      'the removal of evidence that is not there',
      { type: 'evidence.remove', mark: OTHER, evidence: there },
      'no-such-evidence',
    ],
    ['a change of no source', { type: 'source.set', source: ABSENT, set: {} }, 'no-such-source'],
    ['the removal of no source', { type: 'source.remove', source: ABSENT }, 'no-such-source'],
    ['the removal of a source in use', { type: 'source.remove', source: S }, 'source-in-use'],
  ];
  test.each(cases)('%s', (_, body, reason) => {
    expect(apply(used, sign(body))).toMatchObject({ ok: false, refusal: { reason } });
    const inPlace = plain(used);
    applyInPlace(inPlace, sign(body));
    expect(inPlace).toEqual(plain(used));
  });

  test('a source in use says what rests on it, and goes once nothing does', () => {
    const refused = apply(does(used, put(OTHER, { source: S })), sign({ type: 'source.remove', source: S }));
    expect(refused).toMatchObject({
      refusal: { message: '“Minutes” is evidence for 2 marks. Remove it there first; nothing was removed.' },
    });
    const free = does(used, { type: 'evidence.remove', mark: M, evidence: there });
    expect(does(free, { type: 'source.remove', source: S }).sources[S]).toBeUndefined();
  });
});

test('one command enters a source and puts it against several marks; taken back, both are gone', () => {
  const before = markedArticle();
  const entered = source();
  const last = sign({
    type: 'evidence.add',
    sources: [entered],
    evidence: [M, OTHER].map((mark) => ({
      id: newId(),
      mark,
      source: entered.id,
      locator: '',
      excerpt: '',
      bears: 'contradicts' as const,
    })),
  });
  const now = after([last], before);
  expect(now.sources[entered.id]).toEqual({ ...entered, createdAt: last.at, createdBy: last.by });
  expect([M, OTHER].map((id) => now.marks[id]!.evidence.map(({ bears, by }) => `${bears} ${by}`))).toEqual([
    ['contradicts Ada'],
    ['contradicts Ada'],
  ]);
  expect(after([sign(restoring(before, now, last))], now)).toEqual(before);
});

test('what was written before there was evidence reads as having none', () => {
  const { evidence: _, ...mark } = markedArticle().marks[M]!;
  expect(Mark.parse(mark).evidence).toEqual([]);
  const { sources: _none, ...article } = markedArticle();
  expect(Article.parse(article).sources).toEqual({});
  const {
    content: { sources: _gone, ...content },
    ...copy
  } = sign(copying(markedArticle(), 1)) as Extract<Command, { type: 'article.copy' }>;
  expect(Command.parse(plain({ ...copy, content }))).toMatchObject({ content: { sources: {} } });
  expect(
    Command.parse(
      plain({
        ...sign({ type: 'restore', undoes: newId(), label: '', marks: { [M]: null } }),
        marks: { [M]: mark },
      }),
    ),
  ).toMatchObject({ marks: { [M]: { evidence: [] } } });
});

test('a duplicate has the sources, under ids of their own, and says the same of where evidence was copied from', () => {
  const from = { article: newId(), headline: 'Tide', at: '2026-01-02T10:00:00.000Z' };
  const article = does(markedArticle(), put(M, { source: S, from }));
  const made = apply(null, sign(copying(article, 3)));
  if (!made.ok) throw new Error(made.refusal.message);
  const [copied] = Object.values(made.article.marks).flatMap(({ evidence }) => evidence);
  expect(made.article.sources[copied!.source]).toMatchObject({ title: 'Minutes', where: 'Town hall' });
  expect(copied!.source).not.toBe(S);
  expect(copied!.from).toEqual(from);
});

describe('the evidence of another article', () => {
  const copyInto = (article: Article, earlier: Article, mark = M) =>
    copyingEvidence(evidenceOf(earlier, mark), article, mark);

  test('law: it grows by exactly what was copied, no status changes, no source is there twice, and undo gives the article back', () => {
    fc.assert(
      fc.property(history, history, (theirs, ours) => {
        const [earlier, before] = [after(theirs), after(ours)];
        if (!earlier.marks[M] || !before.marks[M]) return;
        // A restore that no command was undone by may leave marks beyond its text: no undo puts those back.
        const { length } = currentDraft(before).text;
        if (Object.values(before.marks).some(({ lost, anchor }) => !lost && anchor.end > length)) return;
        const body = copyInto(before, earlier);
        if (!body) return;
        const last = Command.parse(plain(sign(body)));
        const now = after([last], before);
        const { evidence: had, ...was } = before.marks[M];
        const { evidence: has, ...is } = now.marks[M]!;
        expect(is).toEqual(was);
        expect(has.slice(0, had.length)).toEqual(had);
        expect(has.length).toBe(had.length + body.evidence.length);
        expect({ ...now, sources: {}, marks: { ...now.marks, [M]: before.marks[M] } }).toEqual({
          ...before,
          sources: {},
        });
        const names = (article: Article) =>
          Object.values(article.sources).map(({ title, kind, where, terms }) =>
            JSON.stringify([title, kind, where, terms].map((each) => each.toLowerCase())),
          );
        expect(Object.keys(now.sources).length).toBe(
          Object.keys(before.sources).length + body.sources.length,
        );
        expect(new Set(names(now)).size).toBe(new Set(names(before)).size + body.sources.length);
        expect(after([sign(restoring(before, now, last))], now)).toEqual(before);
        // What is there now is not put there again.
        expect(copyInto(now, earlier)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  test('it says where it comes from, and of what was copied there already, where that came from', () => {
    const first = does(
      { ...markedArticle(), details: { ...markedArticle().details, headline: 'What the tide leaves' } },
      put(M, { source: S }),
    );
    const second = does(markedArticle(), copyInto(markedArticle(), first)!);
    const third = does(markedArticle(), copyInto(markedArticle(), second)!);
    const from = { article: first.id, headline: 'What the tide leaves', at: first.marks[M]!.evidence[0]!.at };
    expect(third.marks[M]!.evidence).toMatchObject([
      { locator: 'p. 4', excerpt: 'opened in 1890', bears: 'supports', from },
    ]);
  });

  test.each<[string, Partial<NewSource>, number]>([
    ['the same source', {}, 0],
    ['the same in other letters', { title: 'land REGISTER ' }, 0],
    ['another place', { where: '' }, 1],
    ['another kind', { kind: 'book' }, 1],
    ['other terms', { terms: 'confidential' }, 1],
  ])('%s: %o', (_, fields, entered) => {
    const ours = source();
    const article = does(markedArticle(), { type: 'source.add', source: ours });
    const theirs = source(fields);
    const body = copyInto(article, does(markedArticle(), put(M, { source: theirs.id }, [theirs])));
    expect(body?.sources.length).toBe(entered);
    expect(body?.evidence[0]!.source === ours.id).toBe(entered === 0);
  });

  test('nothing comes of a mark without evidence', () => {
    expect(copyInto(markedArticle(), markedArticle())).toBeNull();
    expect(evidenceOf(markedArticle(), ABSENT)).toMatchObject({ evidence: [], sources: [] });
  });
});
