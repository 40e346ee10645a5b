/** How a writer says where a fact comes from, in comments and notes beside a draft. */

import type { BackingWords } from '../backing';
import { oneOf, set } from '../keyed';
import { BODIES, IMPRINT, IN_JOURNAL, KINDS, OUTLETS } from './backing-kinds';
import { FILED_AT, NUMBERED_TAPE, PAGE_ABROAD } from './backing-places';
import { AGREED, ASKING, LACKING, OWN_WORD, REMARK, VAGUE } from './backing-signs';

const WITH = '(?:with|w/|w\\.|to|by phone with|by phone w/)';
const TALK = oneOf`
  interviews? intvws? ints?\. calls? phone_calls? phoners? video_calls? zooms?(_call)? conversations?
  chats? talks? meetings? sit-downs? phone telephone facetime skype in_person`;
const SPOKE = oneOf`
  spoke spoken speaking talked chatted checked confirmed verified followed_up sat_down corresponded met`;
const REACHED = oneOf`interviewed phoned rang called asked texted e-?mailed messaged`;
const SENT = oneOf`e-?mailed sent supplied provided shared texted forwarded given`;
const LETTERS = oneOf`
  e-?mails? letters? texts? text_messages? messages? msgs? voice_?mails? dms? whatsapps? memos? faxes correspondence replies
  reply response`;
const CORRESPONDENCE = oneOf`
  [Ee]-?mails? [Ll]etter [Tt]ext [Tt]ext_message [Mm]essage [Mm]emo [Cc]orrespondence`;
const SAYS = oneOf`told_(me|us) confirmed says_so said_so said_(in|on|by|to)_(me|us|an|a|the|phone)`;
const AUTHOR = oneOf`(the_|this_)?(author|writer|reporter) me us myself`;
const OWN_TALK = oneOf`
  interview intvw intv\.? int\. conversation discussion call phone_call communication chat`;
const OWN_LETTER = oneOf`e-?mail letter text message correspondence note`;
const FROM_OWN = `(?: messages?| exchange)?,? (?:with|w/|by|to) ${AUTHOR}(?![\\p{L}])`;
const BY_WAY_OF = "(?:,|[’']s)? (?:by |via |on the |in )?(?:phone )?";

/** What may stand before the word that leads to a source: "figures are from". */
const BEFORE_LEAD = oneOf`
  and also plus this_is this that[’']s that_is it[’']s it_is all figures? numbers? quote stat data taken
  comes? came confirmed quoted cited based drawn adapted`;
const LEADS = oneOf`
  as_per per from see_also see via according_to cf\.? (sources?|ref|backup|cite)\s*[:.=–—-]`;

export const BACKING_WORDS: BackingWords = {
  page: '(?:(?:pp?|pgs?|pages?|folios?|fols?)(?:\\.|(?![\\p{L}]))|ff?\\.)',
  part: oneOf`
    chapters? chap\.? chs?\. sections? secs?\. paragraphs? paras?\.? articles? arts?\. clauses? lines?
    ll?\. footnotes? notes? fn\.? nn?\. columns? cols?\. locs?\. tables? figures? figs?\.? exhibits? exh?\. appendix appendices vols?\.
    volumes? slides? sheets? cells? box folders? items? schedules? annex rows? entry tabs?`,
  partSpelled: oneOf`
    chapter section paragraph article clause exhibit table appendix volume box folder footnote column slide
    sheet schedule annex`,
  pageAbroad: PAGE_ABROAD,
  filed: FILED_AT,
  pageThrough: '\\s?(?:to|through|till|[–—-])\\s?',
  numberedTape: NUMBERED_TAPE,
  minute: oneOf`minutes? mins?\. timestamp time_?code tc`,
  minutesIn: '(?:minutes?|mins?)\\s(?:in|mark|into)(?![\\p{L}])',
  halfDay: /^\s*(?:[ap]\.?\s?m\b|[ap]\b|o[’']clock|GMT|UTC|BST|E[SD]?T\b|P[SD]?T\b|hrs?\b|hours\b)/iu,
  telephone: oneOf`
    tel telephone phone ph cell mobile mob landline switchboard extension direct_line number call ring
    rang phoned called fax whatsapp e-?mail by_e-?mail contact`,
  extension: '(?:,?\\s?(?:extension|extn?\\.?|x)\\s?\\d{1,6}(?![\\p{L}\\p{N}]))',
  minuteEnds: '(?:\\smark(?![\\p{L}]))',
  telephoneIs: '(?:\\s?(?:no|nr|number|#)?\\.?\\s?[:.]?\\s?(?:at|on)?\\s?)',
  day: new RegExp(
    '(?<![\\p{L}\\p{N}/.:])(?!24/7)(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|[12]\\d|3[01])' +
      '(?:/(?:\\d{4}|\\d{2}))?(?![\\p{L}\\p{N}/])',
    'u',
  ),

  lead: new RegExp(`^(?:${BEFORE_LEAD}[ ,:]+)*${LEADS}\\s+`, 'iu'),
  labelled: /^\s*(?:sources?|refs?|backup|cite)\s*[:=]/iu,
  within: /^(?:on|in|at)\s+/iu,
  head: /^\p{L}+ (?:from|per|via) (?=\p{Lu})/u,
  heardFrom: [
    [new RegExp(`\\b${LETTERS}(?: exchange)?,? (?:from|with|w/|by|to me from)\\s+`, 'iu'), 'record'],
    [new RegExp(`^${CORRESPONDENCE}[,:]\\s+(?=\\p{Lu}\\p{Ll})`, 'u'), 'record'],
    [new RegExp(`\\b${SENT}(?: to me)? by\\s+`, 'iu'), 'record'],
    [new RegExp(`\\b${TALK},? (?:on \\S+ )?${WITH}\\s+`, 'iu'), 'interview'],
    [new RegExp(`\\b${SPOKE}(?: again| directly| by phone)? (?:${WITH}|by)\\s+`, 'iu'), 'interview'],
    [/^w\/\s+(?=\p{Lu})/u, 'interview'],
    [
      /^\s*(?:(?:phone|telephone|video|my|author[’']?s?)\s+)?(?:interview|intvw?)[,:]\s+(?=\p{Lu})/iu,
      'interview',
    ],
    [new RegExp(`\\b(?:I |we )?${REACHED}\\s+(?=\\p{Lu})`, 'u'), 'interview'],
  ],
  withAuthor: [
    [new RegExp(`(?<![\\p{L}])${OWN_TALK}${FROM_OWN}`, 'iu'), 'interview'],
    [new RegExp(`(?<![\\p{L}])${OWN_LETTER}${FROM_OWN}`, 'iu'), 'record'],
    [/(?<!\p{L})(?:personal communication|pers\. ?comm\.)(?!\p{L})/iu, 'interview'],
    [new RegExp(`(?<![\\p{L}])(?:author|writer|reporter)[’']?s? ${OWN_TALK}(?![\\p{L}])`, 'iu'), 'interview'],
  ],
  toldBy: new RegExp(
    '\\b(?:quot(?:ing|e from)|according to|as per|via|courtesy of|heard from|' +
      `per(?! ${oneOf`cent annum capita year month week day hour head person se`}\\b))\\s+`,
    'iu',
  ),
  saidIt: [
    [new RegExp(`^,?(?: \\p{L}+ly)? ${SAYS}`, 'u'), 'interview'],
    [
      new RegExp(
        `^${BY_WAY_OF}${oneOf`interview intvw int\. phoner call conversation chat`}(?![\\p{L}])`,
        'u',
      ),
      'interview',
    ],
    [
      new RegExp(
        `^${BY_WAY_OF}${oneOf`e-?mail(ed)? letter text_message wrote_(to_)?me texted`}(?![\\p{L}])`,
        'u',
      ),
      'record',
    ],
  ],
  roleSaid: new RegExp(`^(?:the|an?|my|our) ((?:\\p{L}+ ){1,4}?)(?=${SAYS}(?![\\p{L}]))`, 'iu'),
  shows: new RegExp(`\\s${oneOf`says say shows gives states_that`}\\s`, 'u'),
  personEnds: new RegExp(
    `(?<![\\p{L}\\p{N}])${oneOf`
      on at in about re who which that yesterday today last this for by via says? said confirms? confirmed
      and but`}(?![\\p{L}\\p{N}])|[–—]`,
    'iu',
  ),
  nobody: new RegExp(
    `^${oneOf`
      him her them it me us you someone somebody some_one people folks everyone everybody sources?
      a_source (several|many|various|some|multiple)(_\S+)* others friends? a_friend locals e-?mail phone
      telephone letter text mail hand eye sight name`}$`,
    'iu',
  ),
  together: /\s+(?:and|&|\+)\s+/u,
  bodies: BODIES,
  outlets: OUTLETS,

  kinds: KINDS,
  imprint: IMPRINT,
  inJournal: IN_JOURNAL,
  remark: REMARK,
  goesOn: /^(?:\s(?:of|on|by|for|to|into)(?:\sthe)?(?:\s\p{Lu}[\p{L}'’-]*)+|\s#?\d+|\s\p{Lu}(?![\p{L}]))+/u,
  onlyName: /^\p{Lu}[\p{L}’'&-]+(?: (?:of |the |and |for |& )*\p{Lu}[\p{L}’'&-]+)+\.?$/u,
  edges: set(`
    the a an of in on at to for from by with and or per see via my our his her their its this that is was
    it it's says say said own taken which as also here there link page pages p pp about w cf re dated ibid
    confirmed source sources according under over around near`),
  again: new RegExp(
    `^${oneOf`
      ibid idem id loc\.?_?cit op\.?_?cit same_source same_as_above as_above see_above`}(?![\\p{L}])\\.?`,
    'iu',
  ),

  own: OWN_WORD,
  vague: VAGUE,
  lacking: LACKING,
  asking: ASKING,
  terms: AGREED,
};
