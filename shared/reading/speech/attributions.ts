import { grammar, type CueVerb } from '../../text/languages';
import type { Token } from '../text/tokens';
import type { Attribution } from './attribution';
import { isSupposed, pastAuxiliaries } from './auxiliaries';
import { holdsSpeaker, invertedSubject } from './inverted';
import type { Line } from './narrative';
import { byAgent, quotedAs, unnamed } from './passives';
import { saysNothing } from './no-saying';
import { needsAs } from './source-nouns';
import { isComma, isTime, phraseBefore, type Phrase } from './phrases';
import { structural } from './structural';
import {
  acrossCommas,
  beforeParenthesis,
  canSpeak,
  mainSubject,
  pastApposition,
  subjectBefore,
} from './subjects';
import { withoutVerb } from './verbless';
import { isUsedAsVerb } from './verbs';

const { endings, markers, nouns, speaking, speech, verbs } = grammar;

const NEAR = 90;

/** Words that are a cue together with what stands beside them. */
const MORE_CUES: ReadonlySet<string> = new Set([...speech.putting, speech.knowing, ...speech.firing]);

/**
 * All attributions of a line, in order. Every walk is bounded, so a line costs time in proportion to its
 * length.
 */
export function attributions(line: Line): Attribution[] {
  const out: Attribution[] = [];
  const { tokens } = line;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const phrased = withoutVerb(tokens, i);
    if (phrased) {
      out.push(phrased);
      continue;
    }
    const cue = verbs.cueVerb(token.lower);
    if (!cue && !MORE_CUES.has(token.lower)) continue;
    const puts = speech.putting.has(token.lower) && tokens[i + 1]?.lower === markers.impersonal;
    const wants =
      token.lower === speech.knowing &&
      tokens[i - 1]?.lower === markers.goal &&
      speech.wantingToKnow.has(tokens[i - 2]?.lower ?? '');
    // "Roe shot back: …", "Roe chimed in, …"
    const fires = speech.firedBack.has(tokens[i + 1]?.lower ?? '') && speech.firing.has(token.lower) && i > 0;
    const verb = puts ? verbs.putIt : wants ? verbs.wantToKnow : fires ? verbs.fireBack : cue;
    // "calling out the mayor for “lies”", "called off the march": no label.
    if (verb && speaking.notWithParticle.has(verb.lemma) && speech.calledOut.has(tokens[i + 1]?.lower ?? ''))
      continue;
    if (verb && (needsAs(tokens, i, verb) || saysNothing(tokens, i, verb))) continue;
    const inform =
      verb?.takes === 'says' && token.lower === verb.lemma && tokens[i - 1]?.lower === markers.goal
        ? toSay(tokens, i, verb, out[out.length - 1])
        : null;
    if (inform) out.push(inform);
    else if (puts || wants || fires || (verb && isUsedAsVerb(tokens, i))) {
      if (out.length > 0 && verb!.takes !== 'says' && isSupposed(tokens, i)) continue;
      const found = attribution(tokens, i, verb!, out[out.length - 1]);
      if (found) out.push(found);
    }
  }
  const opening = tokens[0]!.quote >= 0 && !out.some((one) => one.from <= 2) ? structural(tokens, 0) : null;
  return opening ? [opening, ...out.filter((one) => one.from >= opening.to || one.order === 'shared')] : out;
}

/**
 * `Roe took to Twitter to write: “…”`, `Roe was moved to say, “…”`: where whole sentences follow, they were
 * said.
 */
function toSay(
  tokens: readonly Token[],
  i: number,
  verb: CueVerb,
  earlier: Attribution | undefined,
): Attribution | null {
  const mark = tokens[i + 1];
  if (
    !mark ||
    !/^[,:]$/.test(mark.text) ||
    (tokens[i + 2]?.quote ?? -1) < 0 ||
    speech.keepingFromSaying.has(tokens[i - 2]?.lower ?? '')
  )
    return null;
  return shared(tokens, i, verb, i - 1, earlier);
}

function attribution(
  tokens: readonly Token[],
  i: number,
  verb: CueVerb,
  earlier: Attribution | undefined,
): Attribution | null {
  const token = tokens[i]!;
  const walked = pastAuxiliaries(tokens, i);
  const { finite } = walked;
  // "told, by text message, that": nobody tells without somebody who is told.
  const passive =
    walked.passive ||
    (speech.tellingSomebody.has(verb.lemma) &&
      endings.told.test(token.lower) &&
      speech.reportedOfSomebody.has(tokens[i + 1]?.lower ?? '.') &&
      (tokens[walked.left]?.pos === 'CCONJ' || tokens[i + 1]?.lower === markers.agent));
  let { left } = walked;
  // "the World Health Organization (WHO) recommends"
  if (tokens[left]?.text === ')') left = beforeParenthesis(tokens, left + 1) - 1;
  const cue = { from: i, to: verb === verbs.putIt || verb === verbs.fireBack ? i + 2 : i + 1 };
  const before = tokens[left];
  const asks =
    verb.lemma === verbs.lemmas.asking &&
    (tokens[i + 1]?.lower === markers.agent || questionSoon(tokens, i + 1));
  const quoted = quotedAs(tokens, i, verb);
  if (quoted) return quoted;
  const agent = passive && verb.speech ? byAgent(tokens, i, verb) : null;
  if (agent) return agent;
  if (
    passive ||
    (asks &&
      token.lower === speech.asked &&
      (before === undefined || before.text === ',' || speech.askedWhen.has(before.lower)))
  )
    return unnamed(tokens, i, verb, left, asks);
  const participle = endings.ongoing.test(token.lower) && !finite;

  // `"…," said Roe` — and `…, said Roe` after reported words.
  const quoteBefore = isComma(before) && (tokens[left - 1]?.quote ?? -1) >= 0;
  const across = isComma(before) && !participle && !quoteBefore ? acrossCommas(tokens, left) : null;
  if (across)
    return {
      cue,
      verb,
      subject: across,
      from: withAs(tokens, across),
      to: cue.to,
      order: 'subject-cue',
      finite,
    };
  const openLeft = before === undefined || before.quote >= 0 || (before.text === ',' && !participle);
  if (openLeft && left === i - 1 && !participle) {
    const inverted = invertedSubject(tokens, i, before, left);
    if (inverted)
      return {
        cue,
        verb,
        subject: inverted,
        from: i,
        to: pastApposition(tokens, inverted),
        order: 'cue-subject',
      };
  }
  if (before === undefined) return null;
  // `on the “Morning Show,” adding`: the comma stands inside the marks.
  if (
    before.quote >= 0 ||
    (participle && before.ending === ',') ||
    before.text === ',' ||
    before.pos === 'CCONJ' ||
    speech.joining.has(before.lower)
  )
    return shared(tokens, i, verb, left, earlier);
  if (speech.relatives.has(before.lower)) return relative(tokens, i, verb, left);
  const near = subjectBefore(tokens, left + 1);
  const subject = participle && near ? shown(tokens, near) : near;
  // "Roe issued a statement calling the plan a joke": Roe calls it so.
  const issued =
    participle &&
    subject &&
    nouns.documents.has(tokens[subject.to - 1]!.lower) &&
    speech.issuing.has(tokens[subject.from - 1]?.lower ?? '');
  if (issued) return shared(tokens, i, verb, left, earlier);
  // "told them to let us know that": whom somebody lets know says nothing.
  if (subject && speech.objectsButHer.has(tokens[subject.to - 1]!.lower)) return null;
  // "Roe said it showed that", "Roe said the cuts demand": inside a report things say nothing.
  if (
    subject &&
    earlier &&
    inside(earlier, i) &&
    !speech.adversative.has(tokens[subject.from - 1]?.lower ?? '') &&
    !verb.addressed &&
    (verb.takes === 'says'
      ? tokens[subject.to - 1]!.lower === markers.impersonal
      : !holdsSpeaker(tokens, subject))
  )
    return null;
  const doer = participle && subject ? doerBefore(tokens, subject) : null;
  if (doer) return { cue, verb, subject: doer, from: i, to: i + 1, order: 'shared' };
  if (!subject || !canSpeak(tokens, subject))
    return participle && speech.participleLeads.has(before.lower)
      ? shared(tokens, i, verb, left, earlier)
      : null;
  return { cue, verb, subject, from: withAs(tokens, subject), to: cue.to, order: 'subject-cue', finite };
}

/** "footage of Jane Roe saying": Roe says it. */
function shown(tokens: readonly Token[], phrase: Phrase): Phrase {
  for (let i = phrase.from; i < phrase.to - 2; i++)
    if (tokens[i + 1]!.lower === markers.possession && speech.footage.has(tokens[i]!.lower))
      return { from: i + 2, to: phrase.to };
  return phrase;
}

/** The word at `i` stands in what `earlier` reports, as far as one can tell from where it stands. */
const inside = (earlier: Attribution, i: number): boolean =>
  earlier.order === 'subject-cue' && earlier.verb.speech && i - earlier.to < NEAR;

/**
 * "Roe began a campaign praising …", "Roe released a statement late on Friday calling …": the thing says
 * nothing, who did it does.
 */
function doerBefore(tokens: readonly Token[], thing: Phrase): Phrase | null {
  const did = tokens[thing.from - 1];
  let head = thing.to - 1;
  while (head > thing.from && isTime(tokens[head])) head--;
  const { lower, capital, pos } = tokens[head]!;
  if (did?.pos !== 'VERB' || endings.ongoing.test(did.lower) || speech.perceiving.has(did.lower)) return null;
  if (capital || pos !== 'NOUN' || nouns.roles.has(lower) || nouns.sources.has(lower)) return null;
  let at = thing.from - 1;
  while (at > 0 && tokens[at - 1]!.pos === 'ADV') at--;
  // "was sent a letter saying": the letter says it.
  if (tokens[at - 1]?.pos === 'AUX' && !speech.activeAuxiliaries.has(tokens[at - 1]!.lower)) return null;
  while (at > 0 && tokens[at - 1]!.pos === 'AUX') at--;
  const doer = subjectBefore(tokens, at);
  return doer && canSpeak(tokens, doer) ? doer : null;
}

/** ", as Roe put it,": the "as" belongs to the attribution. */
function withAs(tokens: readonly Token[], subject: Phrase): number {
  const before = tokens[subject.from - 2];
  return tokens[subject.from - 1]?.lower === markers.role &&
    (before === undefined || isComma(before) || before.quote >= 0)
    ? subject.from - 1
    : subject.from;
}

/** "Asked outside the hall WHAT she would do" */
function questionSoon(tokens: readonly Token[], from: number): boolean {
  for (
    let k = from;
    k < from + 8 && tokens[k] && tokens[k]!.text !== ',' && tokens[k]!.quote < 0 && tokens[k]!.pos !== 'AUX';
    k++
  )
    if (speech.questionWords.has(tokens[k]!.lower)) return true;
  return false;
}

/** "and said", ", adding": the subject of the verb before speaks on. */
function shared(
  tokens: readonly Token[],
  i: number,
  verb: CueVerb,
  left: number,
  earlier: Attribution | undefined,
): Attribution | null {
  const near = earlier && i - earlier.to < NEAR ? earlier.subject : mainSubject(tokens, i);
  if (!near) return null;
  return {
    cue: { from: i, to: i + 1 },
    verb,
    subject: near,
    from: Math.max(left, 0),
    to: i + 1,
    order: 'shared',
  };
}

function relative(tokens: readonly Token[], i: number, verb: CueVerb, left: number): Attribution | null {
  const at = tokens[left - 1]?.text === ',' ? left - 1 : left;
  // "a report that said"; "the day that said" has no comma to lean on and must be a source.
  if (tokens[left]!.lower === markers.content && (at < left || !verb.speech)) return null;
  const subject = phraseBefore(tokens, beforeParenthesis(tokens, at));
  return (
    subject && {
      cue: { from: i, to: i + 1 },
      verb,
      subject,
      from: left,
      to: i + 1,
      order: 'subject-cue',
      via: left,
    }
  );
}
