import { set } from '../keyed';
import type { SpeechWords } from '../grammar/speech';
import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar';

/** The words by which English tells who says what. */
export const SPEECH: SpeechWords = {
  /* Pronouns, articles and owners. */
  objectPronouns: set('her him them us me'),
  told: set('him her them us me'),
  objectsButHer: set('them him us me'),
  objectsBehindVerbs: set('you it them him her us me'),
  subjectPronouns: set('he she they it we i'),
  subjectsWithYou: set('he she they it we i you'),
  subjectsOrSaid: set('he she they it we i you said says'),
  clauseOpeners: set('he she they it we i but while as who'),
  speakingPronouns: set('he she they one another'),
  writer: set('i we'),
  writersOwn: set('i we our my'),
  hisOrHer: set('his her'),
  owners: set('his her its their'),
  articles: set('the an a'),
  articlesAndOwners: set('the a an his her their its our'),
  ownersAndPossessive: set(`the a an 's ’s its their his her`),
  pointing: set('the his her its their this that'),
  fillingDescriptions: set(`
  the his her its their this that of for at in from former then ex and a an s`),
  speakerBeginnings: set('he she they the a an his her their'),
  structuralSpeakers: set('he she they who one another his her the a an its their'),
  noInvertedSubject: set('it that this him her them us me you'),
  noHolder: set('it that this there'),
  noStructuralSpeaker: set('it this that these those which you i we them him us me'),
  singleSpeakers: set(`
  i he she they we it you who some many others another several both all few most`),
  nobodies: set('nobody none nothing everything'),
  somebodies: set('somebody someone everybody everyone'),
  crowds: set('people police some many others most few media'),
  unnamedCrowds: set('others some many critics several residents experts'),
  quantitiesAlone: set('some many others another several both all few most'),
  speakingQuantities: set('one another some many others several few most both all'),
  partOf: set(`
  some many most one several none half all each both few any members dozens hundreds thousands
  third quarter thirds quarters`),
  askedPeople: set(`
  those people adults voters respondents workers employers firms residents americans britons`),
  beforeNouns: set('to the a an this that these those its their his her no any of'),

  /* Clauses. */
  relatives: set('who which that'),
  owningRelatives: set('who which whose'),
  objectRelatives: set('which who whom that'),
  relativesAndWhat: set('which that who what'),
  relativesAndTo: set('which who that to whose where'),
  lateRelatives: set('which that where because whom'),
  clauseWords: set('who which that whose where when what how as whether if'),
  behindComma: set(`
  who which whose and a an the of from one formerly then now aged jr. jr sr. sr at in with where`),
  noNoun: set(`
  that which who whom but if as because while when where what why how whether than so then also
  not there here`),
  questionWords: set('why how whether if what where when who'),
  howOrWhat: set('how what'),
  thatOrRelative: set('as that which'),
  claimLinks: set('that of as'),
  thatAlone: set('that'),
  reportedOfSomebody: set('that , by .'),
  subordinating: set('when as while after before although though because since once if'),
  subordinatingAndUntil: set(`
  when after before as while if although though because since once until`),
  subordinatingTimes: set('when while after before although though as since if because once'),
  subordinatingSubjects: set(`
  when as while after before although though since if because once until whenever`),
  subordinatingCues: set('when as while after before who which where'),
  contrasting: set('though although but and because so unless if'),
  adversative: set('but while although though'),
  adverbialOpeners: set('before after while when without despite instead'),
  participleLeads: set('before after by while in'),
  askedWhen: set('when if once repeatedly later'),

  /* Joining. */
  joining: set('and but or then'),
  joiningThat: set('and but then that or'),
  joiningLists: set('and , or'),
  coordinating: set('and or ,'),
  joiningClauses: set('and but while although though with whereas yet or'),
  joiningSubjects: set('and but while then'),
  joiningWith: set('and but with while'),
  endingClauses: set('and but yet so , – — .'),
  pausing: set('but and while , ;'),
  soOrThus: set('so thus'),

  /* Prepositions and particles. */
  titleLinks: set('of for at in from with who by'),
  nameLinks: set('of for from at in by with to'),
  topicLinks: set('of for to from by with at in near against and'),
  placeLinks: set('of from at for in'),
  appositionLinks: set('from of at for with'),
  ofOrFrom: set('of from'),
  ofOrAbout: set('of about'),
  aboutOrOf: set('about of'),
  structuralLinks: set('of from by how what'),
  participleLinks: set('by on with in at to from'),
  circumstance: set('in on at during despite for with following'),
  occasion: set('in on at via through during after'),
  complements: set(`
  of to for with about against so goodbye nothing yes by from into up out off`),
  like: set('including like'),
  calledOut: set('out off on in up'),
  firedBack: set('back in'),
  particles: set('back in out up off on'),
  structuralParticles: set('back up in out on off'),
  approximately: set('about around nearly almost over'),
  asOrArticle: set('as an a the'),

  /* Verbs and auxiliaries. */
  auxiliaries: set(`
  has have had is was were are been be would will did does do could can may might must didn't
  didn’t hasn't hasn’t haven't haven’t doesn't doesn’t don't don’t wouldn't wouldn’t couldn't
  couldn’t`),
  passiveAuxiliaries: set('is are was were been be being'),
  activeAuxiliaries: set('has have had will would'),
  having: set('has have had'),
  baseFormAuxiliaries: set('did does do to will would can could may might must should'),
  beforeSeenSaying: set('was were is are been be has have had can could widely also later'),
  linkingVerbs: set('is was are were been am remains remained seemed sounded felt'),
  invertingVerbs: set('was is were came comes went goes ran runs'),
  coming: set('came comes was'),
  goingOn: set('on went going goes'),
  going: set('went goes'),
  making: set('made makes make making'),
  wantingToKnow: set(`
  wants want wanted wanting demands demanded demanding demand asks ask asked asking`),
  wantingTo: set(`
  wants want wanted demands demand demanded asks ask asked decline declines declined refuse
  refuses refused`),
  goingOnTo: set(`
  continue continues continuing continued appear appears appeared seem seems seemed began begin begins started used
  chose`),
  beforeToSay: set(`
  continue continues continuing appear appears seem seems began begins started starts tried tries trying sought used
  on went going goes claimed appeared seemed continued decline declines declined refuse refuses
  refused wants want wanted demands demand demanded asks ask asked`),
  declining: set('decline declines declined declining refuse refuses refused refusing'),
  keepingFromSaying: set('not never how what refused declined failed want wanted wants'),
  firing: set(`
  shot fired fires hit hits snapped struck clapped cut chimed chipped butted jumped`),
  issuing: set('issued released published posted sent wrote made read shared signed'),
  perceiving: set(`
  saw sees see heard hears hear watched found received receives receive got gets get read reads
  quoted cited met showed shows show has have had`),
  seenSaying: set('heard overheard seen filmed recorded caught'),
  quotedAsSaying: set('quoted cited reported recorded'),

  /* Lemmas of verbs of saying. */
  tellingSomebody: set('tell inform assure notify reassure'),
  askingOrKnowing: set('ask wonder question explain say know'),
  quoting: set('quote cite'),
  speakingOf: set('speak talk'),
  sayingPlainly: new Set(['say', 'tell', 'state', 'insist', 'argue', 'according to']),
  notAlwaysSaying: set(`
  order request urge propose ask call object advocate plead rule lie teach preach post text e-mail
  email answer charge query question repost retweet hold see hear remember consider judge discover
  imagine underline underscore highlight dispute recount relate narrate demonstrate blog respond
  protest sense prove establish determine countenance calculate`),

  /* Adverbs and times. */
  adverbsBetween: set(`not n't also later then even repeatedly reportedly once often`),
  noAdverbBetween: set('then so here there'),
  later: set('also later then'),
  structuralAdverbs: set('then later also has had was is'),
  thereOrMore: set('there more most many'),
  more: set('more another also this again'),
  daysByThemselves: set('today yesterday tonight'),
  timesOfDay: set(`
  today yesterday tomorrow tonight week month year morning evening afternoon night weekend`),
  spansOfTime: set(`
  minutes minute hours hour days day weeks week months month years year moments moment seconds
  second`),
  beforeDays: set('on in late early last'),
  whichDay: set('last this late early'),

  /* Nouns and adjectives. */
  attitudes: set(`
  aware unaware fearful proud glad sorry surprised disappointed adamant confident convinced certain sure hopeful optimistic worried concerned afraid doubtful
  sceptical skeptical insistent categorical clear unequivocal emphatic positive satisfied`),
  spokenAttitudes: set('adamant insistent categorical clear unequivocal emphatic'),
  claims: set(`
  claim statement assertion allegation suggestion insistence admission description
  characterisation characterization belief announcement contention accusation denial declaration
  mantra reference`),

  concerns: set(`
  concern concerns doubt doubts fear fears hope hopes confidence belief beliefs view views idea notion worry worries
  regret suspicion suspicions conviction opinion theory case point acknowledgment acknowledgement recognition
  speculation charge charges prediction predictions pronouncement pronouncements conclusion conclusions emphasis
  estimate estimates assessment narrative explanation`),
  voicing: set(`
  voiced voices voice voicing expressed expresses express expressing raised raises raise raising aired airs airing
  repeated repeats repeating made makes make making issued issues issuing gave gives giving offered offers offering
  reiterated reiterates shared shares rejected rejects rejecting dismissed dismisses dismissing disputed disputes
  disputing denied denies denying echoed echoes echoing`),
  committing: set('promise pledge vow threaten swear promises pledges vows threat threats'),
  charging: new Map(
    `accuse of; criticise for; criticize for; blame for; praise for as; condemn for as; denounce for as; describe as;
    characterise as; characterize as; portray as; depict as; dismiss as; deride as; hail as; tout as; ridicule for as;
    slam for as; blast for as; chide for; chastise for; thank for; commend for; applaud for`
      .split(';')
      .map((line): [string, ReadonlySet<string>] => {
        const [lemma, ...links] = line.trim().split(/\s+/);
        return [lemma!, new Set(links)];
      }),
  ),
  selves: set('himself herself itself themselves'),
  severalAlone: set('data media people police'),
  neverNouns: set(`
  argue believe think suggest say tell insist know agree admit deny explain maintain contend assert allege
  acknowledge concede reveal conclude realise realize predict indicate`),
  polls: set('poll polls survey surveys polling census'),
  polling: set('show indicate suggest give put'),
  contrastingLeads: set('although though while'),
  but: 'but',
  keptBack: set('did declined refused'),
  moments: set('after when while'),
  comparing: 'than',
  placeRelatives: set('where which whose'),
  behindAmounts: set('about on . ,'),
  amountsSaid: set('little nothing much something anything everything all so as more less enough'),
  inWords: set('words word view opinion'),
  linkedAdjectives: set('close familiar briefed involved aware based present privy'),
  bodies: set('company firm group business'),
  footage: set(`
  footage videos video clips clip recordings recording audio pictures picture images image tapes
  tape film`),
  placesOfSaying: set(`
  statement interview report letter email e-mail tweet post message conference briefing news press
  speech court radio television tv twitter facebook blog release meeting memo filing debate
  article telephone phone hearing call ${[...MONTH_NAMES, ...WEEKDAY_NAMES].join(' ').toLowerCase()}`),
  numbered: set('No Number'),
  numberedBelow: set('no number'),

  /* Single words and pairs that a rule goes by. */
  asked: 'asked',
  continued: 'continued',
  knowing: 'know',
  wanting: set('want wants wanted'),
  putting: set('put puts'),
  readForm: 'read',
  inThePast: ['in', 'the', 'past'],
  accordingTo: ['according', 'to'],
  inTheWordsOf: ['in', 'words', 'of'],
  so: 'so',
  per: 'per',
  saying: 'saying',
  genders: new Map([
    ['she', 'f'],
    ['her', 'f'],
    ['herself', 'f'],
    ['he', 'm'],
    ['him', 'm'],
    ['his', 'm'],
    ['himself', 'm'],
  ]),
  subjectGenders: new Map([
    ['she', 'f'],
    ['he', 'm'],
  ]),
  bodyPronouns: set('they it'),
  phraseLinks: set('of for at in from to on with by near against de van von bin al'),
  possessives: set('its their his her our my your'),
  supposed: /^(?:would|could|should|might|may|must|will|shall|can|cannot|not|never)$|n['’]t$/,
  insideBody: /^(?:['’]s|of|&|\d+)$/,
  owning: /(?:^|\s)(?:of|for|to|from|by|with|at|in|near|against)\s(?:the\s|an?\s)?$/i,
  attributive: /^\s(?!(?:of|from|at|for|in|on|with|near|and|who|to)\s)\p{L}/u,
  belonging: /\s(?:of|for|from|at|in|with|who)\s/,
  theAndBlank: 'the ',
  furnitureLabels:
    /^(?:UPDATED?|WATCH|READ|READ MORE|RELATED|PHOTOS?|VIDEOS?|LISTEN|MORE|NOTE|CORRECTION|IMAGES?|SOURCE|CREDIT|TOPICS?|TAGS|BREAKING|EXCLUSIVE|OPINION|LIVE|FILE|SEE ALSO|FAQ|TOP|NEXT|SHARE)$/,
};
