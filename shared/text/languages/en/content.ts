import { oneOf } from '../keyed';
import type { ContentRule } from '../rules';
import { ALLEGATION, FINANCIAL, MEDICAL, MINOR } from './claims';

/** What the law or an accuser says of somebody: behind it stands what for. */
const ACCUSED = oneOf`
  accused_of accused_by_(?:[\p{L}\d]+_){1,5}of alleged_to allegedly allegations?_(?:of|that|against) accusations?_of suspected_of guilty_of
  under_investigation_(?:for|over) investigated_(?:for|over) charged_with
  (?<=\b(?:was|were|been|being)_)(?:arrested|indicted) convicted_of`;

const ACCUSING = oneOf`accus(?:e|ed|es|ing) alleg(?:e|ed|es) blamed`;

const CRIME = oneOf`
  theft fraud bribery bribes corruption embezzl\w+ stealing stole perjury assault(?:ed|ing)? rape abuse
  abusing harassment harassing misconduct negligence manslaughter murder trafficking laundering plagiari\w+
  blackmail extortion cover(?:ing)?[ -]up covering tax_evasion insider_trading lying_to cheating forging
  forgery conspiracy hacking corrupt\w* bribing poisoning polluting dumping doping beating bullying blackmailing
  falsifying billing overcharging pocketing siphoning doctoring groping
  (?<=\bof_)having_(?!an?\b|the\b|no\b|any\b|been\b|had\b)\p{L}+`;

/**
 * Harm that is laid to somebody's charge where it is told of whom or what; and only where somebody says so.
 */
const HARM = String.raw`(?:beat|slapped|punched|kicked|groped|bullied|threatened|drugged|cheated|hit)(?= (?:him|her|them|me|us|pupils|patients|children|prisoners|boys|girls|residents|workers)\b)|(?:poured|dumped|pumped|spilled|spilt)(?= (?:\p{L}+ ){0,2}(?:sewage|waste|oil|chemicals|rubbish|slurry|acid|effluent)\b)|(?:falsified|doctored|forged)(?= (?:\p{L}+ ){0,2}(?:records?|accounts|papers|documents|results|figures|certificates?|signatures?|invoices?)\b)|pocketed(?= (?:[£$€\d]|(?:\p{L}+ ){0,3}(?:money|takings|funds|fees|donations)\b))`;

/** Behind or before a name: what lays something to that person's charge. */
const ACTIVE = oneOf`
  stole embezzled defrauded bribed plagiari[sz]ed blackmailed extorted laundered lied_to forged
  took_bribes sexually_(?:assaulted|harassed|abused)`;

/** The other side is heard, or was asked. */
const REPLIES = oneOf`
  den(?:y|ies|ied|ying) declin(?:ed|es)_to_(?:comment|answer|discuss|say|be)
  (?:did_not|didn['’]t|has_not|had_not|could_not|would_not|refused_to)_(?:\w+_)?(?:respon(?:d|ded|se)|repl(?:y|ied)|comment|be_reached|answer(?:ed)?|return)
  no_comment reject(?:s|ed) disput(?:es|ed) pleaded pled refut(?:es|ed) dismiss(?:es|ed) insist(?:s|ed)
  spokes(?:man|woman|person)
  admit(?:s|ted) acquitted cleared apologi[sz]ed (?:lawyers?|barristers?|attorneys?|solicitors?|counsel)`;

const REMEDY = oneOf`
  drugs? vaccines? therap(?:y|ies) medication diets? supplements? vitamins? pills? tablets?
  surgery antibiotics? doses? deficiency cancer diabetes dementia autism depression covid(?:-19)?`;

const EFFECT = oneOf`
  cur(?:es?|ed|ing) prevent(?:s|ed|ing)? slow(?:s|ed)? halt(?:s|ed)? revers(?:es?|ed) protects?_against
  caus(?:es?|ed|ing) linked_to (?:rais|increas|reduc|cut|lower|halv)(?:es?|ed|ing|s)?_the_risk works?_against
  side_effects effective safe overdose shrinks? shrank`;

/** Tells readers what to do with their money. */
const ADVICE = [
  String.raw`(?:you|readers|investors|savers|shareholders|everyone|anybody) (?:should|must|ought to|would do well to|had better) (?:\p{L}+ )?(?:buy|sell|hold|invest|switch|borrow|save|put|move|avoid)`,
  String.raw`(?:good|right|best|bad) (?:time|moment) to (?:buy|sell|invest|borrow|fix|switch)`,
  String.raw`(?:guaranteed|risk-free|safe) (?:returns?|profits?|income|investment)`,
  String.raw`(?:shares?|stock|bonds?|bitcoin|gold) (?:is|are|looks?) (?:a bargain|cheap|undervalued|overvalued|set to (?:soar|double|rise|fall|crash)|a (?:safe|sure|good) bet)`,
  String.raw`(?:will|is certain to|is sure to|cannot but) (?:double|triple|make) your money`,
].join('|');

/** Ages under eighteen, of people alone. */
const YOUNG = String.raw`(?:[1-9]|1[0-7])`;
const CHILD = oneOf`
  boys? girls? sons? daughters? child(?:ren)? pupils? students? schoolboys? schoolgirls? twins? brothers?
  sisters? grandsons? granddaughters? nephews? nieces? friends? cousins? victims? patients?`;

const MINORS = [
  // "a 12-year-old girl", "12-year-old Ann", "the 12-year-old was"; no 12-year-old whisky.
  String.raw`\b${YOUNG}-(?:year|month)-olds?\b(?=(?: \p{L}+)? ${CHILD}\b| \p{Lu}|[,.;]| (?:who|was|were|is|are|has|had|and|in|from|said|asked)\b)`,
  // "Ann Roe, 12," and "aged 12".
  String.raw`(?<=\p{Lu}\p{Ll}+, )${YOUNG}(?=,)`,
  String.raw`\baged? ${YOUNG}\b(?! ?(?:per|%|to|and|[-–]\d|years of))`,
  String.raw`\b(?<=\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat) (?:\p{Ll}+ )?)(?:schoolboy|schoolgirl|toddler)\b`,
].join('|');

const sentenceWith = (one: string, other: string): RegExp =>
  new RegExp(`\\b(${one})\\b[^.;]{0,80}\\b${other}\\b|\\b${other}\\b[^.;]{0,60}\\b(${one})\\b`, 'iu');

/**
 * Content an article is careful with: what is known by its words, and what of it a checker has to look at.
 */
export const CONTENT: ContentRule = {
  allegation: ALLEGATION,
  medical: MEDICAL,
  financial: FINANCIAL,
  minor: MINOR,
  charges:
    /accus|alleg|suspected|guilty|investigat|charged|arrest|indict|convict|blamed|stole|embezz|defraud|bribe|plagiar|blackmail|extort|launder|lied|forged|sexually|beat|slapped|punched|kicked|groped|bullied|threatened|drugged|cheated|poured|dumped|pumped|spil|falsif|doctored|pocketed|hit (?:him|her|them)/i,
  accused: new RegExp(`\\b${ACCUSED}\\b`, 'iu'),
  accuses: new RegExp(`\\b${ACCUSING}\\b(?=[^.;]{0,100}\\b${CRIME}\\b)`, 'iu'),
  did: new RegExp(`\\b${ACTIVE}\\b`, 'iu'),
  settled:
    /\b(?:convict(?:ed|ions?)|sentenced|jailed|imprisoned|pleaded guilty|(?:in|since) (?:1[89]|20)\d\d)\b/i,
  harm: new RegExp(`\\b(?:${HARM})`, 'iu'),
  hearsay:
    /\b(?:says?|said|told|tell|claim(?:s|ed)?|heard|hears|according to|suggests?|shows?|alleg\w+|complain\w*|testified|recalls?)\b/i,
  accusedBody:
    /(?<!\b(?:in|at|of|from|near|on|to|for|by|with) |[\p{L}’'-])(\p{Lu}[\p{L}’'-]+(?: (?:(?:of|and|&) )?\p{Lu}[\p{L}’'-]+)*) (?:had |has |have )?(?:\p{L}+ly )?$/u,
  her: 'her',
  him: 'him',
  accusedPronoun: /^(?: (?:\p{L}+ly))? (him|her)\b/u,
  notSaid:
    /\b(?:if|not|never|nobody|no one|could|would|might|falsely|wrongly|until|without|before) (?:\p{L}+ ){0,2}$/iu,
  culprit:
    /\b(?:[Tt]he|its|his|her|their) (?:\p{Ll}+ ){0,2}\p{Ll}+ (?:was|were|is|are|has been|have been|had been) $/u,
  reply: new RegExp(`\\b${REPLIES}\\b`, 'iu'),
  remedy: sentenceWith(REMEDY, EFFECT),
  advice: new RegExp(`\\b(${ADVICE})\\b`, 'iu'),
  identified: new RegExp(MINORS, 'u'),
};
