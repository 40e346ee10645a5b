import { language } from '../text/languages';
import type { Desk } from './desk';
import { stemsIn } from './keys';
import { rarity, type Query } from './rank';
import type { Passage } from './types';

/** What a word counts that stands beside the passage, and one that says nearly the same. */
const BESIDE = 0.4;
const NEAR = 0.6;

/** How much of a mark's own words a passage has, numbers left out, the rarer the more: 0 to 1. */
export function shareOf(desk: Desk, { own }: Query, passage: Passage): number {
  const there = new Set(stemsIn(passage.text));
  const around = new Set(stemsIn(passage.around));
  let [all, has] = [0, 0];
  for (const key of own) {
    if (!/^[\p{L}\p{M}]+$/u.test(key)) continue;
    const weight = rarity(desk, key);
    const near = language.searching.nearTo(key);
    all += weight;
    if (there.has(key)) has += weight;
    else if (near.some((other) => there.has(other))) has += NEAR * weight;
    else if (around.has(key)) has += BESIDE * weight;
    else if (near.some((other) => around.has(other))) has += BESIDE * NEAR * weight;
  }
  return all === 0 ? 0 : has / all;
}
