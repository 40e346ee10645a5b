import { describe, expect, it } from 'vitest';
import { toLine } from './jsonl';
import { read } from './reading';

// An article as it comes off a web page: marks mixed in one quotation, people named by surname alone, a
// quotation without a speaker, a crowd of experts, and the page's furniture behind the last sentence.
const ARTICLE = `As Dam Cracks, Engineers Warn of Flooding

Engineers warn the repair will take longer than the town has been told.

"The wall -- seen from the valley and from the air -- is moving," said Martin Kessler, associate director at the Dam Institute and a senior geologist at Hill College.

The evacuation Brandt called for today does not appear to have the support of the valley's mayors.

"This is work for the army now, what we need is trucks, and that means all trucks,” regional spokesperson Capt. Omar Haddad told Radio Valley today, asking for a second bridge. Part of the emergency staff in Lower Town, Haddad would not speak of blasting, but said all plans were on the table.

"We have been saying for three years that the wall is cracking and we will say it again,” Lindqvist told TV Nord.

But whatever the level, any release of water, Okafor said, would likely flood the fields – not empty the lake.

Experts say the key is to lower the lake slowly but the weather remains a danger. Though cautious, Okafor sets his hopes on the drainage talks that began last month.

“Lowering the lake must come first -- but the question is how you do it without flooding the town. You don’t want to rush it –- you don’t want to wait either.”

He added, “the danger [of a sudden break] is very, very small."

Most Read

Most Read

Valley News Live

24/7 coverage of local news and live events`;

describe('an article off a web page', () => {
  const reading = read(ARTICLE, { date: '2015-03-18' });
  const said = reading.quotes
    .filter((quote) => quote.kind === 'direct')
    .map(({ start, end, speaker, carried }) => [
      ARTICLE.slice(start, start + 12),
      ARTICLE.slice(end - 9, end),
      speaker?.resolved,
      carried,
    ]);

  it('finds every quotation with both ends, and its speaker', () => {
    expect(said).toEqual([
      ['"The wall --', ' moving,"', 'Martin Kessler', false],
      ['"This is wor', ' trucks,”', 'Omar Haddad', false],
      ['"We have bee', 't again,”', 'Lindqvist', false],
      ['“Lowering th', ' either.”', 'Okafor', true],
      ['“the danger ', 'y small."', 'Okafor', false],
    ]);
  });

  it('finds what is reported without marks', () => {
    const reported = reading.quotes
      .filter((quote) => quote.kind === 'indirect')
      .map(({ start, end, speaker }) => `${speaker?.resolved}: ${ARTICLE.slice(start, end)}`);
    expect(reported).toContain('Omar Haddad: all plans were on the table');
    expect(reported).toContain('Okafor: would likely flood the fields – not empty the lake');
  });

  it('suggests nothing in the furniture', () => {
    const furniture = ARTICLE.indexOf('Most Read');
    expect(reading.quotes.filter((quote) => quote.end > furniture)).toEqual([]);
    expect(reading.claims.filter((claim) => claim.end > furniture && claim.checkable)).toEqual([]);
  });

  it('raises the flags a checker would', () => {
    const flags = reading.flags.map(
      ({ rule, start, end }) => `${rule}: ${ARTICLE.slice(start, end).slice(0, 24)}`,
    );
    expect(flags).toEqual(
      expect.arrayContaining([
        'mixed-marks: "This is work for the ar',
        'never-introduced: Lindqvist',
        'plural-sources: Experts',
        'bracketed-change: [of a sudden break]',
      ]),
    );
  });

  it('becomes one line of the agreed shape', () => {
    const line = toLine('dam', reading);
    expect(Object.keys(line)).toEqual(['id', 'quotes', 'claims', 'facts', 'flags']);
    const quote = line.quotes.find((one) => one.carried)!;
    expect(quote).toMatchObject({
      type: 'direct',
      cue: null,
      cue_start: null,
      speaker: { text: 'Okafor', resolved: 'Okafor' },
    });
    const { speaker } = line.quotes.at(-1)!;
    // "He added": the text names Okafor where the article last does, and the mention is the "He".
    expect(speaker).toMatchObject({ text: 'Okafor', start: ARTICLE.lastIndexOf('Okafor') });
    expect(ARTICLE.slice(speaker!.mention.start, speaker!.mention.end)).toBe('He');
    expect(line.claims.every(({ pred }) => pred === 0 || pred === 1)).toBe(true);
    expect(line.quotes.every(({ type }) => ['direct', 'indirect', 'mixed'].includes(type))).toBe(true);
    expect(JSON.parse(JSON.stringify(line))).toEqual(line);
  });
});
