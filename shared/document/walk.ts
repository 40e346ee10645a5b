import type { Tag, XmlHandler } from './xml';

/*
 * Walking through XML with more than a handler gives: an element can be passed over, or kept aside with all
 * that is in it and walked through later, at another place or not at all. Nothing recurses: how deep a file
 * is nested costs no stack.
 */

/** What was told of the inside of an element that is kept aside. */
export type XmlEvent =
  | { is: 'open' | 'close'; tag: Tag }
  | { is: 'text'; words: string }
  | { is: 'instruction'; target: string; body: string };

/** What becomes of an element: nothing; something when it ends; passed over; or kept aside. */
export type Entered = undefined | (() => void) | 'skip' | { aside: (inside: XmlEvent[]) => void };

/** Said by `enter` of an element, and told its words. */
export interface Walker {
  enter(tag: Tag): Entered;
  words(words: string): void;
  instruction?(target: string, body: string): void;
}

/** The handler of a walk. What is kept aside is given to `aside` when its element ends. */
export function walkOf(walker: Walker): XmlHandler {
  const leaving: ((() => void) | undefined)[] = [];
  let skipped = 0;
  let recorded: XmlEvent[] | null = null;
  let kept: ((inside: XmlEvent[]) => void) | null = null;
  return {
    open(tag) {
      if (skipped > 0) {
        skipped++;
        recorded?.push({ is: 'open', tag });
        return;
      }
      const entered = walker.enter(tag);
      if (entered === undefined || typeof entered === 'function') {
        leaving.push(entered);
        return;
      }
      skipped = 1;
      if (entered === 'skip') return;
      recorded = [];
      kept = entered.aside;
    },
    text(words) {
      if (skipped === 0) walker.words(words);
      else recorded?.push({ is: 'text', words });
    },
    instruction(target, body) {
      if (skipped === 0) walker.instruction?.(target, body);
      else recorded?.push({ is: 'instruction', target, body });
    },
    close(tag) {
      if (skipped === 0) {
        leaving.pop()?.();
        return;
      }
      skipped--;
      if (skipped > 0) {
        recorded?.push({ is: 'close', tag });
        return;
      }
      const [inside, then] = [recorded, kept];
      recorded = kept = null;
      if (inside) then?.(inside);
    },
  };
}

/** Tells `walker` what was kept aside. Once for each telling: walks within a walk do not disturb it. */
export function replay(events: readonly XmlEvent[], walker: Walker): void {
  const handler = walkOf(walker);
  for (const event of events) {
    switch (event.is) {
      case 'open':
        handler.open(event.tag);
        break;
      case 'close':
        handler.close(event.tag);
        break;
      case 'text':
        handler.text(event.words);
        break;
      case 'instruction':
        handler.instruction?.(event.target, event.body);
    }
  }
}
