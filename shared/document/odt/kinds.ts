import type { Paragraph } from '../writer';
import type { Tag } from '../xml';
import type { Lists } from './lists';
import { countIn } from './names';
import type { Resolved } from './styles';

/** What a paragraph is by its element, its style and the list it stands in. */
export function kindOf(tag: Tag, heading: boolean, { names, hidden }: Resolved, lists: Lists): Paragraph {
  if (hidden) return {};
  const label = lists.label();
  if (names.includes('Title')) return { level: 1, part: 'headline' };
  if (names.includes('Subtitle')) return { is: 'standfirst', part: 'standfirst' };
  const level = heading ? Math.max(countIn(tag, 'outline-level', 1), 1) : headingIn(names);
  if (level > 0) return { level: Math.min(level, 6), label: label || lists.heading(level) };
  return { ...(label === '' ? {} : { label }), ...(names.includes('Caption') ? { part: 'caption' } : {}) };
}

/** The level of the first of these styles that is one of headings; 0: none is. */
function headingIn(names: readonly string[]): number {
  for (const name of names) {
    const level = /^Heading ([1-9])$/.exec(name)?.[1];
    if (level !== undefined) return Number(level);
  }
  return 0;
}

/** Whether a section or a field is hidden, by itself or because its condition holds. */
export function isHidden(tag: Tag): boolean {
  const display = tag.attribute('display');
  if (display === 'none') return true;
  return display !== 'true' && tag.attribute('is-hidden') === 'true';
}
