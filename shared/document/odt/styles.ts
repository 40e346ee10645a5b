import type { Tag } from '../xml';
import { countIn, nameOf } from './names';

/** How a level of a list is labelled (OpenDocument 1.3, part 3, section 16.31). */
export interface Level {
  /** The sign of a list that counts nothing; undefined where it counts. */
  bullet?: string;
  /** '1', 'a', 'A', 'i', 'I', or '' for no number. */
  format: string;
  prefix: string;
  suffix: string;
  start: number;
  /** How many levels' numbers are shown: "1.2" are two. */
  shown: number;
}

interface Style {
  parent?: string;
  display: string;
  outline?: number;
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  struck?: boolean;
  shift?: 'up' | 'down' | null;
}

/** What a style says, its parents asked for what it does not say itself. */
export type Resolved = Omit<Style, 'parent' | 'display'> & {
  /** Its own name and its parents', as LibreOffice shows them, the nearest first. */
  names: string[];
};

const NOTHING: Resolved = { names: [] };
/** Styles that name one another as parents have no more generations than this. */
const MOST_PARENTS = 50;

/** The styles of a document as its parts are walked through. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, Resolved>();
  private readonly lists = new Map<string, Map<number, Level>>();
  /** How headings are numbered. */
  readonly outline = new Map<number, Level>();
  private current: Style | null = null;
  private level: Map<number, Level> | null = null;

  /** Hears of an element in any part; what is no style is nothing to it. */
  enter(tag: Tag): void {
    switch (nameOf(tag)) {
      case 'style:style': {
        const parent = tag.attribute('parent-style-name');
        const name = tag.attribute('name') ?? '';
        this.current = { display: tag.attribute('display-name') ?? name.replaceAll('_20_', ' ') };
        if (parent) this.current.parent = parent;
        const outline = countIn(tag, 'default-outline-level', 0);
        if (outline > 0) this.current.outline = outline;
        this.styles.set(`${tag.attribute('family')}:${name}`, this.current);
        return;
      }
      case 'style:default-style':
        this.current = { display: '' };
        this.styles.set(`${tag.attribute('family')}:`, this.current);
        return;
      case 'style:text-properties':
        if (this.current) Object.assign(this.current, propertiesOf(tag));
        return;
      case 'text:list-style':
        this.level = new Map();
        this.current = null;
        this.lists.set(tag.attribute('name') ?? '', this.level);
        return;
      case 'text:outline-style':
        this.level = this.outline;
        this.current = null;
        return;
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
        this.add(tag, tag.attribute('bullet-char') ?? '•');
        return;
      case 'text:list-level-style-number':
      case 'text:outline-level-style':
        this.add(tag, undefined);
    }
  }

  private add(tag: Tag, bullet: string | undefined): void {
    // What follows within a level is how its label looks.
    this.current = null;
    this.level?.set(countIn(tag, 'level', 1), {
      ...(bullet === undefined ? {} : { bullet }),
      format: tag.attribute('num-format') ?? '',
      prefix: tag.attribute('num-prefix') ?? '',
      suffix: tag.attribute('num-suffix') ?? '',
      start: countIn(tag, 'start-value', 1),
      shown: countIn(tag, 'display-levels', 1),
    });
  }

  of(family: 'paragraph' | 'text' | 'section', name: string | undefined): Resolved {
    const key = `${family}:${name ?? ''}`;
    const known = this.resolved.get(key);
    if (known) return known;
    const made = this.resolve(family, name);
    this.resolved.set(key, made);
    return made;
  }

  private resolve(family: string, name: string | undefined): Resolved {
    const made: Resolved = { names: [] };
    let style = this.styles.get(`${family}:${name ?? ''}`);
    for (let times = 0; style && times < MOST_PARENTS; times++) {
      const { parent, display, ...says } = style;
      made.names.push(display);
      Object.assign(made, { ...says, ...made });
      style = parent === undefined ? undefined : this.styles.get(`${family}:${parent}`);
    }
    return made.names.length === 0 ? NOTHING : made;
  }

  list(name: string | undefined): ReadonlyMap<number, Level> | undefined {
    return name === undefined ? undefined : this.lists.get(name);
  }
}

/** What is said of words; '' and absent say nothing. */
function propertiesOf(tag: Tag): Partial<Style> {
  const says: Partial<Style> = {};
  const weight = tag.attribute('font-weight');
  if (weight) says.bold = weight === 'bold' || Number(weight) >= 600;
  const slant = tag.attribute('font-style');
  if (slant) says.italic = slant === 'italic' || slant === 'oblique';
  const display = tag.attribute('display');
  if (display) says.hidden = display === 'none';
  const line = tag.attribute('text-line-through-style') ?? tag.attribute('text-line-through-type');
  if (line) says.struck = line !== 'none';
  const position = tag.attribute('text-position')?.split(' ')[0];
  if (position) says.shift = position === 'super' ? 'up' : position === 'sub' ? 'down' : lifted(position);
  return says;
}

function lifted(percent: string): 'up' | 'down' | null {
  const by = Number.parseFloat(percent);
  return by > 0 ? 'up' : by < 0 ? 'down' : null;
}
