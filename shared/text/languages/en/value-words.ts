import { set } from '../keyed';
import { ALIKE } from './alike';
import { DENYING } from './denying';
import { FUNCTION_WORDS } from './words';

/** Words that everything is told with: they say nothing of what a figure is of. */
const IDLE = set(`
  about more less than over under only just nearly almost around some roughly at least most up down
  per cent percent percentage point points number figure figures total amount year years month months week weeks day days
  time times first last next new old one two three mr mrs ms dr said says say told rise fall
  million billion thousand hundred crore lakh item name page table note thing way part`);

const IRREGULAR = DENYING.irregular;

/** Of longer words the beginning tells: "restoration" and "restored". */
const ROOT = 7;

/** A word without its bending; what means the same under one key. */
export function stem(lower: string): string {
  const bare = lower.replace(/['’]s?$/, '');
  const same = ALIKE.get(bare) ?? IRREGULAR.get(bare);
  if (same !== undefined) return ALIKE.get(same) ?? same;
  if (/\d/.test(bare) || bare.length < 4) return bare;
  const cut = bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations?|ating|ated|ates)$/, 'at')
    .replace(/(?:ings?|ed|ers?|es|s|e|ly|(?<=\p{L}{5})al)$/u, (end, at: number) => (at < 3 ? end : ''));
  const root = /([bdgklmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
  return ALIKE.get(root) ?? root.slice(0, ROOT);
}

const IDLE_KEYS: ReadonlySet<string> = new Set([...IDLE].map(stem));

/** Whether a word, in lower case and by its key, says nothing of what a figure is of. */
export const isIdle = (lower: string, key: string): boolean =>
  FUNCTION_WORDS.has(lower) || IDLE.has(lower) || IDLE_KEYS.has(key);
