/**
 * Classes of words by which the reporter's own sentences are read: who says what. Each is as narrow as the
 * place in the sentence that asks for it, for a word too many there is a speaker who said nothing. In lower
 * case, as tokens are compared.
 */

import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/* Pronouns, articles and owners. */

/** Whom something is done to. */
export const OBJECT_PRONOUNS = words('her him them us me');
export const TOLD = words('him her them us me');
/** "told them to let us know": whom somebody lets know says nothing. */
export const OBJECTS_BUT_HER = words('them him us me');
export const OBJECTS_BEHIND_VERBS = words('you it them him her us me');
export const SUBJECT_PRONOUNS = words('he she they it we i');
export const SUBJECTS_WITH_YOU = words('he she they it we i you');
/** What may follow a name straight away. */
export const SUBJECTS_OR_SAID = words('he she they it we i you said says');
export const CLAUSE_OPENERS = words('he she they it we i but while as who');
export const SPEAKING_PRONOUNS = words('he she they one another');
/** The writer of the article. */
export const WRITER = words('i we');
export const WRITERS_OWN = words('i we our my');
export const HIS_OR_HER = words('his her');
export const OWNERS = words('his her its their');
export const ARTICLES = words('the an a');
export const ARTICLES_AND_OWNERS = words('the a an his her their its our');
/** What a noun follows, whatever the tagger takes it for. */
export const OWNERS_AND_POSSESSIVE = words(`the a an 's ’s its their his her`);
/** How somebody is named again. */
export const POINTING = words('the his her its their this that');
/** Tells nothing about who it is. */
export const FILLING_DESCRIPTIONS = words(`
  the his her its their this that of for at in from former then ex and a an s`);
/** How a speaker may begin who is no name. */
export const SPEAKER_BEGINNINGS = words('he she they the a an his her their');
export const STRUCTURAL_SPEAKERS = words('he she they who one another his her the a an its their');
/** Never behind its verb: "said it". */
export const NO_INVERTED_SUBJECT = words('it that this him her them us me you');
/** "it was clear that" is nobody's view. */
export const NO_HOLDER = words('it that this there');
export const NO_STRUCTURAL_SPEAKER = words('it this that these those which you i we them him us me');
export const SINGLE_SPEAKERS = words(`
  i he she they we it you who some many others another several both all few most`);
export const NOBODIES = words('nobody none nothing everything');
export const SOMEBODIES = words('somebody someone everybody everyone');
/** Many who speak as one. */
export const CROWDS = words('people police some many others most few media');
export const UNNAMED_CROWDS = words('others some many critics several residents experts');
export const QUANTITIES_ALONE = words('some many others another several both all few most');
export const SPEAKING_QUANTITIES = words('one another some many others several few most both all');
/** "half of those asked". */
export const PART_OF = words(`
  some many most one several none half all each both few any members dozens hundreds thousands
  third quarter thirds quarters`);
/** "those questioned said". */
export const ASKED_PEOPLE = words(`
  those people adults voters respondents workers employers firms residents americans britons`);
/** What makes a noun of the word behind it. */
export const BEFORE_NOUNS = words('to the a an this that these those its their his her no any of');

/* Clauses. */

export const RELATIVES = words('who which that');
export const OWNING_RELATIVES = words('who which whose');
export const OBJECT_RELATIVES = words('which who whom that');
export const RELATIVES_AND_WHAT = words('which that who what');
export const RELATIVES_AND_TO = words('which who that to whose where');
export const LATE_RELATIVES = words('which that where because whom');
export const CLAUSE_WORDS = words('who which that whose where when what how as whether if');
/** What adds to a name between commas. */
export const BEHIND_COMMA = words(`
  who which whose and a an the of from one formerly then now aged jr. jr sr. sr at in with where`);
/** Never inside a noun phrase. */
export const NO_NOUN = words(`
  that which who whom but if as because while when where what why how whether than so then also
  not there here`);
export const QUESTION_WORDS = words('why how whether if what where when who');
export const HOW_OR_WHAT = words('how what');
export const THAT_OR_RELATIVE = words('as that which');
/** "his claim that", "his description of it as". */
export const CLAIM_LINKS = words('that of as');
export const THAT_ALONE = words('that');
/** Behind "told" without anybody who is told. */
export const REPORTED_OF_SOMEBODY = words('that , by .');
export const SUBORDINATING = words('when as while after before although though because since once if');
export const SUBORDINATING_AND_UNTIL = words(`
  when after before as while if although though because since once until`);
export const SUBORDINATING_TIMES = words('when while after before although though as since if because once');
export const SUBORDINATING_SUBJECTS = words(`
  when as while after before although though since if because once until whenever`);
export const SUBORDINATING_CUES = words('when as while after before who which where');
export const CONTRASTING = words('though although but and because so unless if');
export const ADVERSATIVE = words('but while although though');
export const ADVERBIAL_OPENERS = words('before after while when without despite instead');
/** "before adding": the same subject speaks on. */
export const PARTICIPLE_LEADS = words('before after by while in');
export const ASKED_WHEN = words('when if once repeatedly later');

/* Joining. */

export const JOINING = words('and but or then');
export const JOINING_THAT = words('and but then that or');
export const JOINING_LISTS = words('and , or');
export const COORDINATING = words('and or ,');
export const JOINING_CLAUSES = words('and but while although though with whereas yet or');
export const JOINING_SUBJECTS = words('and but while then');
export const JOINING_WITH = words('and but with while');
export const ENDING_CLAUSES = words('and but yet so , – — .');
export const PAUSING = words('but and while , ;');
export const SO_OR_THUS = words('so thus');

/* Prepositions and particles. */

export const TITLE_LINKS = words('of for at in from with who by');
export const NAME_LINKS = words('of for from at in by with to');
export const TOPIC_LINKS = words('of for to from by with at in near against and');
export const PLACE_LINKS = words('of from at for in');
export const APPOSITION_LINKS = words('from of at for with');
export const OF_OR_FROM = words('of from');
export const OF_OR_ABOUT = words('of about');
export const ABOUT_OR_OF = words('about of');
export const STRUCTURAL_LINKS = words('of from by how what');
/** "records obtained by". */
export const PARTICIPLE_LINKS = words('by on with in at to from');
export const CIRCUMSTANCE = words('in on at during despite for with following');
/** Where or when something is said. */
export const OCCASION = words('in on at via through during after');
/** Behind a verb that then reports nothing. */
export const COMPLEMENTS = words(`
  of to for with about against so goodbye nothing yes by from into up out off`);
export const LIKE = words('including like');
/** "called off the march" labels nothing. */
export const CALLED_OUT = words('out off on in up');
export const FIRED_BACK = words('back in');
export const PARTICLES = words('back in out up off on');
export const STRUCTURAL_PARTICLES = words('back up in out on off');
export const APPROXIMATELY = words('about around nearly almost over');
export const AS_OR_ARTICLE = words('as an a the');

/* Verbs and auxiliaries. */

/** Whatever the tagger takes them for. */
export const AUXILIARIES = words(`
  has have had is was were are been be would will did does do could can may might must didn't
  didn’t hasn't hasn’t haven't haven’t doesn't doesn’t don't don’t wouldn't wouldn’t couldn't
  couldn’t`);
export const PASSIVE_AUXILIARIES = words('is are was were been be being');
export const ACTIVE_AUXILIARIES = words('has have had will would');
export const HAVING = words('has have had');
/** The base form of a verb follows. */
export const BASE_FORM_AUXILIARIES = words('did does do to will would can could may might must should');
/** "was widely quoted as saying". */
export const BEFORE_SEEN_SAYING = words('was were is are been be has have had can could widely also later');
export const LINKING_VERBS = words('is was are were been am remains remained seemed sounded felt');
/** "so ran the notice". */
export const INVERTING_VERBS = words('was is were came comes went goes ran runs');
export const COMING = words('came comes was');
/** "Roe went on to say": words of going on, before "to" or the verb. */
export const GOING_ON = words('on went going goes');

export const GOING = words('went goes');
export const MAKING = words('made makes make making');
export const WANTING_TO_KNOW = words(`
  wants want wanted wanting demands demanded demanding demand asks ask asked asking`);
export const WANTING_TO = words(`
  wants want wanted demands demand demanded asks ask asked decline declines declined refuse
  refuses refused`);
export const BEFORE_TO_SAY = words(`
  on went going goes claimed appeared seemed continued decline declines declined refuse refuses
  refused wants want wanted demands demand demanded asks ask asked`);
export const DECLINING = words('decline declines declined declining refuse refuses refused refusing');
export const KEEPING_FROM_SAYING = words('not never how what refused declined failed want wanted wants');
/** "Roe shot back", "Roe chimed in". */
export const FIRING = words(`
  shot fired fires hit hits snapped struck clapped cut chimed chipped butted jumped`);
export const ISSUING = words('issued released published posted sent wrote made read shared signed');
export const PERCEIVING = words(`
  saw sees see heard hears hear watched found received receives receive got gets get read reads
  quoted cited met showed shows show has have had`);
export const SEEN_SAYING = words('heard overheard seen filmed recorded caught');
export const QUOTED_AS_SAYING = words('quoted cited reported recorded');

/* Lemmas of verbs of saying. */

export const TELLING_SOMEBODY = words('tell inform assure notify reassure');
export const ASKING_OR_KNOWING = words('ask wonder question explain say know');
export const QUOTING = words('quote cite');
export const SPEAKING_OF = words('speak talk');
export const SAYING_PLAINLY: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'state',
  'insist',
  'argue',
  'according to',
]);
/** Report with "that" or a mark only. */
export const NOT_ALWAYS_SAYING = words(`
  order request urge propose ask call object advocate plead rule lie teach preach post text e-mail
  email answer charge query question repost retweet hold see hear remember consider judge discover
  imagine underline underscore highlight dispute recount relate narrate demonstrate blog respond
  protest sense prove establish determine countenance calculate`);

/* Adverbs and times. */

/** Between a subject and its verb, whatever the tagger says. */
export const ADVERBS_BETWEEN = words(`not n't also later then even repeatedly reportedly once often`);
export const NO_ADVERB_BETWEEN = words('then so here there');
export const LATER = words('also later then');
export const STRUCTURAL_ADVERBS = words('then later also has had was is');
export const THERE_OR_MORE = words('there more most many');
export const MORE = words('more another also this again');
export const DAYS_BY_THEMSELVES = words('today yesterday tonight');
export const TIMES_OF_DAY = words(`
  today yesterday tomorrow tonight week month year morning evening afternoon night weekend`);
export const SPANS_OF_TIME = words(`
  minutes minute hours hour days day weeks week months month years year moments moment seconds
  second`);
export const BEFORE_DAYS = words('on in late early last');
export const WHICH_DAY = words('last this late early');

/* Nouns and adjectives. */

/** "Roe was adamant that". */
export const ATTITUDES = words(`
  adamant confident convinced certain sure hopeful optimistic worried concerned afraid doubtful
  sceptical skeptical insistent categorical clear unequivocal emphatic positive satisfied`);
/** Of these, what one can be only aloud. */
export const SPOKEN_ATTITUDES = words('adamant insistent categorical clear unequivocal emphatic');
/** "Roe's claim that". */
export const CLAIMS = words(`
  claim statement assertion allegation suggestion insistence admission description
  characterisation characterization belief announcement contention accusation denial declaration
  mantra reference`);
/** "in her view". */
export const IN_WORDS = words('words word view opinion');
/** What a report does with what it then says. */
export const FINDING = words('find see establish');
/** "people familiar with the matter". */
export const LINKED_ADJECTIVES = words('close familiar briefed involved aware based present privy');
export const BODIES = words('company firm group business');
/** "footage of Roe saying". */
export const FOOTAGE = words(`
  footage videos video clips clip recordings recording audio pictures picture images image tapes
  tape film`);
/** Where and when something was said. */
export const PLACES_OF_SAYING = words(`
  statement interview report letter email e-mail tweet post message conference briefing news press
  speech court radio television tv twitter facebook blog release meeting memo filing debate
  article telephone phone hearing call ${[...MONTH_NAMES, ...WEEKDAY_NAMES].join(' ').toLowerCase()}`);
/** By their capitals: "No. 10 said". */
export const NUMBERED = words('No Number');
export const NUMBERED_BELOW = words('no number');
