import { oneOf } from '../keyed';
import type { ArithmeticRule } from '../rules';

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['tripled', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['halved', 0.5],
]);

const DOWN = oneOf`
  fell fall falls falling drop\w* declin\w* decreas\w* down cut lower\w* shr\w+ lost reduc\w+ slid
  slump\w*`;

const PEOPLE = oneOf`
  people persons men women children adults deaths casualties dead victims patients workers members seats
  votes items units lives jobs`;

const CHANGES = oneOf`rise increase gain jump fall drop decrease decline difference loss cut`;

/** How English puts figures into relation: changes, shares, sums, multiples. */
export const ARITHMETIC: ArithmeticRule = {
  from: /\bfrom\s(?:about |around |some |nearly )?$/i,
  to: /^\D{0,30}\bto\s(?:about |around |some |nearly )?$/i,
  down: new RegExp(`\\b${DOWN}\\b`, 'i'),
  changeOf: new RegExp(`\\b(?:a|an) (?:\\p{L}+ )?${CHANGES} of (?:about )?$`, 'iu'),
  points: / percentage points?\b/,
  changedBy:
    /\b(?:rose|grew|climbed|increased|jumped|went up|fell|dropped|declined|decreased|slid) (?:by )?$/i,
  byFrom: /^(?: \p{L}+){0,2},? from $/u,
  went: /\b(rose|risen|grew|climbed|increased|jumped|fell|dropped|declined|decreased)\b[^.;]{0,40}$/i,
  partOf: /^(?: \p{L}+)? (?:out of|of)(?: the| its| their| all| some| about)?(?: \p{L}+['’]s)? $/iu,
  orShare: /^[^.;]{0,40}(?:\bor (?:about |some |nearly )?|\(|, )(?:about )?$/i,
  people: new RegExp(`^${PEOPLE}$`),
  noUnit: /^(?:of|in|to|for|on|at|by|and|or|with)$/,
  totalBefore: /\b(?:total(?:ling|ing|s)?(?: of)?|altogether|in all,?)\s$/i,
  totalBehind: /\bin (?:all|total)\b/i,
  partAndPart: /^ \p{L}+ and $/u,
  multiples: MULTIPLES,
  multiplied: new RegExp(`\\b(${[...MULTIPLES.keys()].join('|')})\\b[^.;\\d]{0,30}from $`, 'i'),
  over: /(?<!\p{L})(?:more than|over|above|at least|well over|upwards of|in excess of|no less than|not less than) $/iu,
  under:
    /(?<!\p{L})(?:nearly|almost|less than|under|below|just under|close to|not quite|up to|at most|fewer than) $/iu,
  about: /(?<!\p{L})(?:about|around|roughly|some|approximately|more or less|an estimated) $/iu,
  ranks:
    /(?<!\p{L})(?:rank(?:s|ed|ing|ings)?|standings|table|tables|chart|charts|leaderboard|league|list|seed(?:ed|ing|ings)?|places?|positions?|grid)(?!\p{L})/iu,
  ofWhole: /(?<!\p{L})(?:of|among) (?:(?:the|its|their|his|her|our|all|those|these) )*$/iu,
  multipliedTo: /^\D{0,20} to $/i,
  listed: /: *(?:\p{L}+ ){0,3}$/u,
};
