import { grammar } from '../../text/languages';
import type { People } from '../people/people';
import type { Person, Span } from '../types';

const { speaking } = grammar;

/**
 * "ROE: It is late.", "**Jane Roe:** It is late.", "Q. Is it late?": the label of a paragraph and what is
 * behind it.
 */
export interface Label {
  paragraph: number;
  /** The words of the label, without its colon and its stars. */
  place: Span;
  text: string;
  spoken: Span;
  kind: 'asks' | 'answers' | 'capitals' | 'initials' | 'name';
  person: Person | null;
  /** A dash in place of the colon, which many a paragraph has behind a name. */
  dashed: boolean;
}

// A label with a role, and a remark in brackets, is seldom longer.
const LONGEST = 80;
const LONGEST_QUESTION = 400;
const INITIALS = /^(?:\p{Lu}{2,3}|(?:\p{Lu}\.){2,3})$/u;
const OPENING = /^["“„‘'«]/u;

/** The paragraphs that begin with what may be the label of a speaker. */
export function labels(text: string, blocks: readonly Span[], people: People): Label[] {
  const out: Label[] = [];
  blocks.forEach(({ start, end }, paragraph) => {
    const bold = /^\*\*[^*\n]+\?\*\*\s*$/u.test(text.slice(start, Math.min(end, start + LONGEST_QUESTION)));
    if (bold)
      out.push({
        paragraph,
        place: { start, end },
        text: '',
        spoken: { start, end },
        kind: 'asks',
        person: null,
        dashed: false,
      });
    const head = text.slice(start, Math.min(end, start + LONGEST));
    const found = speaking.letterLabel.exec(head) ?? speaking.label.exec(head);
    const words = found?.[1];
    if (bold || !found || words === undefined || found[0].length >= end - start) return;
    const lower = words.toLowerCase();
    if (
      speaking.noLabels.has(lower) ||
      speaking.salutation.test(lower) ||
      OPENING.test(head.slice(found[0].length))
    )
      return;
    const person = personOf(words, people);
    const at = start + head.indexOf(words);
    const stars = /(?:\*\*|__)\s*$/u.exec(text.slice(start, end))?.[0].length ?? 0;
    out.push({
      paragraph,
      place: { start: at, end: at + words.length },
      text: words,
      spoken: { start: start + found[0].length, end: head.startsWith('**') ? end - stars : end },
      kind: kindOf(words, lower, person !== null),
      person,
      dashed: /[–—]\s*$/u.test(found[0]) && !INITIALS.test(words) && words.length > 1,
    });
  });
  return out;
}

function kindOf(words: string, lower: string, known: boolean): Label['kind'] {
  if (speaking.askers.has(lower)) return 'asks';
  if (speaking.answerers.has(lower)) return 'answers';
  // Three letters may be a name: "ROE:".
  if (INITIALS.test(words) && (known || !/^\p{Lu}{3}$/u.test(words))) return 'initials';
  return words === words.toUpperCase() && /\p{Lu}{3}|\p{Lu}[’']\p{Lu}{2}/u.test(words) ? 'capitals' : 'name';
}

/** Says what somebody is: "Host", "Deputy mayor". */
export const namesRole = ({ text }: Label): boolean =>
  speaking.labelRoles.has(text.toLowerCase().split(' ').pop()!);

/**
 * Whom the label means: by the whole name, the surname, the first name, the initials, or an office only one
 * person has.
 */
function personOf(words: string, people: People): Person | null {
  const lower = words.toLowerCase().replace(/\.$/, '');
  const last = lower.split(' ').pop()!;
  const only = (fits: (person: Person) => boolean): Person | null => {
    const found = people.people.filter(fits);
    return found.length === 1 ? found[0]! : null;
  };
  if (INITIALS.test(words)) {
    const letters = lower.replaceAll('.', '');
    return only(({ name }) => initials(name).includes(letters));
  }
  return (
    only(({ name }) => name.toLowerCase() === lower) ??
    only(({ name }) => name.toLowerCase().split(' ').pop() === last) ??
    only(({ name }) => name.toLowerCase().split(' ')[0] === lower) ??
    only(({ title }) => title !== null && title.toLowerCase().split(' ').includes(lower))
  );
}

/** "jar" and "jr" for Jane Ann Roe. */
function initials(name: string): string[] {
  const letters = name
    .toLowerCase()
    .split(/[\s-]+/)
    .map((part) => part[0] ?? '');
  return [letters.join(''), letters[0]! + letters[letters.length - 1]!];
}
