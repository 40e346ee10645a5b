import type { PartKind } from '../../vocabulary';
import { partBesideNamed } from '../style-names';
import { readXml } from '../xml';
import { isOn, isYes, nameOf, numberIn, valueOf } from './names';

/*
 * How styles make words look (ECMA-376, part 1, 17.7), as far as it matters for what a text says.
 */

/** What a style, or a run by itself, says of its words; undefined where it says nothing. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  /** In half points. */
  size?: number;
  shift?: 'up' | 'down' | null;
}

export type Role = 'title' | 'subtitle' | 'caption';

export interface Style extends Look {
  /** As the paragraph is a heading; 0 where it is none. */
  level: number;
  /** It, or one it rests on, says that its words are those of the body. */
  isBody: boolean;
  role?: Role;
  /** A part of the story that stands beside its body. */
  part?: PartKind | undefined;
  list?: string;
  depth?: number;
}

interface Declared extends Look {
  type: string;
  name: string;
  basedOn?: string;
  outline?: number;
  list?: string;
  depth?: number;
}

export interface Styles {
  /** A style by its id with all that it inherits; of an unknown id by what the id itself tells. */
  named(id: string): Style;
  /** The style of paragraphs that name none. */
  usual: string;
  /** In half points, where no style says anything. */
  size: number;
}

/** Word's own, where a file says nothing. */
const USUAL_SIZE = 20;

const ROLES: Record<string, Role> = { title: 'title', subtitle: 'subtitle', caption: 'caption' };

/** The styles that a styles part declares. Throws a BadXml. */
export function stylesIn(xml: string | undefined): Styles {
  const declared = new Map<string, Declared>();
  let usual = '';
  let size = USUAL_SIZE;
  let style: Declared | undefined;
  readXml(xml ?? '<none/>', {
    open(tag) {
      const name = nameOf(tag);
      if (name === 'w:style') {
        style = { type: tag.attribute('type') ?? 'paragraph', name: '' };
        const id = tag.attribute('styleId') ?? '';
        if (!declared.has(id)) declared.set(id, style);
        if (style.type === 'paragraph' && isYes(tag.attribute('default'))) usual = id;
      } else if (!style) {
        if (name === 'w:sz') size = numberIn(valueOf(tag)) ?? size;
      } else if (name === 'w:name') style.name = valueOf(tag).toLowerCase();
      else if (name === 'w:basedOn') style.basedOn = valueOf(tag);
      else if (name === 'w:outlineLvl') style.outline = numberIn(valueOf(tag));
      else if (name === 'w:numId') style.list = valueOf(tag);
      else if (name === 'w:ilvl') style.depth = numberIn(valueOf(tag));
      else takeLook(style, name, tag);
    },
    text() {},
    close(tag) {
      if (nameOf(tag) === 'w:style') style = undefined;
    },
  });
  const known = new Map<string, Style>();
  return {
    usual,
    size,
    named(id) {
      const there = known.get(id);
      if (there) return there;
      const made = inherited(id, declared);
      known.set(id, made);
      return made;
    },
  };
}

/** Takes what the element `name` says of a look over into it. */
export function takeLook(look: Look, name: string, tag: Parameters<typeof valueOf>[0]): void {
  switch (name) {
    case 'w:b':
      look.bold = isOn(tag);
      break;
    case 'w:i':
      look.italic = isOn(tag);
      break;
    case 'w:vanish':
      look.hidden = isOn(tag);
      break;
    case 'w:sz':
      look.size = numberIn(valueOf(tag));
      break;
    case 'w:vertAlign':
      look.shift = ({ superscript: 'up', subscript: 'down' } as const)[valueOf(tag)] ?? null;
  }
}

/** Styles rest upon a handful of others; those in a circle end where it closes. */
const DEEPEST = 100;

function inherited(id: string, declared: ReadonlyMap<string, Declared>): Style {
  const style: Style = { level: 0, isBody: false };
  let level: number | undefined;
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at) && seen.size < DEEPEST;) {
    seen.add(at);
    const each: Declared | undefined = declared.get(at) ?? (at === id ? byId(id) : undefined);
    if (!each || each.type === 'table') break;
    for (const key of ['bold', 'italic', 'hidden', 'size', 'shift', 'list', 'depth'] as const)
      if (style[key] === undefined) Object.assign(style, { [key]: each[key] });
    level ??= each.outline === undefined ? levelNamed(each.name) : levelOf(each.outline);
    style.role ??= ROLES[each.name];
    style.part ??= partBesideNamed(each.name);
    at = each.basedOn;
  }
  return { ...style, level: level ?? (style.role === 'title' ? 1 : 0), isBody: level === 0 };
}

/** Built-in styles are called in English in every Word; a file without its styles has ids like them. */
const byId = (id: string): Declared => ({
  type: 'paragraph',
  name: id.toLowerCase().replace(/^heading(?=\d)/, 'heading '),
});

const levelNamed = (name: string): number | undefined => {
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  return level === undefined ? undefined : Math.min(6, Number(level));
};

/** The level of a heading by its place in the outline, where 9 stands for the words of the body. */
export const levelOf = (outline: number): number =>
  outline < 0 || outline > 8 ? 0 : Math.min(6, outline + 1);
