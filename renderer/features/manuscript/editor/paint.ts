import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { isForRest, turnOf } from './ahead';
import { attentionField } from './attention';
import { findField } from './find';
import { fadedField } from './faded';
import { againField, unseenField } from './followed';
import { ghostsField } from './ghosts';
import { Letters } from './letters';
import { marksField } from './marks';
import { CURRENT_MATCH, MATCH } from './palette';
import { partsOn } from './paragraphs';
import { Plans, type Plan } from './plan';
import { rulesField } from './rules';

/*
 * Painting, apart from everything else: what is on the screen goes to the CSS Custom Highlight API, which
 * colours ranges of the text without a single element of its own. The browser paints all of them anew
 * whenever anything in the page has changed: the less often, the better.
 */

/** A paragraph as it is painted. */
interface Painted {
  plan: Plan;
  /** Whether it is one text node: nothing in it can have been drawn anew, then. */
  plain: boolean;
  /** In text order, by highlight name. */
  ranges: ReadonlyMap<string, readonly StaticRange[]>;
}

/** By the node the paragraph begins with. */
type Round = ReadonlyMap<Node, Painted>;

class Painter implements PluginValue {
  private painted: Round = new Map();
  private readonly plans = new Plans();
  private begun = false;
  private rest = false;
  private readonly request = {
    key: this,
    read: (view: EditorView): Round => this.roundOf(view),
    write: (painted: Round): void => this.show(painted),
  };

  constructor(private readonly view: EditorView) {}

  update(update: ViewUpdate): void {
    const { startState: before, state: after } = update;
    // The first measuring tells what is on the screen at all, and draws it; painted before, all would be done
    // twice.
    const first = !this.begun && update.geometryChanged;
    this.begun ||= first;
    this.rest ||= isForRest(update);
    const changed =
      first ||
      this.rest ||
      update.docChanged ||
      update.viewportChanged ||
      update.selectionSet ||
      update.focusChanged ||
      before.field(marksField) !== after.field(marksField) ||
      before.field(attentionField) !== after.field(attentionField) ||
      before.field(findField) !== after.field(findField) ||
      before.field(unseenField) !== after.field(unseenField) ||
      before.field(fadedField) !== after.field(fadedField) ||
      before.field(rulesField) !== after.field(rulesField) ||
      before.field(againField) !== after.field(againField) ||
      before.field(ghostsField) !== after.field(ghostsField);
    if (changed) this.ask();
  }

  // The editor redraws lines for reasons of its own (scrolling, formats): the ranges must point at the new
  // text nodes.
  docViewUpdate(): void {
    this.ask();
  }

  destroy(): void {
    this.show(new Map());
  }

  private readonly ask = (): void => this.view.requestMeasure(this.request);

  private roundOf(view: EditorView): Round {
    const isTurnOf = turnOf(view, this.rest);
    this.rest = false;
    const planOf = this.plans.begin(view);
    const letters = new Letters(view);
    const painted = new Map<Node, Painted>();
    for (const part of partsOn(view)) {
      const { node, plain } = letters.beginningAt(part.from);
      const before = this.painted.get(node);
      if (before) painted.set(node, before);
      let plan = planOf(part, false);
      const same = before !== undefined && plan === before.plan;
      if (same && plain) continue;
      if (!same) {
        const line = (node instanceof Element ? node : node.parentElement)?.closest('.cm-line');
        plan = isTurnOf(line?.getBoundingClientRect()) ? planOf(part, true) : undefined;
      }
      if (plan) painted.set(node, { plan, plain, ranges: rangesOf(part.from, plan, letters, before) });
    }
    return painted;
  }

  /**
   * Only what came and what went is told to the browser: it paints anew whatever has one range more or less.
   */
  private show(next: Round): void {
    for (const [node, { ranges }] of next) {
      if (this.painted.get(node)?.ranges === ranges) continue;
      for (const [name, list] of ranges) {
        const highlight = CSS.highlights.get(name) ?? newHighlight(name);
        for (const range of list) highlight.add(range);
      }
    }
    for (const [node, { ranges }] of this.painted) {
      const staying = next.get(node)?.ranges;
      if (staying === ranges) continue;
      for (const [name, list] of ranges) {
        const highlight = CSS.highlights.get(name);
        const kept = new Set(staying?.get(name));
        for (const range of list) if (!kept.has(range)) highlight?.delete(range);
        if (highlight?.size === 0) CSS.highlights.delete(name);
      }
    }
    this.painted = next;
  }
}

/** The ranges of a paragraph; those that were there already are the same ones. */
function rangesOf(
  from: number,
  plan: Plan,
  letters: Letters,
  before: Painted | undefined,
): Map<string, StaticRange[]> {
  const result = new Map<string, StaticRange[]>();
  for (const [name, pairs] of plan) {
    const known = new Map(before?.ranges.get(name)?.map((range) => [range.startOffset, range]));
    const ranges: StaticRange[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const start = letters.placeOf(from + pairs[i]!, 1);
      const end = letters.placeOf(from + pairs[i + 1]!, -1);
      const range = {
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: end.node,
        endOffset: end.offset,
      };
      const there = known.get(range.startOffset);
      // Static: the editor changes its text nodes under the ranges, and live ones would be kept up to date
      // for nothing.
      ranges.push(there && isSame(there, range) ? there : new StaticRange(range));
    }
    result.set(name, ranges);
  }
  return result;
}

const isSame = (a: StaticRange, b: StaticRangeInit): boolean =>
  a.startOffset === b.startOffset &&
  a.startContainer === b.startContainer &&
  a.endOffset === b.endOffset &&
  a.endContainer === b.endContainer;

/**
 * The registry belongs to the whole page: two manuscripts share a name's highlight and each minds its own
 * ranges.
 */
function newHighlight(name: string): Highlight {
  const highlight = new Highlight();
  highlight.priority = name === CURRENT_MATCH ? 3 : name === MATCH ? 2 : name.endsWith('-strong') ? 1 : 0;
  CSS.highlights.set(name, highlight);
  return highlight;
}

export const painter = ViewPlugin.fromClass(Painter);
