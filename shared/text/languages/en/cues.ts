import type { CueVerb } from '../grammar/verbs';

/**
 * Verbs that report what somebody said, wrote, asked or held. After the attribution verbs listed in the AP
 * and Reuters stylebooks and in the PARC 3.0 attribution corpus guidelines (S. Pareti, 2016).
 */
const SAYS = `say state explain announce argue claim insist note reply conclude admit acknowledge concede confirm declare report
  reveal stress emphasize emphasise reiterate maintain contend assert allege testify write tweet remark complain observe affirm
  joke quip add repeat comment recall point_out accept counter reckon recollect opine marvel confess caution moan`;
const ADDRESSED = 'tell inform assure remind notify brief advise warn promise convince persuade reassure';
const THAT = `suggest deny agree answer charge lament boast urge mention indicate propose recommend demand hint imply proclaim
  speculate estimate predict vow pledge request disclose respond post demonstrate rule order recount stipulate concur retort
  protest clarify hold certify swear underline underscore highlight signal editorialize editorialise summarize summarise
  theorize theorise surmise intimate rejoin riposte posit hypothesize hypothesise plead advocate object ask wonder text e-mail
  email blog lie forecast teach preach inquire enquire query question repost retweet attest avow aver volunteer venture divulge
  narrate countenance rebut dispute reaffirm restate deem fret submit depose threaten`;
const HOLDS = `believe think feel hope fear expect know find show realise realize understand determine discover suspect worry
  decide learn guess assume doubt hear judge prove calculate establish see consider anticipate imagine presume reason
  foresee sense contemplate`;
const QUOTES = `continue describe call label dub term brand denounce praise dismiss condemn criticise criticize hail slam blast
  accuse cite quote read scream shout yell cry whisper mutter murmur snap sigh laugh shrug exclaim chant sing begin pose refer
  characterize characterise thank apologize apologise tout blame reject interject intone muse offer finish smile nod gush fume
  grumble interrupt deride decry lambast lambaste mock pronounce sum_up enthuse beam grin rave vent rage thunder bark growl roar
  bellow chuckle giggle sob wail groan caption deadpan exult crow sniff scoff tease taunt jeer heckle drawl stammer stutter hiss
  croak purr coo ponder portray depict bemoan remember ridicule commend applaud salute welcome recite chime echo reflect crack coin style
  speak talk express voice riff gripe grouse demur ruminate reminisce lecture scold chide admonish rail counsel effuse sneer trumpet harrumph rebuke
  beg implore beseech entreat exhort introduce bill herald pitch
  assail excoriate bash chastise paint frame pan skewer savage vouch`;

const IRREGULAR: Record<string, string> = {
  say: 'say says said saying',
  tell: 'tell tells told telling',
  write: 'write writes wrote written writing',
  think: 'think thinks thought thinking',
  feel: 'feel feels felt feeling',
  know: 'know knows knew known knowing',
  find: 'find finds found finding',
  show: 'show shows showed shown showing',
  hold: 'hold holds held holding',
  understand: 'understand understands understood',
  swear: 'swear swears swore sworn swearing',
  hear: 'hear hears heard',
  read: 'read reads reading',
  sing: 'sing sings sang singing',
  begin: 'begin begins began',
  go: 'goes went',
  forecast: 'forecast forecasts forecasted',
  teach: 'teach teaches taught',
  see: 'sees saw',
  foresee: 'foresee foresees foresaw',
  sum: 'sums summed',
  speak: 'speak speaks spoke spoken speaking',
};

const DOUBLING = new Set([
  'admit',
  'submit',
  'quip',
  'refer',
  'dub',
  'slam',
  'snap',
  'plan',
  'sob',
  'grin',
  'fret',
  'aver',
  'rebut',
  'demur',
  'pan',
  'beg',
]);

/** Every inflected form of a regular English verb, and of the irregular ones above. */
export function inflect(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular.split(' ');
  if (/e$/.test(verb)) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stem = DOUBLING.has(verb) ? verb + verb.slice(-1) : verb;
  return [verb, /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

const CUES = new Map<string, CueVerb>();

function learn(verbs: string, takes: CueVerb['takes'], speech: boolean, addressed: boolean): void {
  for (const lemma of verbs.trim().split(/\s+/)) {
    const verb = lemma.replace(/_\w+/, '');
    for (const form of inflect(verb))
      if (!CUES.has(form)) CUES.set(form, { lemma, takes, speech, addressed });
  }
}

// The first list to name a verb wins.
learn(ADDRESSED, 'says', true, true);
learn(SAYS, 'says', true, false);
learn(THAT, 'that', true, false);
learn(HOLDS, 'that', false, false);
learn(QUOTES, 'quote', true, false);

/** The cue verb of a lower-case word form, or undefined. */
export const cueVerb = (lower: string): CueVerb | undefined => CUES.get(lower);

/** Forms that are hardly ever anything but a verb of saying; the rest need a verb's surroundings. */
export const PLAIN_CUES: ReadonlySet<string> = new Set(
  `say says said told tell tells telling added adds wrote writes explained insisted insists argued argues warned warns admitted announced
  stated replied stressed asserted alleged testified tweeted remarked quipped recalled reiterated contended acknowledged
  believe believes thinks asked`.split(/\s+/),
);
