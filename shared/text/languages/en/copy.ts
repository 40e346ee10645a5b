import type { CopyWords } from '../copy';
import { oneOf } from '../keyed';
import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar';
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
