import { markOn, pages, sheet, talk } from './testing';
import type { AskedMark, Paper } from './types';
import type { Verdict } from './verdict';

/*
 * A small story with its papers, and what a careful person finds in them: figures of the finding that only
 * rise (story.test.ts). Town, boat and people are invented.
 */

const DRAFT = `The dredger that stayed
For eleven years the dredger Marigold has cleared the channel at Pellan Sound. In 2024 she moved 38,600 tonnes of silt, her best year yet. The harbour board paid £1.3 million for it, which is £240,000 more than in 2023.
“She is older than most of my crew, and she starts every time,” said Torvald Brekke, the skipper. He has been with her since 2016. His crew is six people.
The board’s engineer, Aoife Lanigan, says that the channel has become 70 centimetres deeper since March. Not one ship has run aground. Last year 412 ships called, 14 per cent more than the year before.
In November the board decided not to sell her. The vote was seven to two. A buyer from Ostmark had offered £820,000.
The Marigold was built in Vejle in 1981 and is 44 metres long. Her cook keeps bees.`;

/** What stands in the papers for words of the draft. */
interface Known {
  mark: AskedMark;
  verdict: Verdict;
  /** Where it is, and words of the passage; absent where nothing is. */
  paper?: string;
  words?: string;
}

const known = (words: string, verdict: Verdict, paper?: string, passage?: string): Known => ({
  mark: markOn(DRAFT, words, words.startsWith('“') ? 'quote' : 'claim'),
  verdict,
  ...(paper === undefined ? {} : { paper }),
  ...(passage === undefined ? {} : { words: passage }),
});

export const MARKS: readonly Known[] = [
  known('In 2024 she moved 38,600 tonnes of silt', 'supported', 'dredging.xlsx', '2024 | 38,612'),
  known('The harbour board paid £1.3 million for it', 'supported', 'accounts.pdf', 'paid £1,304,000'),
  known('£240,000 more than in 2023', 'differs', 'accounts.pdf', '£204,000 more'),
  known(
    '“She is older than most of my crew, and she starts every time,”',
    'supported',
    'skipper.vtt',
    'older than most of my crew',
  ),
  known('He has been with her since 2016', 'differs', 'skipper.vtt', 'since 2014'),
  known('His crew is six people', 'supported', 'skipper.vtt', 'six'),
  known('Aoife Lanigan', 'differs', 'minutes.docx', 'Aoife Lannigan'),
  known('the channel has become 70 centimetres deeper', 'differs', 'minutes.docx', '70 millimetres'),
  known('Last year 412 ships called', 'supported', 'dredging.xlsx', '2024 | 38,612 | 412'),
  known('the board decided not to sell her', 'supported', 'minutes.docx', 'not to sell'),
  known('The vote was seven to two', 'nothing'),
  known('A buyer from Ostmark had offered £820,000', 'supported', 'minutes.docx', '£820,000'),
  known('The Marigold was built in Vejle in 1981', 'supported', 'minutes.docx', 'built in Vejle in 1981'),
  known('is 44 metres long', 'differs', 'minutes.docx', '44 feet'),
  known('Her cook keeps bees', 'nothing'),
];

export const PAPERS: readonly Paper[] = [
  pages(
    'accounts.pdf',
    'Pellan Sound Harbour Board\nAccounts for the year 2024\nThe board employs nineteen people and owns the north quay.',
    'Dredging. In 2024 the board paid £1,304,000 for dredging, £204,000 more than in 2023. The new crane cost £1.3 million as well.',
  ),
  sheet(
    'dredging.xlsx',
    'Channel',
    'Year | Silt, tonnes | Ships that called',
    '2021 | 29,870 | 355',
    '2022 | 31,004 | 348',
    '2023 | 36,950 | 361',
    '2024 | 38,612 | 412',
  ),
  talk(
    'skipper.vtt',
    'Reporter: How long have you had her?',
    'Torvald Brekke: I have been with the Marigold since 2014, as skipper. She is older than most of my crew, and she',
    'Torvald Brekke: starts every time. There are six of us in the crew, with the cook.',
    'Reporter: And the winters?',
    'Torvald Brekke: Long ones. You learn to play cards.',
  ),
  pages(
    'minutes.docx',
    'Minutes of the board, 18 November\nThe engineer, Aoife Lannigan, reported that the channel has become 70 millimetres deeper since March. No ship has run aground.',
    'The dredger Marigold was built in Vejle in 1981. She is 44 feet long at the water line. An offer of £820,000 from a buyer in Ostmark was read. The board decided not to sell the dredger.',
  ),
];
