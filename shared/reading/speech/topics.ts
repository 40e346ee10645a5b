import { grammar } from '../../text/languages';
import type { Person } from '../types';
import type { People } from '../people/people';
import { firstEndingAfter } from '../../text/ranges';
import type { Line } from './narrative';
import type { Phrase } from './phrases';
import { mainSubject } from './subjects';

const { speech } = grammar;

// A pronoun's person is looked for this many lines back.
const REACH = 3;

/**
 * Whom each line is about: the person its main clause has for a subject, and for "he" and "she" whom the
 * lines before were about. In news a pronoun nearly always goes on with the subject, not with whoever was
 * named last.
 */
export function topics(all: readonly Line[], people: People): (Person | null)[] {
  const out: (Person | null)[] = [];
  all.forEach((line, index) => {
    const { tokens } = line;
    const phrase = people.people.length > 0 ? mainSubject(tokens, tokens.length) : null;
    if (!phrase) return void out.push(null);
    const gender = speech.subjectGenders.get(tokens[phrase.from]!.lower);
    if (gender) {
      let found: Person | null = null;
      for (let back = 1; back <= REACH && index - back >= 0 && !found; back++) {
        const before = out[index - back];
        if (before && before.gender !== (gender === 'm' ? 'f' : 'm')) found = before;
      }
      return void out.push(found);
    }
    out.push(headOf(line, phrase, people));
  });
  return out;
}

/** "Mayor Jane Roe", "Jane Roe of the council"; "Roe's lawyer" and "the lawyer for Roe" are somebody else. */
function headOf({ tokens }: Line, phrase: Phrase, people: People): Person | null {
  const [start, end] = [tokens[phrase.from]!.start, tokens[phrase.to - 1]!.end];
  for (
    let i = firstEndingAfter(people.mentions, start);
    i < people.mentions.length && people.mentions[i]!.start < end;
    i++
  ) {
    const mention = people.mentions[i]!;
    if (mention.start === start) {
      let after = phrase.from;
      while (after < phrase.to && tokens[after]!.start < mention.end) after++;
      return after < phrase.to && !speech.placeLinks.has(tokens[after]!.lower) ? null : mention.person;
    }
    const before = tokens.slice(phrase.from, phrase.to).findLast((token) => token.end <= mention.start);
    if (mention.end === end && !speech.topicLinks.has(before?.lower ?? '')) return mention.person;
  }
  return null;
}
