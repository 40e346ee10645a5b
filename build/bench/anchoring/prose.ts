/**
 * News-like prose from a small grammar, the same for the same seed: material for measuring, with nobody's
 * text in it.
 */

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
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

const list = (words: string): string[] => words.trim().split(/\s*,\s*/);

const FILL: Record<string, string[]> = {
  first: list(
    'Anna, Bertil, Carmen, Dieter, Elif, Farid, Greta, Hugo, Ines, Jonas, Kavita, Lars, Mira, Nadia, Omar, Petra, Quentin, Rosa, Samir, Tove, Ursula, Viktor, Wanda, Yusuf, Zelda, Leon, Marta, Nils, Olga, Pavel',
  ),
  last: list(
    'Abel, Brandt, Castell, Dornan, Eklund, Farrow, Gallo, Hartwig, Ibsen, Jansky, Keller, Lomax, Marsh, Novak, Okafor, Paulsen, Quist, Renner, Sandoval, Tanaka, Ullman, Varga, Weller, Yilmaz, Zoller, Bergqvist, Calloway, Devlin, Esposito, Falk, Grantham, Holloway, Ingram, Juhl, Kowal, Lindqvist, Mbeki, Nyman, Oduya, Prewitt, Rask, Stroud, Thorne, Ushakov, Vance, Whitlock, Xavier, Young, Zeman',
  ),
  town: list(
    'Alderwick, Brenholm, Castleby, Dunmore Bay, Eastfall, Ferrin, Glenrock, Harrow Point, Ivybridge, Jarlsund, Kestrel Heath, Lowmoor, Marlin Creek, Northgate, Oakhaven, Port Selby, Quarry Hill, Ravensford, Stonelea, Tarn Valley, Upper Wye, Vellin, Westmarch, Yarrow, Zeeham, Bellmoor, Coldwater, Dray, Elmstead, Fennick, Gullholm, Hesper, Inverlea, Juniper Falls, Kald, Lantern Rock',
  ),
  role: list(
    'the mayor, a retired engineer, the head of the port authority, a spokesperson for the ministry, the lead author of the study, a former inspector, the union secretary, a hydrologist, the finance director, a parent of two, the county coroner, a defence lawyer, the school principal, an independent auditor, the fire chief, a museum curator, a night nurse, the deputy minister, the cellist, the author of two books on the subject, a crane operator, the bishop, the first woman in the post, a bus driver, the club treasurer, a cartographer, the ombudsman',
  ),
  body: list(
    'the harbour board, the regional court, the transport agency, the teachers union, the water company, the parole commission, the statistics office, the hospital trust, the election committee, the rail regulator, the city archive, the fisheries council, the pension fund, the grid operator, the housing association, the chamber of commerce, the audit court, the heritage trust, the port police, the medical council, the ski federation, the bar association, the dairy cooperative, the press council, the nature conservancy',
  ),
  thing: list(
    'bridge, ferry terminal, desalination plant, archive, tram line, flood barrier, observatory, stadium, wind park, library annex, sewage works, cable tunnel, grain silo, lighthouse, hospital wing, reservoir, rail depot, greenhouse complex, fish market, data centre, chapel, quarry, monastery, power line, kindergarten, cemetery, dry dock, sugar mill, racecourse, water tower, border post, orchard, printing works, canal lock, ski lift',
  ),
  bad: list(
    'delayed, mismanaged, damaged in the storm, sold below its value, left without insurance, inspected only once, closed without notice, built on the wrong site, paid for twice, quietly cancelled, reported to the police, poorly documented',
  ),
  adj: list(
    'brittle, generous, unusual, costly, modest, controversial, unfinished, remarkable, temporary, secretive, ambitious, outdated, careful, sudden, gradual, persistent, reluctant, thorough, narrow, fragile, crowded, silent, hasty, faded, bilateral, unsigned, generic, lucrative, obscure, tedious, vivid, coastal, municipal, seasonal, disputed, handwritten, incomplete, belated, lenient, rigorous, symbolic, uneven',
  ),
  noun: list(
    'contract, inspection, lawsuit, budget, warning, settlement, survey, permit, apology, audit, forecast, petition, resignation, donation, shortage, ruling, loan, testimony, complaint, subsidy, blueprint, inventory, report, tender, memo, decree, mortgage, pamphlet, verdict, census, voucher, ledger, strike, vaccine, rehearsal, treaty, guideline, refund, merger, curfew, harvest, timetable, diagnosis, wager',
  ),
  verb: list(
    'approved, rejected, postponed, leaked, signed, revised, challenged, published, ignored, withdrew, defended, financed, questioned, endorsed, copied, archived, misplaced, audited, printed, drafted, vetoed, renewed, translated, corrected, dismissed, funded, insured, measured, shelved, tested, cancelled, praised, mapped, repealed, summarised, inherited',
  ),
  crowd: list(
    'residents, commuters, nurses, fishermen, shareholders, students, volunteers, farmers, passengers, pensioners, contractors, apprentices, witnesses, tenants, tailors, pilots, cyclists, musicians, voters, librarians, miners, bakers, divers, gardeners, hikers, clerks',
  ),
  said: list(
    'said, told reporters, argued, admitted, insisted, warned, recalled, explained, claimed, wrote in a letter',
  ),
  day: list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
  month: list(
    'January, February, March, April, May, June, July, August, September, October, November, December',
  ),
  adverb: list(
    'quietly, repeatedly, briefly, openly, reluctantly, formally, twice, belatedly, unanimously, privately',
  ),
  material: list(
    'concrete, timber, recycled steel, limestone, copper, glass, volcanic sand, brick, peat, aluminium',
  ),
  animal: list(
    'herring, storks, wild boar, harbour seals, honeybees, otters, migrating geese, brown trout, bats',
  ),
};

// A sentence is a core, now and then with an opening before it or a tail behind: the cores alone would be
// lookalikes all.
const OPENINGS = [
  'By then, ',
  'Even so, ',
  'On the same {day}, ',
  'Two streets away, ',
  'According to the minutes, ',
  'For most {crowd}, it seemed clear: ',
  'In {town}, where {animal} are a common sight, ',
  'After the {adj} {noun}, ',
  'As early as {year}, ',
  'Until the {thing} opened, ',
  'Like most of {body}, ',
];
const TAILS = [
  ', according to {body}',
  ', a {adj} choice',
  ' despite the doubts of {crowd}',
  ', and then again in {month}',
  ' while {body} looked on',
  ', for ${money} a head',
  ', as {first} {last} had predicted',
  ' without a {noun}',
  ' before the {adj} {noun} of {year}',
  ', {n} kilometres from {town}',
  ' in front of {n} {crowd}',
  ', which {role} denies',
];
const CORES = [
  '{First} {last}, {role}, {said} that the {thing} in {town} had been {bad}',
  'the {adj} {noun} was {verb} by {body} on {day}, {n} days after the {thing} opened',
  'in {month} {year}, {body} {verb} a {noun} worth ${money} million',
  'about {n} {crowd} gathered outside the {thing} when the {adj} {noun} became public',
  'the {thing}, built of {material} in {year}, is the oldest of its kind in {town}',
  'according to {body}, {percent} percent of {crowd} had never heard of the {noun}',
  'a {adj} {noun} from {year} shows that {body} {adverb} {verb} the plan for a new {thing}',
  '{body} {adverb} {verb} the {noun}, although {role} called it {adj}',
  'between {month} and {month2}, the number of {animal} near {town} fell from {n} to {n2}',
  '{First} {last} joined {body} in {year} and left it {n2} months later after a {adj} {noun}',
  'the cost of the {thing} rose from ${money} million to ${money2} million within {n2} months, a {adj} increase',
  'if the {noun} is {verb} before {month}, {crowd} in {town} would lose access to the {thing}',
  'it took {n2} {crowd} and {money} tonnes of {material} to finish the {thing}, which {body} had {verb} in {year}',
  'when {last} returned to {town}, the {thing} was gone and {body} had {verb} the last {noun}',
  '{crowd} from {town} say the {noun} was {adj}; {body} disagrees',
  'the study followed {n} {crowd} for {n2} years and found {animal} in {percent} percent of the samples',
  'a court in {town} will hear the case of the {thing} on {month} {dayn}',
  'few {crowd} remember the {adj} winter of {year}, when the {thing} froze for {n2} days',
  '{First} {last} learned about the {noun} from a {adj} neighbour',
  'the roof of the {thing} weighs {n} tonnes',
  '{role} keeps a copy of the {noun} under the {adj} carpet',
  'no {thing} in {town} has burned more often',
  'each {noun} costs ${money} to print and is read by {n2} {crowd} at most',
  '{animal} disappeared from {town} in {year}',
  'the {adj} letters, {n} pages in all, mention {last} only once',
  '{body} pays {n} {crowd} to count {animal}',
  'a second {noun} followed in {month}',
  'only {percent} percent of the {noun}s were ever {verb}',
  '{last} was born in {town} in {year}, the child of a {adj} baker',
  'the door of the {thing} stayed shut for {n2} weeks',
  'the {noun} names {first} {last} as the owner of the {thing}',
  '{crowd} threw {material} at the {thing}',
  'it rained for {n2} hours on the day of the {noun}',
  '{body} and {role} have not spoken since {month}',
  'the {thing} can be seen from {n} kilometres away',
  'the {adj} water reached the {thing} at dawn',
  '{last} sold the {thing} for ${money} million and moved to {town}',
  'a map of {year} shows the {thing} where the {thing2} is today',
  'nothing in the {noun} explains the {adj} smell',
  'the {noun} was {verb} by {n} votes to {n2}',
  'the train to {town} was late because of {animal}',
  '{role} counted {n} {animal} in a single night',
  'the prize, ${money} in cash, went to {first} {last}',
  'there are {n} {thing}s of the same kind in the country, {percent} percent of them older than {n2} years',
];
const WHOLE = [
  '“We never saw the {noun},” {said} {first} {last}, {role}.',
  '“It was a {adj} {noun}, and everybody in {town} knew it,” {last} {said}.',
  'Nobody knows who {verb} the {noun}, {last} {said}, “but the {thing} is still {bad}.”',
  'He {adverb} {verb} the {noun} himself, two colleagues {said}.',
  'She keeps the original {noun} in a {adj} box made of {material}.',
  'Then came the {noun}.',
  '{Role}, who asked not to be named, described the {noun} as “{adj} and {adj2}.”',
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
  if (random() < 0.12) return fill(random, pick(random, WHOLE));
  const opening = random() < 0.3 ? pick(random, OPENINGS) : '';
  const tail = random() < 0.4 ? pick(random, TAILS) : '';
  const text = fill(random, `${opening}${pick(random, CORES)}${tail}.`);
  return text.charAt(0).toUpperCase() + text.slice(1);
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
