import { describe, expect, it } from 'vitest';
import { said } from './said';

const INTRO = 'The keeper of the lock\n\nJane Roe has run the lock at Ashby for thirty years.\n\n';
const FIRST = 'Jane Roe: With a boat. It was my father’s.';
const SECOND = 'Jane Roe: Now I have two.';
const both = [`direct ${FIRST}`, `direct ${SECOND}`];

describe('interviews and transcripts', () => {
  it.each<[why: string, text: string, quotes: string[]]>([
    [
      'letters',
      `${INTRO}Q: How did it begin?\nA: With a boat. It was my father’s.\nQ: And now?\nA: Now I have two.`,
      both,
    ],
    [
      'letters with full stops',
      `${INTRO}Q. How did it begin?\nA. With a boat. It was my father’s.\nQ. And now?\nA. Now I have two.`,
      both,
    ],
    [
      'bold letters',
      `${INTRO}**Q: How did it begin?**\n\n**A:** With a boat. It was my father’s.\n\n**Q: And now?**\n\n**A:** Now I have two.`,
      both,
    ],
    [
      'initials',
      `${INTRO}Tom Lee asked the questions.\n\nTL: How did it begin?\n\nJR: With a boat. It was my father’s.\n\nTL: And now?\n\nJR: Now I have two.`,
      ['direct Tom Lee: How did it begin?', both[0]!, 'direct Tom Lee: And now?', both[1]!],
    ],
    [
      'names, short the second time',
      `${INTRO}The Echo: How did it begin?\n\nJane Roe: With a boat. It was my father’s.\n\nThe Echo: And now?\n\nRoe: Now I have two.`,
      ['direct The Echo: How did it begin?', both[0]!, 'direct The Echo: And now?', both[1]!],
    ],
    [
      'bold names, and questions without a label',
      `${INTRO}How did it begin?\n\n**Jane Roe:** With a boat. It was my father’s.\n\nAnd now?\n\n**Roe:** Now I have two.`,
      both,
    ],
    [
      'bold questions, and answers without a label',
      `${INTRO}**How did it begin?**\n\nWith a boat. It was my father’s.\n\n**And now?**\n\nNow I have two.`,
      ['direct ~Jane Roe: With a boat. It was my father’s.', 'direct ~Jane Roe: Now I have two.'],
    ],
    [
      'labels that stop behind the first answer',
      `${INTRO}Q: How did it begin?\nA: With a boat. It was my father’s.\nWhy did you stay?\nI like the water.\nIs it cold?\nIt is.\n\nThe lock opens in May.`,
      [both[0]!, 'direct ~Jane Roe: I like the water.', 'direct ~Jane Roe: It is.'],
    ],
    [
      'an answer over two paragraphs',
      `${INTRO}Q: How did it begin?\nA: With a boat. It was my father’s.\nWe used it for years.\nQ: And now?\nA: Now I have two.`,
      [both[0]!, 'direct Jane Roe: We used it for years.', both[1]!],
    ],
    [
      'whoever talked to the paper, not the one who wrote it down',
      'Jane Roe runs the lock. She talked to Tom Lee of the Echo.\n\nQ: How did it begin?\nA: With a boat.',
      ['direct Jane Roe: With a boat.'],
    ],
    [
      'nobody named but in the question',
      'Q: When did you come here, Ms Roe?\nA: In 2011. I was nine.',
      ['direct Roe: In 2011. I was nine.'],
    ],
    [
      'a hearing',
      'The bridge\n\nCHAIRMAN: Did you see it fall?\n\nMS ROE: I saw nothing. I was at home.',
      ['direct CHAIRMAN: Did you see it fall?', 'direct ROE: I saw nothing. I was at home.'],
    ],
    [
      'offices',
      'Mayor Jane Roe met Tom Doe.\n\nModerator: Will you raise the tax?\n\nMayor: No. I never said I would.\n\nDoe: She did.',
      [
        'direct Moderator: Will you raise the tax?',
        'direct Jane Roe: No. I never said I would.',
        'direct Tom Doe: She did.',
      ],
    ],
    [
      'a list',
      'What to bring\n\nLocation: The quay.\nDate: Monday.\nJane Roe: The contact.\nTom Doe: The driver.',
      [],
    ],
    [
      'two sides of a thing',
      'A flat\n\nPros: You see the sea.\nCons: You hear it.\nPros: I like it.\nCons: I hate it.',
      [],
    ],
    ['a letter', 'DEAR JANE: My boat leaks. What shall I do?\n\nDEAR TOM: You mend it.', []],
  ])('%s', (_, text, quotes) =>
    expect(said(text).map((one) => one.replace('MS ROE', 'ROE'))).toEqual(quotes),
  );
});

describe('statements behind a colon', () => {
  it.each<[why: string, text: string, quotes: string[]]>([
    [
      'a ministry',
      'In a statement, the ministry said:\n\nWe regret it and will repay everybody by June.\n\nCampaigners asked for more.',
      ['direct the ministry: We regret it and will repay everybody by June.'],
    ],
    [
      'a post of two sentences',
      'Jane Roe, the minister, wrote on X:\n\nThe plan is dead. I shall not go on with it.\n\nHer deputy disagreed.',
      ['direct Jane Roe: The plan is dead. I shall not go on with it.'],
    ],
    [
      'two paragraphs',
      'The notice reads:\n\nThe quay will be shut from June.\n\nOur office stays open.\n\nNobody was there.',
      ['direct The notice: The quay will be shut from June.', 'direct The notice: Our office stays open.'],
    ],
    [
      'the reporter goes on',
      'The firm said the cause was plain:\n\nA pump had failed at nine, and the boat had filled.',
      ['indirect The firm: the cause was plain'],
    ],
    ['a list of things', 'Jane Roe gave three reasons:\n\n- We have no boats.\n\n- We have no money.', []],
    [
      'marks after all',
      'Jane Roe said:\n\n“We have no boats.”\n\nThe lock is shut.',
      ['direct Jane Roe: “We have no boats.”'],
    ],
  ])('%s', (_, text, quotes) => expect(said(text)).toEqual(quotes));
});
