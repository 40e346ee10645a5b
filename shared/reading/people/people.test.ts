import { describe, expect, it } from 'vitest';
import { peopleOf } from '../answers';
import { read } from '../reading';

const people = (text: string) => peopleOf(read(text));
const names = (text: string): string[] => people(text).map(({ name }) => name);

describe('people', () => {
  it('gathers name, title, affiliation and every mention', () => {
    const text = 'Dr. Jane Roe, a surgeon at Hill Hospital, spoke first. Roe left early. Paul Doe stayed.';
    const found = read(text).people;
    expect(found.map(({ name, title, gender }) => [name, title, gender])).toEqual([
      ['Jane Roe', 'surgeon', 'f'],
      ['Paul Doe', null, 'm'],
    ]);
    expect(found[0]!.affiliation).toBe('Hill Hospital');
    expect(found[0]!.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Dr. Jane Roe',
      'Roe',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'hyphens and particles',
      'Ludwig van der Berg met Ahmed Al-Haddad, a doctor.',
      ['Ludwig van der Berg', 'Ahmed Al-Haddad'],
    ],
    ['a surname nobody introduced', 'Wexley said it was late.', ['Wexley']],
    ['whoever does something behind “who”', 'Brenna Tewick, who sells bait, left.', ['Brenna Tewick']],
    ['whom the next sentence calls “she”', 'Brenna Tewick runs the quay. She is 58.', ['Brenna Tewick']],
    ['initials alone', 'W. H. Auster read it.', ['W. H. Auster']],
    ['an initial before a given name', 'It was written by L. Tom Hubble, a poet.', ['L. Tom Hubble']],
    ['the surname first', 'The goal was scored by Kim Min-woo.', ['Kim Min-woo']],
    ['a month as a given name', 'June May, a vet, spoke.', ['June May']],
    [
      'a street that is a surname',
      'Ann Lake spoke. Then Paul Street, a nurse, left.',
      ['Ann Lake', 'Paul Street'],
    ],
    [
      'in a row with others',
      'They thanked Jane Roe, Dreszen Holm and Tamberlin Vey.',
      ['Jane Roe', 'Dreszen Holm', 'Tamberlin Vey'],
    ],
    ["a country's", "Norway's Hakkon Brey will sail.", ['Hakkon Brey']],
    ['the chair of a trust', 'The chair of the trust, Tamberlin Vey, resigned.', ['Tamberlin Vey']],
    ['behind a greeting', 'Welcome Jane Roe to the club.', ['Jane Roe']],
    ['before the label of a picture', 'Paul Doe Image: Jane Roe.', ['Paul Doe', 'Jane Roe']],
    ['behind what a ministry is for', 'The minister of Health Tamberlin Vey said no.', ['Tamberlin Vey']],
    ['behind where somebody is from', 'Norwegian-born Jane Roe left.', ['Jane Roe']],
    ['a rank for a given name', 'A retired driver named Col Vey left.', ['Col Vey']],
    ['two initials in one', 'They met the scholar A.E. Dick Howe.', ['A.E. Dick Howe']],
  ])('somebody: %s', (_, text, found) => expect(names(text)).toEqual(found));

  it.each<[string, string]>([
    ['a place', 'New Zealand beat France in Paris.'],
    ['an institution', 'Harvard University and the United Nations agreed.'],
    ['several who do something', 'Castle Rovers, who sell bait, left.'],
    ['a company that has an "its"', 'Wexley said its profit rose.'],
    ['a company, by its analyst', 'Wexley said it was late. A Wexley analyst agreed.'],
    ['a company, by its manager', "Wexley said it was late. Wexley's chairman left."],
    ['a company by the capital inside it', 'NewWell said it was late.'],
    ['a street', 'They met in Ann Street.'],
    [
      'a beach, by another place where it stands',
      'They met at Ann Beach. Ann Beach, on the coast, was empty.',
    ],
    ['a department', 'The Justice Department sued.'],
    ['a firm called after somebody', 'The rights belong to Tom Lark Productions.'],
    ['a hospital called after somebody', 'They drove to the Jane Roe hospital.'],
    ['a cup', 'The Tom Lark Cup begins on Monday.'],
    ['a bill', 'The Jane Roe Act was passed.'],
    ['an award', 'She won the Jane Roe Award.'],
    ['a storm', 'Hurricane Jane came at night.'],
    ['a ship', 'Space Shuttle Victoria came down.'],
    ['a car', 'The Zoe Clipper costs less.'],
    ['a thing with a figure in its name', 'The Zoe4 Prime costs less.'],
    ['an office alone', 'He became Chief Whip.'],
    ['a plural at the head of a sentence', 'Survivors told the court it was dark.'],
    ['words of a headline', 'Woman Found Dead in Parked Car\n\nThe police were called at night.'],
    ['a shout', 'DEAR SLEEPLESS: Go to bed early.'],
    ['somebody told', 'He told Newswell: “It is late.”'],
    ['a paper', 'The Sun said it was late. He told the Mirror.'],
    ['a paper of two words', 'The Globe and Mail said it was late.'],
    ['a council of advisers', 'It asked the Council of Rural Advisers.'],
  ])('nobody: %s', (_, text) => expect(names(text)).toEqual([]));
});

describe('one person or two', () => {
  it.each<[string, string, string[]]>([
    ['one surname', 'Jane Roe and Paul Roe met. Jane Roe left.', ['Jane Roe', 'Paul Roe']],
    ['an initial', 'Jane Roe came. J. Roe spoke.', ['Jane Roe']],
    ['a short form', 'Thomas Roe came. Tom Roe spoke.', ['Thomas Roe']],
    ['other middle initials', 'Paul H. Roe came. Paul W. Roe spoke.', ['Paul H. Roe', 'Paul W. Roe']],
    ['a surname of two words', 'Paul Breksson Ek came. Breksson Ek spoke.', ['Paul Breksson Ek']],
    ['a knight by his given name', 'Sir Jack Doe came. Sir Jack spoke.', ['Jack Doe']],
    ['marks over letters', 'Paul Müller came. Muller said no.', ['Paul Müller']],
    ['with and without al-', 'Samir al-Haddad came. Haddad left. “No,” al-Haddad said.', ['Samir al-Haddad']],
    [
      'father and son, by what stands behind the name',
      'Paul Roe Sr. came. Paul Roe Jr. spoke.',
      ['Paul Roe Sr.', 'Paul Roe Jr.'],
    ],
    ['father and son of one name', 'Paul Roe, 70, came with his son Paul Roe, 40.', ['Paul Roe', 'Paul Roe']],
    ['husband and wife', 'Paul Roe came. Mrs Roe left.', ['Paul Roe', 'Roe']],
    [
      'a wife who tells of him',
      'Paul Roe died. Ann Doe said her husband Paul Roe was kind.',
      ['Paul Roe', 'Ann Doe'],
    ],
    ['a paper and a surname', 'Jane Sun, a vet, came. The Sun said Sun had left.', ['Jane Sun']],
  ])('%s', (_, text, found) => expect(names(text)).toEqual(found));

  it('a paper is no mention of somebody called like it', () => {
    const text = 'Jane Sun, a vet, came. The Sun said Sun had left.';
    expect(people(text)[0]!.mentions.map(({ start }) => start)).toEqual([0, text.lastIndexOf('Sun')]);
  });
});

describe('title and affiliation', () => {
  it.each<[string, string, string]>([
    ['Jane Roe, a vet at Hill Hospital, spoke.', 'vet', 'Hill Hospital'],
    ['Jane Roe, chief executive of Hill Foods, spoke.', 'chief executive', 'Hill Foods'],
    [
      'Jane Roe, president and chief executive of Hill Foods, spoke.',
      'president and chief executive',
      'Hill Foods',
    ],
    ['Jane Roe, Head of Research at Hill Bank, spoke.', 'Head of Research', 'Hill Bank'],
    ['Jane Roe, vice president of sales at Hill Bank, spoke.', 'vice president of sales', 'Hill Bank'],
    ['Jane Roe, Director, Hill Securities, spoke.', 'Director', 'Hill Securities'],
    ['Jane Roe, FGW president, spoke.', 'president', 'FGW'],
    ["Jane Roe, Hill Bank's chief economist, spoke.", 'chief economist', 'Hill Bank'],
    ["Jane Roe, the bank's chief economist, spoke.", 'chief economist', ''],
    ['Jane Roe, 54, a former mayor, spoke.', 'former mayor', ''],
    ['Jane Roe, an entomologist at Hill College who counts moths, spoke.', 'entomologist', 'Hill College'],
    ['Jane Roe, director of the advocacy group Full Plate, spoke.', 'director', 'Full Plate'],
    ['Jane Roe, a joiner from Bergen, spoke.', 'joiner', ''],
    ['Jane Roe, the mayor of Bergen, spoke.', 'mayor', 'Bergen'],
    ['They rang Hill Bank analyst Jane Roe.', 'analyst', 'Hill Bank'],
    ['They rang former Hill Bank analyst Jane Roe.', 'former analyst', 'Hill Bank'],
    ['They rang Norwegian captain Jane Roe.', 'Norwegian captain', ''],
    ['They rang former Vice President Jane Roe.', 'former Vice President', ''],
    ['They rang the US Secretary of State Jane Roe.', 'US Secretary of State', ''],
    ["They rang Hill Bank's President Jane Roe.", 'President', 'Hill Bank'],
    ["The bank's head of research, Jane Roe, spoke.", 'head of research', ''],
    ['The chair of the Hill Trust, Jane Roe, spoke.', 'chair', 'Hill Trust'],
    ['A Hill Bank spokesperson, Jane Roe, spoke.', 'spokesperson', 'Hill Bank'],
    ['Dr Jane Roe of Hill University spoke.', 'Dr', 'Hill University'],
    ['Jane Roe of the Hill Institute for Rain Studies spoke.', '', 'Hill Institute for Rain Studies'],
    ['General Jane Roe, chairman of the Joint Chiefs of Staff, spoke.', 'chairman', 'Joint Chiefs of Staff'],
    ["Jane Roe, Doe's sister, spoke. Paul Doe left.", '', ''],
    ['They met her mother Jane Roe.', '', ''],
    ['Jane Roe, told the jury her lawyer, was tired.', '', ''],
    ['They thanked Jane Roe, singer Paul Doe and others.', '', ''],
    ['Jane Roe, a Hill University expert on rain, spoke.', 'expert', 'Hill University'],
    ['Jane Roe, a city council member in Bergen, spoke.', 'city council member', ''],
    ['They met team member Jane Roe.', 'team member', ''],
    ['They met member Jane Roe.', '', ''],
    ['Presidential candidate Jane Roe spoke.', 'candidate', ''],
    ['Democratic pollster Jane Roe spoke.', 'Democratic pollster', ''],
    ["Jane Roe, the mayor's former chief speechwriter, spoke.", 'former chief speechwriter', ''],
    ['Jane Roe, the 2008 presidential nominee, spoke.', 'presidential nominee', ''],
    ['Law professor Jane Roe spoke.', 'professor', ''],
    ['Jane Roe, a spokesman for Mrs. Doe, spoke.', 'spokesman', ''],
    ['Jane Roe, a teacher with a bad leg, spoke.', 'teacher', ''],
    ["Jane Roe, a clerk for the Hill Sheriff's office, spoke.", 'clerk', "Hill Sheriff's office"],
    ['According to Jane Roe, a clerk for the county was there.', '', ''],
    ['For the claimant, Jane Roe said that it was late.', '', ''],
    ['Co-founder of Hill Foods, Jane Roe, spoke.', 'Co-founder', 'Hill Foods'],
    ['They rang the CEO of the Hill Council Jane Roe.', 'CEO', 'Hill Council'],
    ['The secretary of HCC (the Hill Conference), Jane Roe, spoke.', 'secretary', 'HCC'],
    ['Jane Roe (Lab, Hillgate) spoke.', '', 'Labour'],
    ['Jane Roe, R-Hill, spoke.', '', 'Republican'],
    ['Jane Roe of the Liberals spoke.', '', 'Liberals'],
    ['Jane Roe of The Hill and Dale spoke.', '', 'Hill and Dale'],
    ['Jane Roe, who studies rain at Hill University, spoke.', '', 'Hill University'],
    ['Jane Roe, who follows rain for the research firm Pebble, spoke.', '', 'Pebble'],
  ])('%s', (text, title, affiliation) => expect(people(text)[0]).toMatchObject({ title, affiliation }));
});
