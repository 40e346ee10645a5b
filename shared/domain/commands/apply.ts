import { enablePatches, produce, produceWithPatches, type Patch } from 'immer';
import { SCHEMA, textHash, textHashInParts, type Article } from '../model/article';
import { partsFitting } from '../model/parts';
import type {
  AddDraft,
  BringDraft,
  Command,
  CopyArticle,
  CreateArticle,
  EditText,
  FixMark,
  Restore,
} from './command';
import type { Outcome, Refusal } from './refusal';
import { addDraft, cameWith } from './drafts';
import { editText, fixMark, restoreText } from './editing';
import { marksBacked } from './marks-in';
import { marksNamed, withOnly, withOthers, withOwnLists } from './named-marks';
import {
  addEvidence,
  addSource,
  removeEvidence,
  removeSource,
  sameOrigin,
  setEvidence,
  setSource,
} from './reducers/evidence';
import {
  addMark,
  addNote,
  confirmStatus,
  linkSame,
  moveMark,
  removeMarks,
  removeNote,
  setMarks,
  setStatus,
  tickFacts,
} from './reducers/marks';
import { setPart } from './reducers/parts';
import { addBacking, confirmEvidence } from './reducers/backing';
import { addPaper, addSidecar, linkRecording, nameSpeakers, removePaper, setPaper } from './reducers/papers';
import { addPerson, removePerson, setPerson } from './reducers/people';
import { addQuery, answerQueries, askQueries, decideQuery, removeQuery, setQuery } from './reducers/queries';
import { refusal, said, type Reducer } from './reducers/refusals';
import { restore } from './reducers/restore';
import { clearSentences, unclearSentences } from './reducers/sentences';
import { acceptSuggestions, dismissSuggestions } from './reducers/suggestions';

enablePatches();

/**
 * What the article is after `command`. Pure and total: a command that does not fit comes back as a documented
 * refusal, never as a half-change and never as an exception. `article` is null only before `article.create`
 * and `article.copy`.
 */
export function apply(article: Article | null, command: Command): Outcome {
  return totally(() => {
    const start = begin(article, command);
    return start.kind === 'outcome'
      ? start.outcome
      : reducerOn(start.article, start.reducer, marksNamed(command));
  });
}

/**
 * What a handler throws on is a fault of Stet, found in one command; it must not take the article down with
 * it. The command is refused like any other that does not fit, and the next one is carried out.
 */
function totally<T>(carryOut: () => T): T | { ok: false; refusal: Refusal } {
  try {
    return carryOut();
  } catch {
    return refuse(
      'does-not-fit',
      'Stet could not carry out this change, so it was left out. The article is as it was before.',
    );
  }
}

function reducerOn(article: Article, reducer: Reducer, named: readonly string[] | null = null): Outcome {
  let refused: ReturnType<Reducer>;
  const only = named ? withOnly(article, named) : article;
  const next = produce(only, (copy) => {
    refused = reducer(copy);
  });
  // Every reducer checks before it writes, but the article of before is what must come back even if one did
  // not.
  if (refused) return { ok: false, refusal: refused };
  return { ok: true, article: named ? withOthers(article, only, next) : next };
}

/**
 * As `apply`, with the steps that take a copy of the article of before to the one of after. `patches` is null
 * where words of the text changed: every mark moves then, and carrying the command out again is cheaper than
 * telling about each.
 */
export function applyWithPatches(
  article: Article | null,
  command: Command,
): Outcome & { patches: Patch[] | null } {
  const outcome = totally(() => withPatches(article, command));
  return 'patches' in outcome ? outcome : { ...outcome, patches: [] };
}

function withPatches(article: Article | null, command: Command): Outcome & { patches: Patch[] | null } {
  const start = begin(article, command);
  if (start.kind === 'outcome') {
    const created = isFirst(command);
    return {
      ...start.outcome,
      patches: !start.outcome.ok
        ? []
        : created
          ? [{ op: 'replace', path: [], value: start.outcome.article }]
          : null,
    };
  }
  let refused: ReturnType<Reducer>;
  const named = marksNamed(command);
  const only = named ? withOnly(start.article, named) : start.article;
  const [next, patches] = produceWithPatches(only, (copy) => {
    refused = start.reducer(copy);
  });
  if (refused) return { ok: false, refusal: refused, patches: [] };
  return { ok: true, article: named ? withOthers(start.article, only, next) : next, patches };
}

/**
 * As `apply`, but changes the article itself: a thousand times faster when a long history is replayed.
 * `article` must be nobody else's. A refused command leaves it as it was (but for "does-not-fit", after which
 * it may be half changed: no log of Stet's holds such a command). With `fresh` the command is nobody else's
 * either, and need not be copied.
 */
export function applyInPlace(article: Article | null, command: Command, { fresh = false } = {}): Outcome {
  return totally(() => inPlace(article, command, fresh));
}

function inPlace(article: Article | null, command: Command, fresh: boolean): Outcome {
  // These hand their own objects over to the article, where later commands would change them, or find them
  // frozen.
  const own = !fresh && HANDING_OVER.has(command.type) ? structuredClone(command) : command;
  const start = begin(article, own, (on, reducer) => {
    const refused = reducer(on);
    return refused ? { ok: false, refusal: refused } : { ok: true, article: on };
  });
  if (start.kind === 'reducer') {
    const refused = start.reducer(start.article);
    return refused ? { ok: false, refusal: refused } : { ok: true, article: start.article };
  }
  const { outcome } = start;
  return outcome.ok && article ? { ok: true, article: Object.assign(article, outcome.article) } : outcome;
}

const HANDING_OVER: ReadonlySet<Command['type']> = new Set([
  'article.create',
  'article.copy',
  'restore',
  'person.add',
  'mark.set',
  'text.edit',
  'draft.add',
  'draft.bring',
  'suggestion.accept',
  'backing.add',
  'paper.add',
  'query.add',
  'query.set',
  'query.ask',
]);

type Begun = { kind: 'outcome'; outcome: Outcome } | { kind: 'reducer'; article: Article; reducer: Reducer };

/**
 * Either the outcome already, or the article and what is to be done to it. `carryOut` does a reducer where
 * both are needed.
 */
function begin(article: Article | null, command: Command, carryOut = reducerOn): Begun {
  const done = (outcome: Outcome): Begun => ({ kind: 'outcome', outcome });
  if (isFirst(command)) {
    return done(
      article
        ? refuse('article-exists', 'This article exists already; nothing was changed.')
        : { ok: true, article: begun(command) },
    );
  }
  if (!article) return done(refuse('no-article', 'There is no such article; nothing was changed.'));
  switch (command.type) {
    case 'draft.add':
      return done(addDraft(article, command));
    case 'draft.bring': {
      const { id, at, by, origin, backing } = command;
      const added = addDraft(article, command);
      if (!added.ok) return done(added);
      const reducer = addBacking({ ...backing, type: 'backing.add', id, at, by, origin });
      return done(carryOut(withOwnLists(added.article, marksBacked(backing)), reducer));
    }
    case 'text.edit':
      return done(editText(article, command));
    case 'mark.fix':
      return done(fixMark(article, command));
    case 'restore': {
      if (!command.text) return { kind: 'reducer', article, reducer: restore(command) };
      const edited = restoreText(article, command.text);
      return done(edited.ok ? carryOut(edited.article, restore(command)) : edited);
    }
    default:
      return { kind: 'reducer', article, reducer: reducerFor(command) };
  }
}

function reducerFor(
  command: Exclude<
    Command,
    CreateArticle | CopyArticle | AddDraft | BringDraft | EditText | FixMark | Restore
  >,
): Reducer {
  switch (command.type) {
    case 'details.set':
      return (article) => void Object.assign(article.details, said(command.set));
    case 'article.archive':
      return (article) => void (article.archived = command.archived);
    case 'mark.add':
      return addMark(command);
    case 'mark.remove':
      return removeMarks(command);
    case 'part.set':
    case 'part.remove':
      return setPart(command);
    case 'mark.status':
      return setStatus(command);
    case 'mark.confirm':
      return confirmStatus(command);
    case 'mark.set':
      return setMarks(command);
    case 'mark.move':
      return moveMark(command);
    case 'mark.tick':
      return tickFacts(command);
    case 'mark.same':
      return linkSame(command);
    case 'note.add':
      return addNote(command);
    case 'note.remove':
      return removeNote(command);
    case 'suggestion.accept':
      return acceptSuggestions(command);
    case 'suggestion.dismiss':
      return dismissSuggestions(command);
    case 'sentence.clear':
      return clearSentences(command);
    case 'sentence.unclear':
      return unclearSentences(command);
    case 'person.add':
      return addPerson(command);
    case 'person.set':
      return setPerson(command);
    case 'person.remove':
      return removePerson(command);
    case 'source.add':
      return addSource(command);
    case 'source.set':
      return setSource(command);
    case 'source.remove':
      return removeSource(command);
    case 'source.same':
      return sameOrigin(command);
    case 'evidence.add':
      return addEvidence(command);
    case 'evidence.set':
      return setEvidence(command);
    case 'evidence.remove':
      return removeEvidence(command);
    case 'backing.add':
      return addBacking(command);
    case 'evidence.confirm':
      return confirmEvidence(command);
    case 'paper.add':
      return addPaper(command);
    case 'paper.set':
      return setPaper(command);
    case 'paper.remove':
      return removePaper(command);
    case 'paper.sidecar':
      return addSidecar(command);
    case 'paper.speakers':
      return nameSpeakers(command);
    case 'query.add':
      return addQuery(command);
    case 'query.set':
      return setQuery(command);
    case 'query.ask':
      return askQueries(command);
    case 'query.answer':
      return answerQueries(command);
    case 'query.decide':
      return decideQuery(command);
    case 'query.remove':
      return removeQuery(command);
    case 'paper.recording':
      return linkRecording(command);
  }
}

const isFirst = (command: Command): command is CreateArticle | CopyArticle =>
  command.type === 'article.create' || command.type === 'article.copy';

const hashed = new WeakMap<Command, string>();

/**
 * Works out what takes long in carrying out the first command of a book, with a `pause` after each part of
 * it; to apply this very command then is quick.
 */
export async function hashInParts(
  command: CreateArticle | CopyArticle,
  pause: () => Promise<unknown>,
): Promise<void> {
  if (command.type === 'article.create') hashed.set(command, await textHashInParts(command.text, pause));
}

function begun(command: CreateArticle | CopyArticle): Article {
  const base = { schema: SCHEMA, id: command.article, createdAt: command.at, archived: false } as const;
  if (command.type === 'article.copy') return { ...base, ...command.content };
  return {
    ...base,
    details: command.details,
    drafts: [
      {
        number: 1,
        text: command.text,
        sha256: hashed.get(command) ?? textHash(command.text),
        formats: command.formats,
        parts: partsFitting(command.parts ?? [], command.text),
        createdAt: command.at,
        createdBy: command.by,
        origin: command.origin,
        ...cameWith(command),
        edited: false,
      },
    ],
    marks: {},
    people: {},
    sources: {},
    papers: {},
    queries: {},
    cleared: {},
    dismissed: {},
  };
}

const refuse = (reason: Refusal['reason'], message: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: refusal(reason, message),
});
