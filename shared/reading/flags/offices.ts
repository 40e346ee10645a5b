import { language } from '../../text/languages';
import type { Title } from '../types';
import { twoPosts } from './posts';
import { sentenceAt, words, type Found, type Rule } from './rule';
import { inQuotes } from '../../text/in-quotes';

const { changed, aside, lesser, officeOf, ofWhat, ranks } = language.rules.checks;

interface Office {
  at: Title;
  head: string;
  /** What makes another office of it: "deputy", or "finance" before a minister. */
  kind: ReadonlySet<string>;
  /** What it is of, or ''. */
  of: string;
}

/**
 * One person with two offices that do not go together, where the text does not say that one followed the
 * other.
 */
export const office: Rule = {
  name: 'office',
  source: 'The Chicago Guide to Fact-Checking, 2nd ed., ch. 3: titles',
  find(context) {
    // Each office of a person once, by its words, as it was told first: most are told over and over.
    const known = new Map<string, Map<string, Office>>();
    const alike = context.titles.flatMap((at): Found[] => {
      const sentence = sentenceAt(context, at.start);
      const of = ofWhat.exec(context.doc.text.slice(at.end, at.end + 60))?.[0] ?? '';
      const one = officeIn(words(context, at) + of, at);
      if (!one || changed.test(words(context, sentence))) return [];
      const before = known.get(at.person) ?? new Map<string, Office>();
      known.set(at.person, before);
      const other = [...before.values()].find((earlier) => differs(earlier, one));
      const told = [one.head, ...one.kind, '', one.of].join(' ');
      if (!before.has(told)) before.set(told, one);
      if (!other) return [];
      const name = context.people.byId.get(at.person)?.name ?? '';
      const why = `${name} is ${inQuotes(words(context, at))} here and ${inQuotes(words(context, other.at))} before: find out which is right.`;
      return [
        {
          start: at.start,
          end: at.end,
          why,
          related: { start: other.at.start, end: other.at.end },
          group: at.person,
        },
      ];
    });
    return [...alike, ...twoPosts(context)].sort((a, b) => a.start - b.start);
  },
};

function officeIn(title: string, at: Title): Office | null {
  const [name, of = ''] = title
    .replace(/['’]s\b/g, '')
    .toLowerCase()
    .split(officeOf);
  const parts = (name!.match(/\p{L}+/gu) ?? []).filter((word) => !aside.has(word));
  const head = parts.pop();
  return head === undefined ? null : { at, head, kind: new Set(parts), of };
}

function differs(a: Office, b: Office): boolean {
  if (ranks.has(a.head) && ranks.has(b.head) && a.head !== b.head) return true;
  if (a.head !== b.head) return false;
  const below = ({ kind }: Office): string => [...kind].find((word) => lesser.has(word)) ?? '';
  const elsewhere = a.of !== '' && b.of !== '' && !a.of.includes(b.of) && !b.of.includes(a.of);
  // President of one body and vice-president of another.
  if (below(a) !== below(b)) return !elsewhere;
  if (elsewhere) return true;
  return a.kind.size > 0 && b.kind.size > 0 && [...a.kind].every((word) => !b.kind.has(word));
}
