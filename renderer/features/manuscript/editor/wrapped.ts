import type { BalloonItem } from '../types';

/*
 * How many rows words take in a balloon, without a box to lay them out in: they are measured as they are
 * written, and a word that does not fit begins the next row.
 */

/** In pixels: the frame of a balloon and its padding. */
const FRAME = 18;
/** As in manuscript.css. */
const SIZE = 12;
/** More texts than this are forgotten again. */
const MOST = 2_000;

export class Wrapped {
  private readonly known = new Map<string, number>();
  private pen: CanvasRenderingContext2D | null = null;

  /** In a balloon so wide, in pixels. */
  rowsOf({ head, words }: BalloonItem, width: number): number {
    const key = `${width}|${head}|${words}`;
    let rows = this.known.get(key);
    if (rows === undefined) {
      if (this.known.size > MOST) this.known.clear();
      this.known.set(key, (rows = this.laidOut(words ? `${head}: ${words}` : head, width - FRAME)));
    }
    return rows;
  }

  /** To be called when letters look different. */
  forget(): void {
    this.known.clear();
    this.pen = null;
  }

  private laidOut(text: string, width: number): number {
    const pen = (this.pen ??= newPen());
    if (!pen) return 1;
    const space = pen.measureText(' ').width;
    let rows = 1;
    let used = 0;
    for (const word of text.split(' ')) {
      const wide = pen.measureText(word).width;
      if (used > 0 && used + space + wide > width) {
        rows++;
        used = 0;
      }
      used += (used > 0 ? space : 0) + wide;
      // A word that is longer than a row is broken.
      rows += Math.floor(used / width);
      used %= width;
    }
    return rows;
  }
}

function newPen(): CanvasRenderingContext2D | null {
  const pen = document.createElement('canvas').getContext('2d');
  // The heads are a little heavier: words that seem to fit in that weight do in any.
  if (pen) pen.font = `500 ${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  return pen;
}
