/** News-like prose from a small grammar, the same for the same seed: material for measuring, with nobody's text in it. */

export type Random = () => number;

/** Mulberry32 (public domain): numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
export const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

const list = (words: string): string[] => words.trim().split(/\s*,\s*/);

const FILL: Record<string, string[]> = {
  first: list('Anna, Bertil, Carmen, Dieter, Elif, Farid, Greta, Hugo, Ines, Jonas, Kavita, Lars, Mira, Nadia, Omar, Petra, Quentin, Rosa, Samir, Tove, Ursula, Viktor, Wanda, Yusuf, Zelda, Leon, Marta, Nils, Olga, Pavel'),
  last: list('Abel, Brandt, Castell, Dornan, Eklund, Farrow, Gallo, Hartwig, Ibsen, Jansky, Keller, Lomax, Marsh, Novak, Okafor, Paulsen, Quist, Renner, Sandoval, Tanaka, Ullman, Varga, Weller, Yilmaz, Zoller, Bergqvist, Calloway, Devlin, Esposito, Falk, Grantham, Holloway'),
  town: list('Alderwick, Brenholm, Castleby, Dunmore Bay, Eastfall, Ferrin, Glenrock, Harrow Point, Ivybridge, Jarlsund, Kestrel Heath, Lowmoor, Marlin Creek, Northgate, Oakhaven, Port Selby, Quarry Hill, Ravensford, Stonelea, Tarn Valley, Upper Wye, Vellin, Westmarch, Yarrow'),
  role: list('the mayor, a retired engineer, the head of the port authority, a spokesperson for the ministry, the lead author of the study, a former inspector, the union secretary, a hydrologist, the finance director, a parent of two, the county coroner, a defence lawyer, the school principal, an independent auditor, the fire chief, a museum curator'),
  body: list('the harbour board, the regional court, the transport agency, the teachers union, the water company, the parole commission, the statistics office, the hospital trust, the election committee, the rail regulator, the city archive, the fisheries council, the pension fund, the grid operator, the housing association'),
  thing: list('bridge, ferry terminal, desalination plant, archive, tram line, flood barrier, observatory, stadium, wind park, library annex, sewage works, cable tunnel, grain silo, lighthouse, hospital wing, reservoir, rail depot, greenhouse complex, fish market, data centre'),
  bad: list('delayed, mismanaged, damaged in the storm, sold below its value, left without insurance, inspected only once, closed without notice, built on the wrong site, paid for twice, quietly cancelled, reported to the police, poorly documented'),
  adj: list('brittle, generous, unusual, costly, modest, controversial, unfinished, remarkable, temporary, secretive, ambitious, outdated, careful, sudden, gradual, persistent, reluctant, thorough, narrow, fragile, crowded, silent'),
  noun: list('contract, inspection, lawsuit, budget, warning, settlement, survey, permit, apology, audit, forecast, petition, resignation, donation, shortage, ruling, loan, testimony, complaint, subsidy, blueprint, inventory'),
  verb: list('approved, rejected, postponed, leaked, signed, revised, challenged, published, ignored, withdrew, defended, financed, questioned, endorsed, copied, archived, misplaced, audited'),
  crowd: list('residents, commuters, nurses, fishermen, shareholders, students, volunteers, farmers, passengers, pensioners, contractors, apprentices, witnesses, tenants'),
  said: list('said, told reporters, argued, admitted, insisted, warned, recalled, explained, claimed, wrote in a letter'),
  day: list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
  month: list('January, February, March, April, May, June, July, August, September, October, November, December'),
  adverb: list('quietly, repeatedly, briefly, openly, reluctantly, formally, twice, belatedly, unanimously, privately'),
  material: list('concrete, timber, recycled steel, limestone, copper, glass, volcanic sand, brick, peat, aluminium'),
  animal: list('herring, storks, wild boar, harbour seals, honeybees, otters, migrating geese, brown trout, bats'),
};

const SENTENCES = [
  '{First} {last}, {role}, {said} that the {thing} in {town} had been {bad}.',
  'The {adj} {noun} was {verb} by {body} on {day}, {n} days after the {thing} opened.',
  '“We never saw the {noun},” {said} {first} {last}, {role}.',
  '“It was a {adj} {noun}, and everybody in {town} knew it,” {last} {said}.',
  'In {month} {year}, {body} {verb} a {noun} worth ${money} million.',
  'About {n} {crowd} gathered outside the {thing} when the {adj} {noun} became public.',
  'The {thing}, built of {material} in {year}, is the oldest of its kind in {town}.',
  'According to {body}, {percent} percent of {crowd} had never heard of the {noun}.',
  'A {adj} {noun} from {year} shows that {body} {adverb} {verb} the plan for a new {thing}.',
  '{Body} {adverb} {verb} the {noun}, although {role} called it {adj}.',
  'Between {month} and {month2}, the number of {animal} near {town} fell from {n} to {n2}.',
  '{First} {last} joined {body} in {year} and left it {n2} months later after a {adj} {noun}.',
  'Nobody knows who {verb} the {noun}, {last} {said}, “but the {thing} is still {bad}.”',
  'The cost of the {thing} rose from ${money} million to ${money2} million within {n2} months, a {adj} increase.',
  'If the {noun} is {verb} before {month}, {crowd} in {town} would lose access to the {thing}.',
  'It took {n2} {crowd} and {money} tonnes of {material} to finish the {thing}, which {body} had {verb} in {year}.',
  'When {last} returned to {town}, the {thing} was gone and {body} had {verb} the last {noun}.',
  '{Crowd} from {town} say the {noun} was {adj}; {body} disagrees.',
  'The study followed {n} {crowd} for {n2} years and found {animal} in {percent} percent of the samples.',
  'He {adverb} {verb} the {noun} himself, two colleagues {said}.',
  'She keeps the original {noun} in a {adj} box made of {material}.',
  'A court in {town} will hear the case of the {thing} on {month} {dayn}.',
  'Then came the {noun}.',
  'Few {crowd} remember the {adj} winter of {year}, when the {thing} froze for {n2} days.',
  '{Role}, who asked not to be named, described the {noun} as “{adj} and {adj2}.”',
  'There are {n} such {thing}s in the country, {percent} percent of them older than {n2} years.',
];

/** Sentences that every newsroom writes over and over, word for word. */
export const BOILERPLATE = [
  'The company declined to comment.',
  'The ministry did not respond to a request for comment.',
  'He did not elaborate.',
  'An investigation is under way.',
  'The figures could not be independently verified.',
  'A spokesperson confirmed the date.',
  'The interview has been edited for length.',
  'No one was hurt.',
  'She declined to be named, citing privacy.',
  'Both sides are expected to return to court later this year.',
  'Photographs from the archive support that account.',
  'The agency says it follows the law.',
];

/** One sentence of the grammar. */
export function sentence(random: Random): string {
  return fill(random, pick(random, SENTENCES));
}

/** One word of a class of the grammar ('adj', 'noun', …), for putting words in the place of others. */
export const wordOf = (random: Random, kind: string): string => pick(random, FILL[kind]!);

function fill(random: Random, template: string): string {
  return template.replace(/\{(\w+?)(2?)\}/g, (_, name: string) => {
    const lower = name.toLowerCase();
    const word = FILL[lower] ? pick(random, FILL[lower]) : figure(random, lower);
    return name === lower ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}

export function figure(random: Random, kind: string): string {
  if (kind === 'year') return String(between(random, 1890, 2024));
  if (kind === 'percent') return String(between(random, 3, 97));
  if (kind === 'money') return `${between(random, 1, 940)}.${between(random, 0, 9)}`;
  if (kind === 'dayn') return String(between(random, 1, 28));
  const n = between(random, 3, 9400);
  return n > 999 ? `${Math.floor(n / 1000)},${String(n % 1000).padStart(3, '0')}` : String(n);
}
