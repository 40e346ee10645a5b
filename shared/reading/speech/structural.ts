import { grammar, type CueVerb } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { isComma, isVerb, phraseAfter, type Phrase } from './phrases';
import { acrossCommas, beforeParenthesis, canSpeak, pastApposition } from './subjects';

const { endings, nouns, speech } = grammar;

/**
 * Attributions told by where they stand, whatever the verb: words that follow a quotation which has not ended
 * its sentence say who spoke. `“I doubt it!” Park shot back.` `“No,” was the answer of the chair.` No list of
 * verbs could be complete.
 */
export function structural(tokens: readonly Token[], quote: number): Attribution | null {
  let at = quote + 1;
  if (isComma(tokens[at])) at++;
  const first = tokens[at];
  const between = first && betweenDashes(tokens, quote);
  if (between) return between;
  if (!first || !(isComma(tokens[quote + 1]) || /^[,?!…–—-]$/.test(tokens[quote]!.ending ?? ''))) return null;
  return answered(tokens, at) ?? subjectVerb(tokens, at) ?? verbSubject(tokens, at, quote);
}

/** `“The bridge” – so Roe – “is safe.”`: a name between dashes, with or without a "so". */
function betweenDashes(tokens: readonly Token[], quote: number): Attribution | null {
  if (!isDash(tokens[quote + 1])) return null;
  const so = speech.soOrThus.has(tokens[quote + 2]?.lower ?? '');
  const subject = phraseAfter(tokens, quote + (so ? 3 : 2));
  if (
    !subject ||
    !tokens[subject.from]!.capital ||
    !isDash(tokens[subject.to]) ||
    (tokens[subject.to + 1]?.quote ?? -1) < 0
  )
    return null;
  return {
    cue: { from: quote + 2, to: so ? quote + 3 : subject.to },
    verb: { ...cueOf(so ? speech.so : ''), takes: 'says' },
    subject,
    from: quote + 1,
    to: subject.to + 1,
    order: 'cue-subject',
  };
}

const isDash = (token: Token | undefined): boolean => token !== undefined && /^[–—]$/.test(token.text);

const cueOf = (lemma: string): CueVerb => ({ lemma, takes: 'quote', speech: true, addressed: false });

/** `“…,” came the reply from Roe`, `“…,” was the verdict of the court`, `“…,” is how Roe puts it`. */
function answered(tokens: readonly Token[], at: number): Attribution | null {
  const verb = tokens[at]!;
  if (!speech.invertingVerbs.has(verb.lower)) return null;
  const limit = Math.min(tokens.length, at + 9);
  for (let i = at + 1; i < limit; i++) {
    const token = tokens[i]!;
    if (token.quote >= 0 || /^[.;:]$/.test(token.text)) break;
    if (!speech.structuralLinks.has(token.lower)) continue;
    const subject = phraseAfter(tokens, i + 1);
    if (!subject || !canSpeak(tokens, subject)) continue;
    if (speech.howOrWhat.has(token.lower) && !isVerb(tokens[subject.to])) continue;
    return {
      cue: { from: at, to: i },
      verb: cueOf(verb.lower),
      subject,
      from: at,
      to: pastApposition(tokens, subject),
      order: 'cue-subject',
    };
  }
  // `“…,” was Roe's verdict`
  const owner = phraseAfter(tokens, at + 1);
  if (!owner) return null;
  // `“No,” came the reply.` — whoever was asked.
  if (
    speech.coming.has(verb.lower) &&
    owner.to - owner.from < 5 &&
    nouns.utterances.has(tokens[owner.to - 1]!.lower) &&
    !tokens.slice(owner.from, owner.to).some(({ lower }) => endings.possessive.test(lower))
  ) {
    return {
      cue: { from: at, to: at + 1 },
      verb: cueOf(verb.lower),
      subject: null,
      from: at,
      to: owner.to,
      order: 'cue-subject',
    };
  }
  for (let i = owner.from + 1; i < owner.to; i++) {
    if (!endings.possessive.test(tokens[i]!.lower) || !tokens[i - 1]!.capital) continue;
    return {
      cue: { from: at, to: at + 1 },
      verb: cueOf(verb.lower),
      subject: { from: owner.from, to: i },
      from: at,
      to: owner.to,
      order: 'cue-subject',
    };
  }
  return null;
}

/**
 * `Park shot back`, `the 34-year-old, her sister, captioned a photo`: a noun phrase and a verb of its own.
 */
function subjectVerb(tokens: readonly Token[], at: number): Attribution | null {
  const name = phraseAfter(tokens, at);
  if (!name || !speaks(tokens, name)) return null;
  let i = afterParenthesis(tokens, name.to);
  let subject = name;
  if (isComma(tokens[i])) {
    // "Roe, head of the port, shot back": on to the verb behind the last comma.
    const verb = verbAfterCommas(tokens, i);
    const across = verb > 0 ? acrossCommas(tokens, verb - 1) : null;
    if (!across || across.from !== name.from) return null;
    subject = across;
    i = verb;
  }
  while (
    tokens[i]?.pos === 'ADV' ||
    tokens[i]?.pos === 'AUX' ||
    speech.structuralAdverbs.has(tokens[i]?.lower ?? '')
  )
    i++;
  const verb = tokens[i];
  if (!verb || (verb.pos !== 'VERB' && !endings.finite.test(verb.lower)) || verb.capital) return null;
  if (verb.pos !== 'VERB' && !(name.to - name.from <= 3 && tokens[name.from]!.capital)) return null;
  return {
    cue: { from: i, to: i + 1 },
    verb: cueOf(verb.lower),
    subject,
    from: at,
    to: i + 1,
    order: 'subject-cue',
  };
}

/** `“…,” fires back Park.` Only before a name, and only where the line ends with it or pauses. */
function verbSubject(tokens: readonly Token[], at: number, quote: number): Attribution | null {
  const verb = tokens[at]!;
  if (quote > 0 && tokens[quote - 1]!.text !== '' && !/^[.:,]$/.test(tokens[quote - 1]!.text)) return null;
  if (verb.pos !== 'VERB' || verb.capital || endings.ongoing.test(verb.lower)) return null;
  let i = at + 1;
  while (tokens[i]?.pos === 'ADV' || speech.structuralParticles.has(tokens[i]?.lower ?? '')) i++;
  const subject = phraseAfter(tokens, i);
  if (!subject || !tokens[subject.from]!.capital || !canSpeak(tokens, subject)) return null;
  const next = tokens[subject.to];
  if (next && !/^[.,]$/.test(next.text) && next.quote < 0 && next.pos !== 'ADP') return null;
  return {
    cue: { from: at, to: i },
    verb: cueOf(verb.lower),
    subject,
    from: at,
    to: pastApposition(tokens, subject),
    order: 'cue-subject',
  };
}

/** Somebody who can be the subject of speech: a name, a pronoun, or a description with an article. */
function speaks(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = tokens[phrase.from]!;
  if (speech.noStructuralSpeaker.has(first.lower)) return false;
  return canSpeak(tokens, phrase) && (first.capital || speech.structuralSpeakers.has(first.lower));
}

function afterParenthesis(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i < Math.min(tokens.length, at + 12); i++)
    if (tokens[i]!.text === ')') return beforeParenthesis(tokens, i + 1) === at ? i + 1 : at;
  return at;
}

function verbAfterCommas(tokens: readonly Token[], comma: number): number {
  const limit = Math.min(tokens.length, comma + 40);
  let last = -1;
  for (let i = comma; i < limit && tokens[i]!.quote < 0 && !/^[.;:]$/.test(tokens[i]!.text); i++) {
    if (!isComma(tokens[i])) continue;
    const next = tokens[i + 1];
    if (next && (next.pos === 'VERB' || next.pos === 'ADV') && !endings.ongoing.test(next.lower))
      last = i + 1;
  }
  return last;
}
