/**
 * Changes that a list of words that went and came does not show: opposites, who did what to whom, and what is
 * none.
 */

import { surroundings as around } from '../../text/languages';
import type { Beside, BesideKind } from './compare';
import type { Hunk, Piece } from './hunks';
import { isSpeltAlike } from './spelling';
import type { Line, Token } from './tokens';

interface Sides {
  before: Line;
  after: Line;
}

const linesOf = ({ before, after }: Sides): Token[][] => [before.tokens, after.tokens];

/**
 * A difference of this kind that is none: another way to name the same, or a word that tells nothing where it
 * stands.
 */
export function shrugged(kind: BesideKind, { was, is }: Hunk, old: Sides, now: Sides): boolean {
  const [gone, come] = [
    was.filter(({ token }) => token.tells === kind),
    is.filter(({ token }) => token.tells === kind),
  ];
  if (kind === 'name') {
    if (gone.length > 0 && come.length > 0)
      return initialsOf(gone) === keyOf(come) || initialsOf(come) === keyOf(gone);
    const all = [...gone, ...come];
    return (
      all.every((piece) => isFirstName(piece, all)) || isShortFor(all, [...linesOf(old), ...linesOf(now)])
    );
  }
  // "One man" is as good as "a man".
  if (kind === 'number')
    return (
      [...gone, ...come].every(({ token }) => token.key === '#1') && (gone.length === 0 || come.length === 0)
    );
  // A verb that says something only beside others: it has to stand in the place of one.
  if (kind === 'saying')
    return (
      (gone.length === 0 || come.length === 0) && [...gone, ...come].every(({ token }) => !token.plainSaying)
    );
  if (kind === 'denial') return gone.length > 0 && gone.length === come.length;
  return false;
}

const keyOf = (pieces: readonly Piece[]): string => pieces.map(({ token }) => token.key).join('');
const initialsOf = (pieces: readonly Piece[]): string =>
  pieces.length < 2 ? '' : pieces.map(({ token }) => token.key[0]).join('');

/**
 * In front of a name that stays: "Ann Roe", where "Roe" is known already. "North Korea" is another country.
 */
function isFirstName({ token, line, at }: Piece, others: readonly Piece[]): boolean {
  if (around.compass.has(token.key)) return false;
  const next = line.tokens[at + 1];
  return (
    next?.tells === 'name' &&
    (!others.some((other) => other.token === next) ||
      isFirstName({ token: next, line, at: at + 1, shown: '' }, others))
  );
}

/**
 * "The World Health Organization (WHO)": the short form of a name that stands beside it, or the other way
 * round.
 */
function isShortFor(pieces: readonly Piece[], lines: readonly Token[][]): boolean {
  const [piece] = pieces;
  if (pieces.length !== 1 || !piece || !/^(?:\p{Lu}\.?){2,6}$/u.test(piece.shown)) return false;
  return lines.some((tokens) =>
    tokens
      .map(({ tells, key }) => (tells === 'name' ? key[0] : tells === 'small' ? '' : ' '))
      .join('')
      .includes(piece.token.key),
  );
}

/** A word became its opposite: "legal" and "illegal", "rose" and "fell", "careful" and "careless". */
export function turnings({ was, is }: Hunk): Beside[] {
  return was.flatMap((a): Beside[] =>
    is.flatMap((b): Beside[] => {
      if (isTurned(a.token.key, b.token.key)) return [{ kind: 'denial', was: a.shown, is: b.shown }];
      if (around.isOpposite(a.token.key, b.token.key))
        return [{ kind: 'opposite', was: a.shown, is: b.shown }];
      if (isOtherPerson(a.token, b.token) || isOtherRole(a.token, b.token) || isOtherFirst(a, b))
        return [{ kind: 'name', was: a.shown, is: b.shown }];
      return [];
    }),
  );
}

const stemOf = (word: string): string => word.replace(around.turningEnd, '');

function isTurned(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (
    short.length > 3 &&
    long.endsWith(short) &&
    around.turning.has(long.slice(0, long.length - short.length))
  )
    return true;
  return (
    a !== b && around.turningEnd.test(a) && stemOf(a) === stemOf(b) && stemOf(a) !== a && stemOf(b) !== b
  );
}

/** A body is "it" to one editor and "they" to the next. */
const isOtherPerson = (a: Token, b: Token): boolean =>
  (a.tells === 'title' && b.tells === 'title' && a.key !== b.key) ||
  (a.tells === 'pronoun' &&
    b.tells === 'pronoun' &&
    a.key !== b.key &&
    ![a.key, b.key].every((key) => around.bodyPronouns.has(key)));

/** "The mayor" and "the bishop"; but "the coach" and "the manager" may be one. */
const isOtherRole = (a: Token, b: Token): boolean =>
  a.tells === 'plain' &&
  b.tells === 'plain' &&
  around.isSomebody(a.key) &&
  around.isSomebody(b.key) &&
  !around.sameRole(a.key, b.key) &&
  !isSpeltAlike(a.key, b.key);

/** "Hill hit" and "Dale hit": two first words without an article, which do the same thing. */
const isOtherFirst = (a: Piece, b: Piece): boolean =>
  isBareFirst(a) &&
  isBareFirst(b) &&
  a.line.tokens[a.at + 1]!.key === b.line.tokens[b.at + 1]!.key &&
  !isSpeltAlike(a.token.key, b.token.key);

function isBareFirst({ token, line, at }: Piece): boolean {
  const next = line.tokens[at + 1];
  if (token.perhapsName !== true || around.noBareName.test(token.key)) return false;
  return next?.tells === 'plain' && !around.plural.test(next.key);
}

/** Somebody became the owner of somebody else: "Roe" and "Roe's lawyer". */
export function owners(hunks: readonly Hunk[], old: Sides, now: Sides): Beside[] {
  return hunks.flatMap(({ was, is }): Beside[] => {
    const [gone, come] = [ownedIn(was, now), ownedIn(is, old)];
    if (come) return [{ kind: 'name', was: come.owner, is: come.whole }];
    return gone ? [{ kind: 'name', was: gone.whole, is: gone.owner }] : [];
  });
}

/**
 * The first of `pieces`, where it belongs to somebody who owned nothing on the other side: by a name, or as
 * one person to another.
 */
function ownedIn([piece]: readonly Piece[], others: Sides): { owner: string; whole: string } | null {
  if (!piece || (piece.token.tells !== 'plain' && piece.token.tells !== 'status')) return null;
  const { text, tokens } = piece.line;
  const owner = tokens[piece.at - 1];
  if (!owner || !isOwner(text, owner)) return null;
  if (owner.tells !== 'name' && !around.isSomebody(piece.token.key)) return null;
  const words = (['before', 'after'] as const).flatMap((side) =>
    others[side].tokens.map((token) => ({ token, text: others[side].text })),
  );
  if (words.some(({ token }) => token.key === piece.token.key)) return null;
  const same = words.filter(({ token }) => token.key === owner.key && token.tells !== 'small');
  if (same.length === 0 || same.some((each) => isOwner(each.text, each.token))) return null;
  const shown = text.slice(owner.start, owner.end);
  return { owner: shown.replace(around.possessive, ''), whole: `${shown} ${piece.shown}` };
}

const isOwner = (text: string, { start, end }: Token): boolean =>
  around.ownerAtEnd.test(text.slice(start, end + 1).trim());

/**
 * Two of a kind changed places: "from Oslo to Turin" and "from Turin to Oslo" have the same words in them.
 */
export function swaps(old: Sides, now: Sides): Beside[] {
  return (['number', 'date', 'name'] as const).flatMap((kind): Beside[] => {
    const [a, b] = [placed(old, kind), placed(now, kind)];
    for (const one of a) {
      const to = b.find(({ key }) => key === one.key);
      const taken = a.find(
        (other) =>
          other.key !== one.key && to !== undefined && sharesPlace(to, other) && !sharesPlace(to, one),
      );
      const gone = taken && b.find(({ key }) => key === taken.key);
      // The other one has to have gone into a place as well: a year that stands behind its month now has not.
      if (to && gone && a.some((other) => other.key !== taken.key && sharesPlace(gone, other)))
        return [{ kind, was: one.shown, is: taken.shown }];
    }
    return [];
  });
}

/** A denial that stands before other words denies something else, though every word is still there. */
export function deniedElse(old: Sides, now: Sides): Beside[] {
  const [a, b] = [deniedIn(old), deniedIn(now)];
  const was = a.denied.filter((key) => b.said.has(key) && !b.denied.includes(key));
  const is = b.denied.filter((key) => a.said.has(key) && !a.denied.includes(key));
  return was.length > 0 && is.length > 0
    ? [{ kind: 'denial', was: `${around.denial} ${was[0]}`, is: `${around.denial} ${is[0]}` }]
    : [];
}

/** The words that tell something, and which of them a denial stands before. */
function deniedIn({ before, after }: Sides): { said: ReadonlySet<string>; denied: string[] } {
  const words = [...before.tokens, ...after.tokens].filter(
    ({ tells, key }) =>
      tells !== 'stop' && tells !== 'small' && tells !== 'pronoun' && !around.adverb.test(key),
  );
  return {
    said: new Set(words.map(({ key }) => key)),
    denied: words.flatMap(({ tells }, at) =>
      tells === 'denial' && words[at + 1] ? [words[at + 1]!.key] : [],
    ),
  };
}

interface Placed {
  key: string;
  shown: string;
  before: string;
  after: string;
}

const sharesPlace = (a: Placed, b: Placed): boolean =>
  (a.before !== '' && a.before === b.before) || (a.after !== '' && a.after === b.after);

function placed(sides: Sides, kind: 'number' | 'date' | 'name'): Placed[] {
  return [sides.before, sides.after].flatMap(({ text, tokens }) => {
    const words = tokens.filter(({ tells }) => tells !== 'stop');
    return words.flatMap((token, at): Placed[] =>
      token.tells === kind
        ? [
            {
              key: token.key,
              shown: text.slice(token.start, token.end),
              before: words[at - 1]?.key ?? '',
              after: words[at + 1]?.key ?? '',
            },
          ]
        : [],
    );
  });
}

/** "Roe hit" and "Roe was hit by": nothing moved, and the deed is another's. */
export function voices(hunks: readonly Hunk[]): Beside[] {
  const has = (side: 'was' | 'is') => {
    const keys = hunks.flatMap((hunk) => hunk[side].map(({ token }) => token.key));
    return keys.includes(around.agent) && keys.some((key) => around.being.has(key));
  };
  if (
    has('was') === has('is') ||
    hunks.some(({ was, is }) =>
      [...was, ...is].some(({ token }) => token.tells === 'plain' || token.tells === 'name'),
    )
  )
    return [];
  const shown = (side: 'was' | 'is') =>
    hunks.flatMap((hunk) => hunk[side].map((piece) => piece.shown)).join(' ');
  return [{ kind: 'opposite', was: shown('was'), is: shown('is') }];
}
