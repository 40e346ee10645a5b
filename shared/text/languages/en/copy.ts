import type { CopyWords } from '../copy';
import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar';
import { SAYING_FORMS } from './verbs';

export const COPY_WORDS: CopyWords = {
  byline: /^(?:words by|reporting by|by)\s+/i,
  published: /^(published|updated|posted)( on)?:?\s+/i,
  speaking: `\\b(?:${[...SAYING_FORMS].join('|')})\\b`,
  furniture: [
    [
      /^(top|more|latest|related|trending|popular|recommended|featured|editor'?s?.? picks?|most (read|viewed|popular|shared))\b.{0,30}$/i,
      'stories',
    ],
    [/^(read|see|watch|hear) (more|also|next|live|now)\b.{0,60}$/i, 'pointer'],
    [/\b(live (tv|stream|updates?|blog|coverage)|(news|tv|channel) live)$/i, 'television'],
    [/\b24\/7\b/, 'television'],
    [/^(advertisement|advertising|sponsored|ad|promoted)( content)?:?$/i, 'advertising'],
    [
      /^(share|tweet|email|print|save|comment|comments|reply|subscribe|sign (up|in)|log in|register|menu|search|home|close)( this| now| (by|on|to|via) .{1,30})?( article| story| page)?$/i,
      'button',
    ],
    [
      /\b(newsletter|download (our|the) app|follow us|like us on|all rights reserved|terms of (use|service)|privacy policy|cookie)\b/i,
      'small print',
    ],
    [/^(©|\(c\)|copyright)/i, 'small print'],
    [/^(skip to (main )?content|back to top|load more|continue reading|story continues below.*)$/i, 'button'],
  ],
  /* Of other languages too: a draft that is not English is wrapped as well. */
  sharing: /^(?:and|or|to|nor|und|oder|bis|et|ou|y|o|e|en|of)\s/,
  known: new RegExp(`^(?:${[...MONTH_NAMES, ...WEEKDAY_NAMES.map((name) => `${name}s?`)].join('|')})$`, 'i'),
};
