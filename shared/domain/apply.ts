import { enablePatches, produce, produceWithPatches, type Draft as Mutable, type Patch } from 'immer';
import { anchorAt } from '../anchoring/anchor';
import { currentDraft, SCHEMA, textHash, type Article } from './article';
import type { Command, CreateArticle, Outcome, Refusal } from './command';
import type { Mark } from './mark';

enablePatches();

type Recipe = (article: Mutable<Article>) => Refusal | undefined;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * What the article is after `command`. Pure and total: a command that does not fit comes back as a documented
 * refusal, never as a half-change and never as an exception. `article` is null only before `article.create`.
 */
export function apply(article: Article | null, command: Command): Outcome {
  const start = begin(article, command);
  if ('ok' in start) return start;
  let refusal: Refusal | undefined;
  const next = produce(start.article, (copy) => {
    refusal = start.recipe(copy);
  });
  // Every recipe checks before it writes, but the article of before is what must come back even if one did not.
  return refusal ? { ok: false, refusal } : { ok: true, article: next };
}

/** As `apply`, with the steps that take a copy of the article of before to the one of after. */
export function applyWithPatches(article: Article | null, command: Command): Outcome & { patches: Patch[] } {
  const start = begin(article, command);
  if ('ok' in start) return { ...start, patches: start.ok ? [{ op: 'replace', path: [], value: start.article }] : [] };
  let refusal: Refusal | undefined;
  const [next, patches] = produceWithPatches(start.article, (copy) => {
    refusal = start.recipe(copy);
  });
  return refusal ? { ok: false, refusal, patches: [] } : { ok: true, article: next, patches };
}

/**
 * As `apply`, but changes the article itself: a thousand times faster when a long history is replayed. `article` must be
 * nobody else's. A refused command leaves it as it was.
 */
export function applyInPlace(article: Article | null, command: Command): Outcome {
  // These two hand their own objects over to the article, where later commands would change them, or find them frozen.
  const own = command.type === 'article.create' || command.type === 'restore' ? structuredClone(command) : command;
  const start = begin(article, own);
  if ('ok' in start) return start;
  const refusal = start.recipe(start.article as Mutable<Article>);
  return refusal ? { ok: false, refusal } : { ok: true, article: start.article };
}

/** Either the outcome already, or the article and what is to be done to it. */
function begin(article: Article | null, command: Command): Outcome | { article: Article; recipe: Recipe } {
  if (command.type === 'article.create') {
    return article
      ? refuse('article-exists', 'This article exists already; nothing was changed.')
      : { ok: true, article: create(command) };
  }
  if (!article) return refuse('no-article', 'There is no such article; nothing was changed.');
  return { article, recipe: recipeFor(command) };
}

function recipeFor(command: Exclude<Command, CreateArticle>): Recipe {
  switch (command.type) {
    case 'details.set': return (article) => void Object.assign(article.details, said(command.set));
    case 'mark.add': return addMark(command);
    case 'mark.remove': return removeMarks(command);
    case 'mark.status': return eachMark(command.marks, (mark, article) => {
      mark.status = command.status;
      stamp(mark, article, command);
    });
    case 'mark.confirm': return eachMark(command.marks, (mark, article) => stamp(mark, article, command));
    case 'mark.set': return setMarks(command);
    case 'mark.move': return moveMark(command);
    case 'note.add': return addNote(command);
    case 'note.remove': return removeNote(command);
    case 'restore': return restore(command);
  }
}

function create(command: CreateArticle): Article {
  return {
    schema: SCHEMA,
    id: command.article,
    createdAt: command.at,
    details: command.details,
    drafts: [{
      number: 1, text: command.text, sha256: textHash(command.text), formats: command.formats,
      createdAt: command.at, createdBy: command.by, origin: command.origin,
    }],
    marks: {},
  };
}

const addMark = (command: Of<'mark.add'>): Recipe => (article) => {
  const { id, kind, start, end, form, attribution } = command.mark;
  if (article.marks[id]) return refusal('id-taken', 'This mark exists already; nothing was added.');
  const { text } = currentDraft(article);
  const bad = badRange(text, start, end) ?? badLink(article, kind, attribution);
  if (bad) return bad;
  article.marks[id] = {
    id, kind,
    ...(kind === 'quote' ? { form: form ?? 'direct' } : {}),
    ...(attribution ? { attribution } : {}),
    anchor: anchorAt(text, start, end),
    lost: false,
    createdAt: command.at, createdBy: command.by,
    status: 'to-check', disposition: 'open', risk: 'routine', facets: [], correction: '', notes: [],
  };
  return undefined;
};

const removeMarks = (command: Of<'mark.remove'>): Recipe => (article) => {
  const missing = missingMark(article, command.marks);
  if (missing) return missing;
  const attributions = command.marks.filter((id) => article.marks[id]!.kind === 'attribution');
  for (const id of command.marks) delete article.marks[id];
  return unlink(article, attributions);
};

const setMarks = (command: Of<'mark.set'>): Recipe => (article) => {
  const { attribution, form, ...plain } = said(command.set);
  const missing = missingMark(article, command.marks);
  if (missing) return missing;
  for (const id of command.marks) {
    const bad = badLink(article, plain.kind ?? article.marks[id]!.kind, attribution ?? undefined, id);
    if (bad) return bad;
  }
  const stopped = plain.kind && plain.kind !== 'attribution'
    ? command.marks.filter((id) => article.marks[id]!.kind === 'attribution')
    : [];
  return eachMark(command.marks, (mark) => {
    Object.assign(mark, plain);
    if (mark.kind !== 'quote') {
      delete mark.form;
      delete mark.attribution;
      return;
    }
    mark.form = form ?? mark.form ?? 'direct';
    if (attribution === null) delete mark.attribution;
    else if (attribution !== undefined) mark.attribution = attribution;
  })(article) ?? unlink(article, stopped);
};

/** Quotes let go of attributions that were removed, or are none any more. */
function unlink(article: Mutable<Article>, attributions: string[]): undefined {
  if (attributions.length === 0) return;
  const gone = new Set(attributions);
  for (const mark of Object.values(article.marks)) {
    if (mark.attribution && gone.has(mark.attribution)) delete mark.attribution;
  }
}

const moveMark = (command: Of<'mark.move'>): Recipe => (article) => {
  const bad = missingMark(article, [command.mark]) ?? badRange(currentDraft(article).text, command.start, command.end);
  if (bad) return bad;
  const mark = article.marks[command.mark]!;
  mark.anchor = anchorAt(currentDraft(article).text, command.start, command.end);
  mark.lost = false;
  return undefined;
};

const addNote = (command: Of<'note.add'>): Recipe => (article) => {
  const missing = missingMark(article, [command.mark]);
  if (missing) return missing;
  const { notes } = article.marks[command.mark]!;
  if (notes.some((note) => note.id === command.note)) return refusal('id-taken', 'This note exists already; nothing was added.');
  notes.push({ id: command.note, at: command.at, by: command.by, text: command.text });
  return undefined;
};

const removeNote = (command: Of<'note.remove'>): Recipe => (article) => {
  const missing = missingMark(article, [command.mark]);
  if (missing) return missing;
  const { notes } = article.marks[command.mark]!;
  const at = notes.findIndex((note) => note.id === command.note);
  if (at === -1) return refusal('no-such-note', 'This note is not there any more; nothing was changed.');
  notes.splice(at, 1);
  return undefined;
};

const restore = (command: Of<'restore'>): Recipe => (article) => {
  if (command.details) article.details = command.details;
  if (command.drafts) article.drafts = command.drafts;
  for (const [id, mark] of Object.entries(command.marks ?? {})) {
    if (mark) article.marks[id] = mark;
    else delete article.marks[id];
  }
  return undefined;
};

/** Without the fields that are there but undefined: what nobody said must not wipe out what is. */
const said = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Runs `change` on all of `ids`, or on none if one of them is not there. */
const eachMark = (ids: string[], change: (mark: Mark, article: Article) => void): Recipe => (article) => {
  const missing = missingMark(article, ids);
  if (missing) return missing;
  for (const id of ids) change(article.marks[id]!, article);
  return undefined;
};

function stamp(mark: Mark, article: Article, command: Command): void {
  mark.stamp = { at: command.at, by: command.by, draft: currentDraft(article).number, words: mark.anchor.exact };
}

function missingMark(article: Article, ids: string[]): Refusal | undefined {
  const missing = ids.find((id) => !article.marks[id]);
  return missing === undefined ? undefined : refusal('no-such-mark', `There is no mark ${missing} in this article; nothing was changed.`);
}

function badRange(text: string, start: number, end: number): Refusal | undefined {
  const says = (what: string) => refusal('bad-range', `${what} Nothing was changed.`);
  if (!Number.isInteger(start) || !Number.isInteger(end)) return says('A mark starts and ends at whole numbers.');
  if (start < 0) return says(`A mark cannot start at ${start}, before the text.`);
  if (end === start) return says(`A mark needs words; from ${start} to ${end} there are none.`);
  if (end < start) return says(`A mark cannot end (${end}) before it starts (${start}).`);
  if (end > text.length) return says(`The draft has ${text.length} characters; a mark cannot end at ${end}.`);
  if (splitsPair(text, start) || splitsPair(text, end)) return says('A mark cannot begin or end inside a character.');
  return undefined;
}

/** Whether `at` lies between the two halves of an astral character. */
function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at]!);
}

function badLink(article: Article, kind: Mark['kind'], attribution: string | undefined, self?: string): Refusal | undefined {
  if (attribution === undefined) return undefined;
  if (kind !== 'quote') return refusal('bad-link', 'Only a quote has an attribution; nothing was linked.');
  if (attribution === self || article.marks[attribution]?.kind !== 'attribution') {
    return refusal('bad-link', 'A quote can only be linked to an attribution in the same article; nothing was linked.');
  }
  return undefined;
}

const refusal = (reason: Refusal['reason'], message: string): Refusal => ({ reason, message });
const refuse = (reason: Refusal['reason'], message: string): Outcome => ({ ok: false, refusal: refusal(reason, message) });
