/**
 * Verbs that report what somebody said, wrote, asked or held. After the attribution verbs listed in the AP and Reuters
 * stylebooks and in the PARC 3.0 attribution corpus guidelines (S. Pareti, 2016).
 */
export interface CueVerb {
  lemma: string;
  /**
   * says: reports speech with or without "that" ("says", "added");
   * that: reports only with "that", a question word or quotation marks ("suggest", "believe");
   * quote: governs quoted words alone ("continued", "described … as").
   */
  takes: 'says' | 'that' | 'quote';
  /** True for a verb of speaking or writing; false for holding and showing ("believe", "found"). */
  speech: boolean;
  /** "told the court": an object stands between verb and content. */
  addressed: boolean;
}

const SAYS = `say state explain announce argue claim insist warn note reply conclude admit acknowledge concede confirm
  declare report reveal stress emphasize emphasise reiterate maintain contend assert allege testify write tweet
  remark complain observe affirm joke quip add repeat comment recall point_out`;
const ADDRESSED = 'tell inform assure remind notify brief advise warn promise caution convince persuade';
const THAT = `suggest deny agree answer caution charge counter lament boast urge advise mention indicate propose recommend
  demand hint imply proclaim speculate estimate predict promise vow pledge request disclose respond post demonstrate
  rule order recount stipulate concur retort protest clarify hold certify swear underline underscore highlight signal
  editorialize editorialise summarize summarise
  plead advocate object ask wonder text e-mail email blog lie announce forecast teach preach`;
const HOLDS = `believe think feel hope fear expect know find show realise realize understand determine discover suspect
  worry decide learn guess assume doubt hear judge prove calculate establish see`;
const QUOTES = `continue describe call label dub term deem brand denounce praise dismiss condemn criticise criticize hail slam
  blast accuse cite quote read scream shout yell cry whisper mutter murmur snap sigh laugh shrug exclaim chant sing begin
  ask pose plead respond joke refer recommend characterize characterise thank apologize apologise tout blame reject
  interject intone muse opine offer finish smile nod gush fume grumble interrupt conclude`;

const IRREGULAR: Record<string, string> = {
  say: 'say says said saying', tell: 'tell tells told telling', write: 'write writes wrote written writing',
  think: 'think thinks thought thinking', feel: 'feel feels felt feeling', know: 'know knows knew known knowing',
  find: 'find finds found finding', show: 'show shows showed shown showing', hold: 'hold holds held holding',
  understand: 'understand understands understood', swear: 'swear swears swore sworn swearing', hear: 'hear hears heard',
  read: 'read reads reading', sing: 'sing sings sang singing', begin: 'begin begins began', go: 'goes went',
  forecast: 'forecast forecasts forecasted', teach: 'teach teaches taught', see: 'sees saw',
};

const DOUBLING = new Set(['admit', 'quip', 'refer', 'dub', 'slam', 'snap', 'plan']);

/** Every inflected form of a regular English verb, and of the irregular ones above. */
export function inflect(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular.split(' ');
  if (/e$/.test(verb)) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stem = DOUBLING.has(verb) ? verb + verb.slice(-1) : verb;
  return [verb, /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

const CUES = new Map<string, CueVerb>();

function learn(verbs: string, takes: CueVerb['takes'], speech: boolean, addressed: boolean): void {
  for (const lemma of verbs.trim().split(/\s+/)) {
    const verb = lemma.replace('_out', '');
    for (const form of inflect(verb)) if (!CUES.has(form)) CUES.set(form, { lemma, takes, speech, addressed });
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
