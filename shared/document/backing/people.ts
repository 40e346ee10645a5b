import { language } from '../../text/languages';
import { matchesOf } from '../../text/matches';
import type { SourceKind } from '../../vocabulary';
import { isRemark, kindIn } from './kinds';
import { ANY_MASK } from './masked';

const words = language.backing;
const { inside, honorifics } = language.names;

/** Who said something, by name or by what they are, and how it came. */
export interface Heard {
  name: string;
  kind: SourceKind;
  /** Where in the stretch the name stands. */
  at: number;
}

const CAPITAL = "\\p{Lu}(?:[\\p{L}\\p{M}]|['’-](?=\\p{L}))*";
const NAME = `${CAPITAL}(?:\\.? (?:(?:${inside}) )*${CAPITAL}){0,5}`;
const NAME_HERE = new RegExp(`^${NAME}`, 'u');
const NAME_ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])${NAME}`, 'u');

const NAME_ANYWHERE_ONCE = new RegExp(NAME_ANYWHERE.source, 'u');

/** Who a stretch says something was heard from; `nobody` where it speaks of somebody and does not say who. */
export function heardIn(stretch: string): { heard: Heard[]; nobody: boolean } {
  const own = withAuthor(stretch);
  if (own) return { heard: own, nobody: false };
  const heard: Heard[] = [];
  let nobody = false;
  for (const [cue, kind] of [...words.heardFrom, [words.toldBy, 'interview'] as const]) {
    for (const match of matchesOf(stretch, cue)) {
      const at = match.index + match[0].length;
      if (heard.some((each) => Math.abs(each.at - at) < 2)) continue;
      const found = cue === words.toldBy ? whoTold(stretch.slice(at)) : whoIn(stretch.slice(at), kind);
      if (found === 'nobody') nobody = true;
      else
        for (const each of found)
          if (!heard.some(({ name }) => name === each.name)) heard.push({ ...each, at: at + each.at });
    }
  }
  if (heard.length === 0) heard.push(...whoSaid(stretch));
  return { heard, nobody: nobody && heard.length === 0 };
}

/**
 * "Mara Lind, interview by the author, 3 May": who the author spoke to stands before that, or straight behind
 * it. Null where the stretch speaks of nothing like that, or names nobody.
 */
function withAuthor(stretch: string): Heard[] | null {
  for (const [cue, kind] of words.withAuthor) {
    const found = cue.exec(stretch);
    if (!found) continue;
    const before = NAME_ANYWHERE_ONCE.exec(stretch.slice(0, found.index));
    if (before) return personOf(before[0], kind, before.index);
    const end = found.index + found[0].length;
    const [between] = /^[\s,:]*(?:(?:with|w\/)\s+)?/u.exec(stretch.slice(end))!;
    const behind = NAME_HERE.exec(stretch.slice(end + between.length));
    if (behind) return personOf(behind[0], kind, end + between.length);
  }
  return null;
}

/** The last name in a stretch; undefined where there is none. */
export const nameIn = (stretch: string): string | undefined =>
  [...matchesOf(stretch, NAME_ANYWHERE)].map(({ 0: name }) => name).findLast((name) => name.includes(' '));

/** Those named behind a cue. */
function whoIn(rest: string, kind: SourceKind): Heard[] | 'nobody' {
  const name = NAME_HERE.exec(rest)?.[0];
  if (name) {
    const first = personOf(name, kind, 0);
    const next = rest.slice(name.length);
    const and = words.together.exec(next);
    const other = and?.index === 0 ? NAME_HERE.exec(next.slice(and[0].length))?.[0] : undefined;
    return other ? [...first, ...personOf(other, kind, name.length + and![0].length)] : first;
  }
  const phrase = phraseIn(rest);
  if (phrase === '') return [];
  const inIt = NAME_ANYWHERE.exec(phrase);
  if (inIt) return personOf(inIt[0], kind, inIt.index);
  if (words.nobody.test(phrase)) return 'nobody';
  return [{ name: phrase, kind, at: 0 }];
}

/** "per" stands before works as well: only a name is somebody, with what they are before it or without. */
function whoTold(rest: string): Heard[] | 'nobody' {
  if (NAME_HERE.test(rest)) return whoIn(rest, 'interview');
  const phrase = phraseIn(rest);
  const name = NAME_ANYWHERE.exec(phrase);
  if (name?.[0].includes(' ')) return personOf(name[0], 'interview', name.index);
  const isSomebody = words.edges.has(rest.split(' ')[0]!.toLowerCase());
  return name || !isSomebody || /\p{N}/u.test(rest) || kindIn(phrase) ? [] : 'nobody';
}

const MOST_WORDS = 6;
const ENDS = /[,;:.!?()[\]"“”\n]/u;

/** "the harbour master" of "the harbour master on Monday": what somebody is called who has no name. */
function phraseIn(rest: string): string {
  const clause = rest.split(ANY_MASK)[0]!.split(ENDS)[0]!.split(words.personEnds)[0]!;
  return trimmed(clause.trim().split(/\s+/).slice(0, MOST_WORDS).join(' '));
}

/** Those whose name a verb of saying stands behind, or what it was: "Roe interview". */
function whoSaid(stretch: string): Heard[] {
  for (const { 0: name, index } of matchesOf(stretch, NAME_ANYWHERE)) {
    const rest = stretch.slice(index + name.length);
    const said = words.saidIt.find(([after]) => after.test(rest));
    if (said) return personOf(name, said[1], index);
  }
  const role = words.roleSaid.exec(stretch)?.[1];
  return role === undefined ? [] : [{ name: trimmed(role), kind: words.saidIt[0]![1], at: 0 }];
}

function personOf(written: string, kind: SourceKind, at: number): Heard[] {
  const parts = written.split(' ');
  while (parts.length > 1 && honorifics.has(parts[0]!.toLowerCase().replace('.', ''))) parts.shift();
  const name = trimmed(parts.join(' '));
  if (name === '' || isRemark(name)) return [];
  return [{ name, kind: kindOf(name, kind), at }];
}

/** What somebody has from an office or a paper is no interview. */
function kindOf(name: string, kind: SourceKind): SourceKind {
  if (words.outlets.test(name)) return 'news-report';
  return kind === 'interview' && words.bodies.test(name) ? 'record' : kind;
}

/** Without what no name begins or ends with. */
export function trimmed(written: string): string {
  let name = written.replace(ANY_MASK, ' ').replace(/\s+/gu, ' ');
  for (;;) {
    const before = name;
    name = name.replace(AROUND, '');
    if (/^[^([]*[)\]]+$/u.test(name)) name = name.replace(/[)\]]+$/u, '');
    if (/^[([][^)\]]*$/u.test(name)) name = name.slice(1);
    const [first, last] = [/^\S+/u.exec(name)?.[0] ?? '', /\S+$/u.exec(name)?.[0] ?? ''];
    if (words.edges.has(plain(first)) && !OF_A_NAME.test(name)) name = name.slice(first.length);
    else if (words.edges.has(plain(last)) && last !== first) name = name.slice(0, -last.length);
    if (name === before) return name;
  }
}

/** A full stop is not the name's behind a word that is no short form. */
const AROUND =
  /^(?:[\s,،؛;:.)\]>”’–—-]|@(?=[\s,]|$))+|[\s,،؛;:([<@“‘–—-]+$|(?<=\p{L}{5,}|[\p{N}\s)\]"”])\.+$/gu;

/** "The Morning Courier" is called that. */
const OF_A_NAME = /^\p{Lu}\S*\s\p{Lu}/u;
const plain = (word: string): string => word.toLowerCase().replace(/[’]/g, "'");
