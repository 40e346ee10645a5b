import { oneOf, set } from '../keyed';
import type { SlipRule } from '../slips';

/** What an editor writes into copy to say that something is missing. */
const NOTES = oneOf`
  check checks checking tk tktk tbc tbd cq xx+ name names date figure figures number insert add todo fixme
  fix query verify confirm source sources citation cite quote caption photo link title age ask desk sub subs
  ed editor writer reporter legal lawyer missing pending update spelling more`;

const PLACEHOLDERS = [
  // "[CHECK SPELLING]", "[tk]", "(CQ)", "[insert name]"; no "[the mayor]" and no "[...]".
  String.raw`\[(?:${NOTES}|${NOTES.toUpperCase().replaceAll('XX+', 'XX')})(?:[ :,/–—-][^\]\n]{0,80})?[?!]*\](?![(:])`,
  String.raw`\((?:TK|TKTK|CQ|XX+|TBC|TBD|CHECK|FIXME|TODO)(?:[ :][^)\n]{0,80})?\)`,
  String.raw`<<[^<>\n]{1,80}>>`,
  // Bare, in capitals, and neither a company ("TK Maxx") nor a Roman figure ("Super Bowl XX").
  String.raw`\b(?:TK(?:TK)*|CQ|FIXME|TODO)\b(?![\p{L}\p{N}&.-]| \p{Lu})(?<!(?:[\p{L}\p{N}.&-]|\p{Lu}\p{L}+ )(?:TK(?:TK)*|CQ|FIXME|TODO))`,
  String.raw`\bTK (?:January|February|March|April|May|June|July|August|September|October|November|December)\b`,
  String.raw`[$£€]\s?XX+(?:[.,]XX+)*(?!\p{L})`,
  String.raw`\bXX+(?:-year-old|(?:[.,]XX+)*(?: (?:per cent|percent|people|years?|days|months|million|billion|miles|pounds|dollars|euros|others)|%))(?!\p{L})`,
  String.raw`\b(?:19|20)XX\b`,
  String.raw`\bXX+(?=[ ,.;)]|$)(?<=\b(?:[Oo]n|[Bb]y|[Ff]rom|[Ss]aid|[Tt]o|[Aa]t|[Ii]n|[Aa]ged?|[Oo]f|[Aa]bout|pp?\.) XX+)`,
  String.raw`\?{3,}`,
  String.raw`\blorem ipsum\b`,
].join('|');

/** What only a writing program says, wherever it stands. */
const MACHINE = [
  String.raw`:?contentReference\[oaicite[^\]\s]*\](?:\{[^}\n]*\})?`,
  String.raw`\boaicite\b`,
  String.raw`【[^】\n]{1,60}】`,
  String.raw`\bturn\d+(?:search|view|news|file|fetch)\d+\b`,
  String.raw`[?&]utm_source=(?:chatgpt|openai|copilot|perplexity|claude)[\w.]*`,
  String.raw`\[(?:your|insert your|company|recipient['’]s|client) (?:name|title|company|organi[sz]ation|city|email|address)\]`,
].join('|');

const ASSISTANT = [
  String.raw`\bas an? (?:AI|artificial intelligence|large language|language)(?: language)?(?: model| assistant|,)`,
  String.raw`\b(?:my|as of my) (?:last |latest )?(?:knowledge cut-?off|training (?:data|cut-?off)|last (?:knowledge )?update)\b`,
  String.raw`\bI (?:cannot|can['’]t|am unable to|['’]m unable to) (?:browse|access (?:the internet|real-time)|provide real-time|verify current)`,
  String.raw`^(?:Certainly|Sure|Of course|Absolutely|Great question)[!,.]? (?:thing[!,.]? )?(?:Here(?:['’]s| is| are)|I(?:['’]d| would|['’]ll| can| have|['’]ve)|Below)\b[^\n]{0,80}`,
  String.raw`^Here(?:['’]s| is) (?:the|a|an|your) (?:\p{L}+[- ]){0,3}(?:revised|rewritten|edited|updated|polished|improved|shorter|draft|summary|version|article|rewrite)\b[^\n]{0,40}:?$`,
  String.raw`\bI hope this (?:helps|email finds you|meets your)`,
  String.raw`\b(?:let me know if you(?:['’]d| would)? (?:like|want|need)|would you like me to|feel free to (?:ask|reach out|let me know)|if you(?:['’]d| would) like,? I can)\b`,
  String.raw`\b(?:Regenerate response|End of (?:article|response)|Word count: \d+)\b`,
].join('|');

const CITATIONS = [
  // "[3]", "[12, 13]", "[^1]" behind a word; "[citation needed]".
  String.raw`\[(?<=[\p{L}\p{N}.,;:!?"”’)\]]\s?\[)\^?\d{1,3}(?:[,–-] ?\d{1,3}){0,4}\](?![(:])`,
  String.raw`\[(?:citation needed|note \d+|who\?|when\?|which\?|clarification needed|dead link|better source needed)\]`,
  // "rose.¹", "council²": a unit may be squared, and a formula raised.
  String.raw`[¹²³⁴⁵⁶⁷⁸⁹⁰](?<=(?:\p{Ll}{4}[.,;:!?]?["”’]?|[.,;!?]["”’]?)[¹²³⁴⁵⁶⁷⁸⁹⁰])[¹²³⁴⁵⁶⁷⁸⁹⁰]*(?![\p{L}\p{N}/])`,
  // "rose.3 The": a raised figure that lost its height.
  String.raw`[1-9](?<=\p{Ll}{4}[.!?]["”’]?[1-9])\d?(?= \p{Lu}|\s*$)`,
  String.raw`\{\{(?:cite|cn|citation)[^}\n]*\}\}`,
  // "(see Roe et al., 2016, p. 12)"; a year alone in brackets dates a film.
  String.raw`\((?:see )?\p{Lu}[\p{L}’'-]+(?: et al\.?|(?:,| and| &) \p{Lu}[\p{L}’'-]+)?,? (?:1[89]|20)\d\d[a-z]?(?:[,:] ?(?:pp?\. ?)?[\dX–-]+)?\)(?<=et al[^)]*\)|pp?\.[^)]*\)|\d:[^)]*\))`,
  String.raw`\(ibid\.?(?:, [^)\n]{0,20})?\)`,
  String.raw`\bRetrieved (?:on )?(?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2},) \d{4}(?= from\b|\.?\s*$)`,
].join('|');

/**
 * What stays in copy that should not: notes, the talk of a writing program, marks of sources, slips of the
 * key.
 */
export const SLIPS: SlipRule = {
  placeholder: new RegExp(PLACEHOLDERS, 'u'),
  machine: new RegExp(MACHINE, 'iu'),
  assistant: new RegExp(ASSISTANT, 'imu'),
  citation: new RegExp(CITATIONS, 'mu'),
  unitBefore:
    /(?<!\p{L})(?:metres?|meters?|feet|miles?|inch(?:es)?|yards?|kilomet(?:re|er)s?|centimet(?:re|er)s?|acres?)$/iu,
  notRepeated: /^that that (?:he|she|they|we|it|I|the|a|his|her|there)\b/i,
  begins:
    /^(?:We|He|She|They|But|There|When|And|So) \p{Ll}|^It (?!girls?\b|bags?\b|boys?\b)\p{Ll}{2}|^(?:This|That) (?:is|was|has|had|will|would|took|came|went|can|does|did|made|means|\p{Ll}{2,}(?:ed|[^s]s)\b)|^(?:The|Its|Their|Nobody|These|Those) \p{Ll}{2}/u,
  beginsBehindStop: /^(?:It|He|She|They|We|There|This|That|The|Its|Their|But|And|Nobody) \p{Ll}{2}/u,
  starters: set('he she they we it'),
  begunSmall:
    /^ (?:he|she|they|we|it) (?:was|were|is|are|has|had|have|took|went|came|said|made|left|did)\b(?! to\b)/,
  turned:
    /^ (?:he|she|they|we|it) (?:was|were|is|are|has|had|have), (?:however|though|of course|in fact|nevertheless|(?:he|she|they) (?:says?|said)),/,
  complete: set(
    'asleep awake alone dead alive empty home away upstairs downstairs abroad outside indoors ashore aboard early late',
  ),
  subordinate: set(
    `as if when while where because although though before after until since whether that than once unless who whom
    which what how why and or but sure so`,
  ),
  overAndOver: /\b(?:and|or|by)\b/i,
  mayRepeat: set(
    `had that very so really much far long ha no yes bye now knock blah hear there well tut day years many more
    again over never always pretty quite too out down up round go come please help do her his you it in on`,
  ),
};
