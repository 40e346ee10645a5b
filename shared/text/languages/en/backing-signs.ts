/** What a note says besides its source: that there is none, that the author was there, what was agreed. */

import type { Agreed } from '../backing';
import { oneOf } from '../keyed';

const phrase = (words: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, flags);
const whole = (words: string): string => `^\\W*${words}\\W*$`;

/** What somebody says to somebody about the words themselves, and no title of a source has within it. */
export const REMARK = phrase(
  oneOf`
    i I I[’'](m|ve|d|ll) we you your he she they it it[’']s this these those that[’']s is isn[’']t are
    aren[’']t was were be been do does don[’']t did didn[’']t can can[’']t could should would will
    won[’']t must might may need needs let[’']s please pls make makes move moved cut trim tighten love
    like nice great good lovely fine ok oK OK okay yes no(?!\.?_?\d) not too very really maybe perhaps sounds feels
    seems reads think thought thanks thank add added fix fixed check change changed keep delete remove try
    want have has had where why how what who scroll click download retrieved accessed archived paywalled
    stronger better shorter longer boring confusing repeated repetitive again typo awkward lede nut_graf
    kicker word_choice`,
  'u',
);

const SAW = oneOf`saw heard witnessed watched smelled counted measured observed tasted felt visited timed`;
const IT = oneOf`it this that them him her these`;
const MYSELF = oneOf`myself ourselves first-?hand in_person with_my_own_eyes`;
const OWN = oneOf`
  (author|writer|reporter)[’']?s_(own_)?(observations?|knowledge|experience|visit) my_(own_)?(site_)?visit
  (my|own|personal|first-?hand|on-?site|in_person)_(own_)?(observations?|experience)
  I_was_(there|present|in_the_room) (from|on)_my_(own_)?visit from_my_own_(reporting|visit) first-?hand
  with_my_own_eyes eye-?witnessed (seen|heard|observed|witnessed)_by_(the_)?(author|me|us)
  I_(counted|measured|timed|witnessed)`;
/** A note of one's own begins without "I": "Saw it on 4 April". Of what was heard only somebody may tell. */
export const OWN_WORD = new RegExp(
  [
    `^\\W*(?:${SAW}|was there)(?![\\p{L}])(?! from)`,
    phrase(OWN).source,
    phrase(`I ${SAW} ${IT}`).source,
    phrase(`${SAW}(?: \\p{L}+){0,3} ${MYSELF}`).source,
  ].join('|'),
  'iu',
);

const MINE = '(?:(?:see|in|from|per|check) )?(?:my |the |our )?(?:notes|files?|notebooks?)';
const ALONE = oneOf`
  online the_internet google from_memory common_knowledge general_knowledge background_reading attached
  ask_me call_me trust_me see_(above|below|earlier|attached|drive|folder|dropbox) TK TKTK to_come
  to_follow well[-_]known widely_(known|reported) my_(source|contact|friend)s? earlier_(story|reporting)
  previous_(story|reporting)`;
const WITHIN = oneOf`
  (he|she|they)_(told_(me|us)|said_so|confirmed_(it|this))
  (see|in|from|per)_(my|the|our)_(notes|files?|notebooks?) see_notes on_file
  will_(send|share|forward|find|dig) can_send TK TKTK from_memory everyone_knows
  (various|several|multiple|many|some|other|different)_(sources|people|reports|interviews|residents|locals)
  (a|my|our|one)_(source|contact|friend) sources?_say (someone|somebody|people)_told_(me|us)
  have_(a|the)_(source|backup|proof|documents?) I_have_(it|this|these)_(somewhere|on|in) to_(come|follow)`;
export const VAGUE = new RegExp(`${whole(MINE)}|${whole(ALONE)}|${phrase(WITHIN).source}`, 'iu');

const FIND = oneOf`find locate reach confirm verify source`;
export const LACKING = phrase(
  oneOf`
    no_(source|citation|cite|backup|evidence|record|reply|answer|response)s? unsourced
    did_?n[o’']?t_(reply|respond|answer|call_back) never_(replied|answered|responded)
    not_(in|on|from)_(the|my|this) nothing_in needs?_(a_)?(source|cite|citation|backup|checking) lost_the
    still_(looking|waiting|need) source_missing missing_source citation_needed cite_needed`.slice(0, -1) +
    `|(?:can(?:no|[’'])t|could ?n[o’']?t|cannot|unable to|failed to) ${FIND})`,
);

const SURE = oneOf`confirm check verify source clarify`;
export const ASKING = phrase(
  oneOf`
    who_says says_who according_to_whom source_needed needs?_(a_)?(source|cite|citation|backup)
    citation_needed cite_needed where_is_this_from how_do_we_know do_we_know fact[-_]check_this
    (check|verify|confirm)_this`.slice(0, -1) + `|(?:please|pls|can we|can you) ${SURE})`,
);

const NAMING = oneOf`name named identify identified use_(his|her|their)_name`;
const SECRET = oneOf`
  confidential(ly)? in_confidence anonymous(ly)? not_to_be_named protect_(this|the|my)_source`;
/** What was agreed, the strictest first. */
export const AGREED: readonly (readonly [RegExp, Agreed])[] = [
  [
    phrase(
      `(?:${SECRET}` +
        `|(?:do not|don[’']t|can[’']t|cannot|must not|asked not to|prefers not to) (?:be )?${NAMING})`,
    ),
    'confidential',
  ],
  [phrase(`(?:off[- ]the[- ]record|OTR|off record)`), 'off-the-record'],
  [phrase(`(?:not for attribution|NFA|without attribution)`), 'not-for-attribution'],
  [
    phrase(`(?:(?:on |deep )?(?:deep )?background only|on (?:deep )?background|for background only)`),
    'background',
  ],
];
