import type { Zoom } from './zoom';

/** How a paper was left: what of it is in view, and how large. */
export interface PaperPlace {
  top?: number;
  left?: number;
  zoom?: Zoom;
  /** The sheet that was open, or whether a paper with pages is shown as its words. */
  tab?: number;
  asText?: boolean;
}

/**
 * By the address of each paper, which is of one article alone: for as long as the window is open. It is no
 * setting: what matters of it, the evidence, has its place.
 */
const places = new Map<string, PaperPlace>();

export const placeLeft = (address: string): PaperPlace => places.get(address) ?? {};

export function leavePlace(address: string, place: PaperPlace): void {
  places.set(address, { ...places.get(address), ...place });
}
