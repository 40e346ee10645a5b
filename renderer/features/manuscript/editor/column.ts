import type { LayerMarker } from '@codemirror/view';
import { element } from './dom';

/** Something that stands in the margin. */
export interface Beside {
  /**
   * In pixels: from the top of its paragraph as long as it is remembered, of what scrolls where it is drawn.
   */
  top: number;
  /** What it looks like, wherever it stands: of the same look it is the same. */
  look: string;
  draw: () => HTMLElement;
}

/**
 * All that stands in the margin, as one thing: told of one line after the other the editor draws every line
 * anew whenever the first of them has gone from the screen.
 */
export class Column implements LayerMarker {
  constructor(
    private readonly left: number,
    private readonly lines: readonly Beside[],
  ) {}

  eq(other: Column): boolean {
    return (
      other.left === this.left &&
      other.lines.length === this.lines.length &&
      this.lines.every(({ top, look }, at) => top === other.lines[at]!.top && look === other.lines[at]!.look)
    );
  }

  draw(): HTMLElement {
    const column = element('div', 'stet-margin-column');
    this.fill(column, new Map());
    return column;
  }

  update(column: HTMLElement, before: LayerMarker): boolean {
    if (!(before instanceof Column)) return false;
    this.fill(
      column,
      new Map(before.lines.map(({ look }, at) => [look, column.children[at] as HTMLElement])),
    );
    return true;
  }

  /** What looks as it did is moved at most; all stand in the order of the text. */
  private fill(column: HTMLElement, known: Map<string, HTMLElement>): void {
    const boxes = this.lines.map((line) => {
      const box = known.get(line.look) ?? line.draw();
      known.delete(line.look);
      const top = `${line.top}px`;
      if (box.style.top !== top) box.style.top = top;
      return box;
    });
    const kept = new Set(boxes);
    for (const box of [...column.children]) if (!kept.has(box as HTMLElement)) box.remove();
    boxes.forEach((box, at) => {
      if (column.children[at] !== box) column.insertBefore(box, column.children[at] ?? null);
    });
    column.style.left = `${this.left}px`;
  }
}
