import { language } from '../../text/languages';
import type { Post } from '../../text/languages/offices';
import { firstEndingAfter } from '../../text/ranges';
import type { Person, Span } from '../types';
import type { Mention } from '../people/people';
import { sentenceAt, within, type Context, type Found } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { heads, postAt, ahead, behind, ends, notNow, notHeld, capacity, present } = language.rules.offices;

interface Held extends Span, Post {
  person: Person;
  sentence: number;
}

/** So far before a post its words may begin, and so far from it its holder's name may stand. */
const REACH = 60;

/**
 * Two posts that nobody holds together, in two sentences on one person: "Achebe, the head teacher" and
 * "Achebe, the chair of governors". What somebody was, will be or was before is no contradiction.
 */
export function twoPosts(context: Context): Found[] {
  // Each post of a person once, as it was told first: most are told over and over.
  const known = new Map<Person, Held[]>();
  const told = new Set<Person>();
  return heldIn(context).flatMap((one): Found[] => {
    const before = known.get(one.person) ?? [];
    if (!before.some(({ key }) => key === one.key)) known.set(one.person, [...before, one]);
    const other = before.find(
      ({ group, key, sentence }) => group === one.group && key !== one.key && sentence !== one.sentence,
    );
    if (!other || told.has(one.person)) return [];
    told.add(one.person);
    const [here, there] = [one, other].map(({ start, end }) => inQuotes(context.doc.text.slice(start, end)));
    const why = `${one.person.name} is ${here} here and ${there} before: find out which is right.`;
    const related = { start: other.start, end: other.end };
    return [{ start: one.start, end: one.end, why, related, group: one.person.id }];
  });
}

function heldIn(context: Context): Held[] {
  const { doc } = context;
  return doc.tokens.flatMap(({ lower, start, end }): Held[] => {
    if (!heads.has(lower) || within(context.quoted, start)) return [];
    const sentence = sentenceAt(context, start);
    const post = postAt(doc.text.slice(Math.max(sentence.start, end - REACH), end));
    if (!post) return [];
    const at = { start: end - post.length, end };
    const before = doc.text.slice(Math.max(sentence.start, at.start - REACH), at.start);
    if (notNow.test(before) || notHeld.test(doc.text.slice(end, end + 20))) return [];
    const person = holderOf(context, at, sentence, capacity.test(before));
    return person ? [{ ...at, key: post.key, group: post.group, person, sentence: sentence.start }] : [];
  });
}

/** Whoever is named right behind the post, or before it with nothing but "who is the" between. */
function holderOf(
  { doc: { text }, people: { mentions } }: Context,
  post: Span,
  sentence: Span,
  inCapacity: boolean,
): Person | null {
  const at = firstEndingAfter(mentions, post.end);
  const isNext = (one: Mention | undefined): boolean =>
    one !== undefined &&
    one.end <= sentence.end &&
    (one.start <= post.start || ahead.test(text.slice(post.end, one.name.start)));
  const next = mentions[at];
  if (isNext(next) && (!inCapacity || present.test(text.slice(next!.end, next!.end + 8))))
    return next!.person;
  const last = mentions[at - 1];
  const near = last && last.start >= sentence.start && post.start - last.end < REACH;
  const closed = ends.test(text.slice(post.end, Math.min(sentence.end, post.end + 8)));
  return near && closed && behind.test(text.slice(last.end, post.start)) ? last.person : null;
}
