import type { CopyWords } from '../copy';
import { oneOf } from '../keyed';
import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar';
import { ONES, TENS } from './numbers';
import { SAYING_FORMS } from './verbs';

/** What a list of other stories is headed by. */
const OTHERS = oneOf`
  top more latest related trending popular recommended featured editor'?s?.?_picks?
  most_(read|viewed|popular|shared)`;

const BUTTONS = oneOf`
  share tweet email print save comment comments reply subscribe sign_(up|in) log_in register menu search home
  close`;

const SMALL_PRINT = oneOf`
  newsletter download_(our|the)_app follow_us like_us_on all_rights_reserved terms_of_(use|service)
  privacy_policy cookie`;

const UNITS = ONES.join('|');
/**
 * By the first part, and by what no word without a hyphen goes on with: "selfish", "wellington", "halfway",
 * "allergic" and "tennis" have none.
 */
const COMPOUNDS = [
  '(?:well|ill)-(?:known|being|off|made|paid|read|meant|worn|kept|fed|to|(?!u)\\p{L}{3,}ed)',
  'self-(?!ish|less|hood|same|ies)\\p{L}{3,}',
  `(?:${TENS.join('|')})-(?:${UNITS}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)`,
  `(?:${UNITS}|ten)-(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)`,
  `(?:${UNITS}|ten|eleven|twelve|${TENS.join('|')})-(?:year|month|week|day|hour|minute|mile|metre|member|part)`,
  '(?:mother|father|brother|sister|son|daughter)-in',
  '(?:vice|co)-(?:chair|president|author|founder|owner|worker|chancellor)\\p{L}*',
  '(?:great|ex)-(?:aunt|uncle|wife|husband|minister|president|grand\\p{L}+)s?',
  '(?:half|part|full|short|long)-(?:time|term|hour|hearted|lived|standing|range|distance)',
  '(?:high|low|large|small)-(?:speed|level|rise|quality|scale|income|cost|risk|profile|pressure|ranking)',
  '(?:first|second|third|middle|working|world)-(?:class|hand|rate|degree|quarter)',
  '(?:state|privately|family|government|publicly|locally)-(?:owned|run|funded|backed|led|held)',
  '(?:right|left)-(?:wing|hand|handed|winger)s?',
  '\\p{L}{3,}-(?:based|shaped|abiding|winning)',
  '(?:hard|good|best|high|low|fast|slow|long)-(?:working|looking|known|selling|paying|paid|growing|moving' +
    '|running|standing|earned)',
  'so-called|brand-new|one-(?:way|sided|time|off)|(?:far|wide)-(?:reaching|ranging)',
];

export const COPY_WORDS: CopyWords = {
  byline: /^(?:words by|reporting by|by)\s+/i,
  published: /^(published|updated|posted)( on)?:?\s+/i,
  speaking: `\\b(?:${[...SAYING_FORMS].join('|')})\\b`,
  furniture: [
    [new RegExp(`^${OTHERS}\\b.{0,30}$`, 'i'), 'stories'],
    [/^(read|see|watch|hear) (more|also|next|live|now)\b.{0,60}$/i, 'pointer'],
    [/\b(live (tv|stream|updates?|blog|coverage)|(news|tv|channel) live)$/i, 'television'],
    [/\b24\/7\b/, 'television'],
    [/^(advertisement|advertising|sponsored|ad|promoted)( content)?:?$/i, 'advertising'],
    [new RegExp(`^${BUTTONS}( this| now| (by|on|to|via) .{1,30})?( article| story| page)?$`, 'i'), 'button'],
    [new RegExp(`\\b${SMALL_PRINT}\\b`, 'i'), 'small print'],
    [/^(©|\(c\)|copyright)/i, 'small print'],
    [/^(skip to (main )?content|back to top|load more|continue reading|story continues below.*)$/i, 'button'],
  ],
  compound: new RegExp(`^(?:${COMPOUNDS.join('|')})$`, 'iu'),
  /* Of other languages too: a draft that is not English is wrapped as well. */
  sharing: /^(?:and|or|to|nor|und|oder|bis|et|ou|y|o|e|en|of)\s/,
  styles: [
    [/\b(running|folio|table|cell) (heads?|headers?|headings?|footers?)\b|\bhead margins?\b/, 'none'],
    [/\bcaptions?\b|\bcut ?lines?\b/, 'caption'],
    [/\bpull(ed)? ?(out )?quotes?\b|\bcall ?outs?\b/, 'pull-quote'],
    [/\bside ?bars?\b|\b(info|fact) ?box(es)?\b/, 'sidebar'],
    [/\bcover ?lines?\b/, 'cover-line'],
    [/\b(info ?)?graphics?\b|\bcharts?\b/, 'graphic'],
    [/\bby ?lines?\b/, 'byline'],
    [/\bstand ?firsts?\b|\bdec?ks?\b|\bsub ?titles?\b|\bstraps?\b|\bstrap ?lines?\b/, 'standfirst'],
    [/\b(sub|cross|side|section) ?(heads?|heds?|headings?|headers?)\b/, 'heading'],
    [/\bhead ?lines?\b|\bheds?\b|\btitles?\b|\b(main )?head\b(?! ?[2-6])/, 'headline'],
    [/\b(heads?|headings?|headers?|h) ?[1-6]\b|\bheadings?\b/, 'heading'],
  ],
  fonts: {
    bold: /bold|black|heavy|demi/i,
    italic: /ital|obli|kursiv|slant/i,
    whole: /^(?:bold|italic|bold ?italic)$/i,
  },
  known: new RegExp(`^(?:${[...MONTH_NAMES, ...WEEKDAY_NAMES.map((name) => `${name}s?`)].join('|')})$`, 'i'),
};
