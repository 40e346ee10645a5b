import { describe, expect, test } from 'vitest';
import { Article } from '../model/article';
import { heardIn, linkedTo, recordingOf, speakerNamed, transcriptsOf, type NewPaper } from '../model/paper';
import { attaching } from '../evidence/attaching';
import { ABSENT, MARK_IDS, markedArticle, sign, SOURCE_IDS } from '../testing';
import { newId } from '../model/ids';
import { apply } from './apply';
import { copying } from './copy';
import { Command, type CommandBody } from './command';
import { restoring } from './restore';

const [M] = MARK_IDS as [string];
const [S, OTHER] = SOURCE_IDS as [string, string];
const file = { sha256: 'c'.repeat(64), size: 7, name: 'minutes.pdf' };
const paper = (fields: Partial<NewPaper> = {}): NewPaper => ({
  id: newId(),
  source: S,
  file,
  kind: 'pdf',
  ...fields,
});
const adding = (fields: Partial<NewPaper> = {}): Extract<CommandBody, { type: 'paper.add' }> => ({
  type: 'paper.add',
  paper: paper(fields),
  evidence: [],
});

function does(article: Article, body: CommandBody): Article {
  const outcome = apply(article, sign(body));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
}

/** An article with a paper of S, and evidence on M that stands in it. */
function withPaper(): { article: Article; id: string } {
  const body = adding();
  const { id } = body.paper;
  const evidence = {
    id: newId(),
    mark: M,
    source: S,
    paper: id,
    place: { start: 3, end: 9 },
    locator: 'page 2',
    excerpt: 'opened',
    bears: 'supports' as const,
  };
  return { article: does(markedArticle(), { ...body, evidence: [evidence] }), id };
}

describe('a paper', () => {
  test('is put to a source with the evidence that stands in it, and undo takes all of it back', () => {
    const before = markedArticle();
    const { title } = before.sources[S]!;
    const command = Command.parse(sign(adding()));
    const made = apply(before, command);
    if (!made.ok) throw new Error(made.refusal.message);
    const [only] = Object.values(made.article.papers);
    expect(only).toMatchObject({ source: S, file, kind: 'pdf', addedBy: 'Ada' });
    expect(made.article.sources[S]!.title).toBe(title);
    const back = apply(made.article, sign(restoring(before, made.article, command)));
    expect(back).toMatchObject({ ok: true });
    expect(back.ok && back.article).toEqual(before);
  });

  test('becomes a source of its own where none is named: by its title, or the name of its file', () => {
    const article = markedArticle();
    const kept = { file, kind: 'pdf', title: '  Minutes of\nMay ' };
    const titled = attaching(article, kept);
    expect(titled).toMatchObject({
      is: 'new',
      command: { source: { title: 'Minutes of May', kind: 'record', terms: 'on-the-record', where: '' } },
    });
    expect(attaching(article, { ...kept, kind: 'csv', title: '' })).toMatchObject({
      command: { source: { title: 'minutes', kind: 'dataset' } },
    });
    expect(attaching(article, kept, S)).toMatchObject({ is: 'new', command: { paper: { source: S } } });
    const { article: having, id } = withPaper();
    expect(attaching(having, kept)).toMatchObject({ is: 'here', paper: { id } });
  });

  test('has beside it what was made of it, once each; undo takes that away, and it goes with the paper', () => {
    const { article, id } = withPaper();
    const stamp = { sha256: 'd'.repeat(64), size: 9, name: 'minutes.pdf.tsr' };
    const command = Command.parse(sign({ type: 'paper.sidecar', paper: id, file: stamp }));
    const made = does(article, { type: 'paper.sidecar', paper: id, file: stamp });
    expect(made.papers[id]).toMatchObject({ file, sidecars: [stamp] });
    for (const again of [stamp, file])
      expect(apply(made, sign({ type: 'paper.sidecar', paper: id, file: again }))).toMatchObject({
        ok: false,
        refusal: { reason: 'paper-there' },
      });
    expect(apply(article, sign({ type: 'paper.sidecar', paper: ABSENT, file: stamp }))).toMatchObject({
      ok: false,
      refusal: { reason: 'no-such-paper' },
    });
    expect(does(made, restoring(article, made, command)).papers).toEqual(article.papers);
    expect(does(made, { type: 'paper.remove', paper: id, even: true }).papers).toEqual({});
  });

  test('says who speaks in it, for all of it; undo takes that back, and evidence knows the names', () => {
    const { article, id } = withPaper();
    const speakers = [{ label: 'Speaker 1', name: 'Ann Roe' }];
    const command = Command.parse(sign({ type: 'paper.speakers', paper: id, speakers }));
    const named = does(article, { type: 'paper.speakers', paper: id, speakers });
    expect(speakerNamed(named.papers[id], 'Speaker 1')).toBe('Ann Roe');
    expect(speakerNamed(named.papers[id], 'Speaker 2')).toBe('Speaker 2');
    const heard = { verdict: 'verbatim', words: '', speaker: 'Speaker 1', voice: 'unknown' } as const;
    expect(heardIn(named, { heard, paper: id })).toBe(', Ann Roe speaks');
    expect(does(named, restoring(article, named, command)).papers).toEqual(article.papers);
    expect(does(named, { type: 'paper.speakers', paper: id, speakers: [] }).papers).toEqual(article.papers);
    expect(apply(article, sign({ type: 'paper.speakers', paper: ABSENT, speakers }))).toMatchObject({
      ok: false,
      refusal: { reason: 'no-such-paper' },
    });
  });

  test('of a transcript is linked to its recording and unlinked; undo and copies keep to that', () => {
    const { article, id } = withPaper();
    const other = { sha256: 'e'.repeat(64), size: 9, name: 'talk.mp3' };
    const tape = adding({ file: other, kind: 'audio', source: OTHER });
    const there = does(article, tape);
    const [recording, link] = [tape.paper.id, { type: 'paper.recording', paper: id } as const];
    expect(recordingOf(there, id)).toBeUndefined();
    const command = Command.parse(sign({ ...link, recording }));
    const linked = does(there, { ...link, recording });
    expect(recordingOf(linked, id)?.id).toBe(recording);
    expect(transcriptsOf(linked, recording).map((each) => each.id)).toEqual([id]);
    expect([linkedTo(linked, id), linkedTo(linked, recording)].flat().map((each) => each.id)).toEqual([
      recording,
      id,
    ]);
    expect(does(linked, restoring(there, linked, command)).papers).toEqual(there.papers);

    const copy = apply(null, sign(copying(linked, 2)));
    if (!copy.ok) throw new Error(copy.refusal.message);
    const transcript = Object.values(copy.article.papers).find(({ kind }) => kind === 'pdf')!;
    expect(recordingOf(copy.article, transcript.id)?.file).toEqual(other);

    const none = does(linked, { ...link, recording: null });
    expect(recordingOf(does(none, { type: 'paper.set', paper: recording, source: S, sources: [] }), id)).toBe(
      undefined,
    );
    const removing = Command.parse(sign({ type: 'paper.remove', paper: recording }));
    const without = does(linked, { type: 'paper.remove', paper: recording });
    expect(without.papers).toEqual(article.papers);
    expect(does(without, restoring(linked, without, removing)).papers).toEqual(linked.papers);
    for (const [paper, to] of [
      [id, id],
      [recording, recording],
      [recording, null],
      [ABSENT, recording],
      [id, ABSENT],
    ] as const)
      expect(apply(there, sign({ type: 'paper.recording', paper, recording: to }))).toMatchObject({
        ok: false,
      });
  });

  test('has the only recording of its source as its own, where nobody has said otherwise', () => {
    const { article, id } = withPaper();
    const tape = (name: string, sha256: string) =>
      adding({ file: { sha256: sha256.repeat(64), size: 9, name }, kind: 'video' });
    const [first, second] = [tape('one.mp4', 'e'), tape('two.mp4', 'f')];
    const one = does(article, first);
    expect(recordingOf(one, id)?.id).toBe(first.paper.id);
    expect(linkedTo(one, id)).toEqual([]);
    expect(recordingOf(does(one, second), id)).toBeUndefined();
  });

  test('evidence keeps what the comparison said, until other words are put in it', () => {
    const { article, id } = withPaper();
    const heard = { verdict: 'cleaned', words: 'opened', speaker: 'Ann Roe', voice: 'right' } as const;
    const evidence = { id: newId(), mark: M, source: S, paper: id, locator: '', excerpt: 'a', heard };
    const added = does(article, {
      type: 'evidence.add',
      sources: [],
      evidence: [{ ...evidence, bears: 'supports' }],
    });
    const of = (after: Article) => after.marks[M]!.evidence.find((each) => each.id === evidence.id);
    expect(of(added)).toMatchObject({ heard });
    const changed = (set: { locator: string } | { excerpt: string }) =>
      of(does(added, { type: 'evidence.set', mark: M, evidence: evidence.id, sources: [], set }));
    expect(changed({ locator: 'page 3' })).toMatchObject({ heard });
    expect(changed({ excerpt: 'b' })!.heard).toBeUndefined();
  });

  test('that evidence stands in goes only where it is said that it is to go even so; the evidence stays', () => {
    const { article, id } = withPaper();
    const refused = apply(article, sign({ type: 'paper.remove', paper: id }));
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        reason: 'paper-in-use',
        message: '1 piece of evidence stands in minutes.pdf; nothing was removed.',
      },
    });
    const gone = does(article, { type: 'paper.remove', paper: id, even: true });
    expect(gone.papers).toEqual({});
    expect(gone.marks[M]!.evidence).toEqual(article.marks[M]!.evidence);
  });

  test('is moved to another source with its evidence, and its source cannot go while it is there', () => {
    const { article, id } = withPaper();
    const moved = does(article, { type: 'paper.set', paper: id, source: OTHER, sources: [] });
    expect(moved.papers[id]!.source).toBe(OTHER);
    expect(moved.marks[M]!.evidence.map(({ source }) => source)).toEqual([OTHER]);
    const free = does(moved, { type: 'evidence.remove', mark: M, evidence: moved.marks[M]!.evidence[0]!.id });
    expect(apply(free, sign({ type: 'source.remove', source: OTHER }))).toMatchObject({
      refusal: { reason: 'source-in-use' },
    });
    expect(does(free, { type: 'source.remove', source: S }).sources[S]).toBeUndefined();
  });

  test('evidence that is put to another source stands in it no more', () => {
    const { article, id } = withPaper();
    const evidence = article.marks[M]!.evidence[0]!.id;
    const set = does(article, {
      type: 'evidence.set',
      mark: M,
      evidence,
      set: { source: OTHER },
      sources: [],
    });
    expect(set.marks[M]!.evidence[0]).not.toHaveProperty('paper');
    expect(set.marks[M]!.evidence[0]).not.toHaveProperty('place');
    expect(set.papers[id]).toBeDefined();
  });

  test('of a copy of the article has ids of its own and the same file, whatever that is called', () => {
    const named = { ...file, name: ABSENT };
    const article = does(markedArticle(), adding({ file: named }));
    const made = apply(null, sign(copying(article, 2)));
    if (!made.ok) throw new Error(made.refusal.message);
    const [copy] = Object.values(made.article.papers);
    expect(copy!.file).toEqual(named);
    expect(made.article.sources[copy!.source]).toMatchObject({ title: 'Minutes' });
    expect(Object.keys(article.papers)).not.toContain(copy!.id);
  });
});

describe('refusals, after which nothing has changed', () => {
  const { article, id } = withPaper();
  const evidence = {
    id: newId(),
    mark: M,
    source: OTHER,
    locator: '',
    excerpt: '',
    bears: 'supports' as const,
  };
  test.each<[string, CommandBody, string]>([
    ['a paper that is there', adding({ id, file: { ...file, sha256: 'd'.repeat(64) } }), 'id-taken'],
    ['the same content once more', adding({ file: { ...file, name: 'copy.pdf' } }), 'paper-there'],
    [
      'a paper of no source',
      adding({ source: ABSENT, file: { ...file, sha256: 'd'.repeat(64) } }),
      'no-such-source',
    ],
    ['a move of no paper', { type: 'paper.set', paper: ABSENT, source: S, sources: [] }, 'no-such-paper'],
    ['a move to no source', { type: 'paper.set', paper: id, source: ABSENT, sources: [] }, 'no-such-source'],
    ['the removal of no paper', { type: 'paper.remove', paper: ABSENT }, 'no-such-paper'],
    [
      'evidence in a paper of another source',
      { type: 'evidence.add', sources: [], evidence: [{ ...evidence, paper: id }] },
      'no-such-paper',
    ],
  ])('%s', (_, body, reason) => {
    expect(apply(article, sign(body))).toMatchObject({ ok: false, refusal: { reason } });
  });
});

test('an article of before has no papers', () => {
  const { papers: _, ...before } = markedArticle();
  expect(Article.parse(before).papers).toEqual({});
});
