import '@fontsource-variable/source-serif-4/opsz.css';
import '@recogito/text-annotator/text-annotator.css';
import './stage.css';
import type { Mark } from '@shared/domain';
import { WARM_UPS } from '../../../renderer/features/manuscript';
import { painted, type Contender } from './contender';
import { codemirror, prosemirror, recogito, stet } from './contenders';
import { markAt, marksOn, storyOf } from './story';

const CONTENDERS: Record<string, () => Contender> = { stet, prosemirror, recogito, codemirror };

let contender: Contender;
let text: string;
let marks: Mark[];
const keys: number[] = [];
let opened: Promise<number>;

/**
 * What the script outside calls, one after the other, on a fresh page each time. Times are in milliseconds.
 */
const bench = {
  /**
   * Makes story and marks, which the app has in memory when somebody clicks, and what a contender makes ready
   * by itself.
   */
  async prepare(name: string, words: number, count: number, warm: boolean): Promise<void> {
    contender = CONTENDERS[name]!();
    // As often as the app does it, whoever it is.
    for (let round = 0; warm && round < WARM_UPS; round++) contender.warmUp?.();
    text = storyOf(words);
    marks = marksOn(text, count);
    await document.fonts.load("19px 'Source Serif 4 Variable'");
    await painted();
  },

  /** From the click to the frame that shows text and marks. */
  async open(): Promise<number> {
    const start = performance.now();
    await contender.open(document.getElementById('stage')!, text, marks);
    await painted();
    return performance.now() - start;
  },

  /**
   * Makes ready for a real click from outside: what is opened by it, from its event to the frame that shows
   * it.
   */
  async openOnClick(): Promise<void> {
    opened = new Promise((resolve) => {
      window.addEventListener(
        'click',
        ({ timeStamp }) => {
          void contender.open(document.getElementById('stage')!, text, marks);
          void painted().then(() => resolve(performance.now() - timeStamp));
        },
        { once: true },
      );
    });
    await painted();
  },
  opened: (): Promise<number> => opened,

  /**
   * Makes ready for real key presses from outside: each is timed from its event to the frame that shows the
   * letter.
   */
  async listen(): Promise<boolean> {
    if (!contender.focus) return false;
    contender.focus();
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => void painted().then(() => keys.push(performance.now() - timeStamp)),
      true,
    );
    await painted();
    return true;
  },
  keys: (): number[] => keys,

  /** The median of nine marks added one by one near the top, each to the frame that shows it. */
  async add(): Promise<number | null> {
    if (!contender.add) return null;
    const times: number[] = [];
    for (let i = 0; i < 9; i++) {
      const mark = markAt(text, 60 + i * 40, 30, 900_000 + i);
      await painted();
      const start = performance.now();
      contender.add(mark);
      await painted();
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[4]!;
  },

  /** The share of frames dropped in two seconds of steady scrolling. */
  async scroll(): Promise<number> {
    const scroller = contender.scroller();
    const frame = await shortestFrame();
    const start = performance.now();
    let frames = 0;
    while (performance.now() - start < 2000) {
      scroller.scrollTop += 120;
      if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) scroller.scrollTop = 0;
      await new Promise(requestAnimationFrame);
      frames++;
    }
    const expected = Math.round((performance.now() - start) / frame);
    return Math.max(0, 1 - frames / expected);
  },
};

/** The browser's own beat, with nothing to do. */
async function shortestFrame(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 20; i++) times.push(await new Promise<number>(requestAnimationFrame));
  const gaps = times
    .slice(1)
    .map((time, i) => time - times[i]!)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)]!;
}

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
