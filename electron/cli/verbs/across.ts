import path from 'node:path';
import type { Across, Clash, Spot } from '@shared/across/types';
import { draftsOf, type Drafts } from '@shared/across/piece';
import { deskOf } from '@shared/passages/desk';
import type { Paper } from '@shared/passages/types';
import { papersToAsk } from '../article-passages';
import { papersIn } from '../folder-papers';
import { articleIn, libraryToRead } from '../libraries';
import { PASSWORD } from '../password';
import { printable, shortened } from '../printable';
import { textOf } from '../text-file';
import { dateOption } from '../values';
import { Refusal, type Call, type Verb } from '../verb';

// The language model takes a moment to load.
const engine = () => import('@shared/across/across');

export const across: Verb = {
  name: 'across',
  takes: ['ID'],
  summary: 'Hold the parts of an article, its earlier drafts and papers against each other; keeps nothing.',
  more: [
    'When, who and how many: every date, every name with its spellings, every figure that recurs; and what does not fit.',
    'Papers whose source is not on the record are not asked.',
    'Without a library: stet across DRAFT --papers DIR reads every file in DIR as a paper; one that cannot be read is',
    'named on stderr, and the rest goes on. Nothing is decided by it: it shows what there is, and where.',
  ],
  options: {
    papers: { type: 'string', value: 'DIR', help: 'The folder with the papers of DRAFT.' },
    date: { type: 'string', value: 'DATE', help: 'The day DRAFT is published, YYYY-MM-DD.' },
    ...PASSWORD,
    json: {
      type: 'boolean',
      help: 'Print one JSON object: {timeline, register, quantities, contradictions}.',
    },
  },
  async run(call) {
    const { drafts, papers, name } = await pieceOf(call);
    const { acrossInSteps } = await engine();
    const steps = acrossInSteps({ ...drafts, papers: deskOf(papers) });
    let step = steps.next();
    while (!step.done) step = steps.next();
    for (const left of leftOut(step.value)) call.mention(left);
    if (call.options.json) call.say(JSON.stringify(asJson(step.value, name)));
    else for (const line of asText(step.value, name)) call.say(line);
  },
};

interface Asked {
  drafts: Drafts;
  papers: Paper[];
  /** What a paper is called, by what it goes by. */
  name: (paper: string) => string;
}

async function pieceOf(call: Call): Promise<Asked> {
  const [first] = call.args as [string];
  const { papers: folder } = call.options;
  const today = new Date().toISOString().slice(0, 10);
  const { date } = call.options;
  const published = typeof date === 'string' ? dateOption('date', date, 'nothing was read') : '';
  if (typeof folder === 'string') {
    const text = await textOf(path.resolve(call.cwd, first));
    const papers = await papersIn(path.resolve(call.cwd, folder), call);
    return { drafts: { text, earlier: [], published, today }, papers, name: (paper) => paper };
  }
  if (published !== '')
    throw new Refusal('--date is for a DRAFT with --papers; an article has a day of its own.', true);
  const library = await libraryToRead(call);
  const { article } = await articleIn(library, first, call);
  return {
    drafts: draftsOf(article, today),
    papers: await papersToAsk(library, article, call),
    name: (paper) => article.papers[paper]?.file.name ?? paper,
  };
}

/** What is not told, a sentence each. */
function leftOut({ timeline, register }: Across): string[] {
  const said: [number, string][] = [
    [timeline.left, 'Left out, for there are too many: more dates of papers, so many'],
    [timeline.undated, 'Left out, for no year is said: dates of papers, so many'],
    [register.left, 'Left out, for there are too many: names and numbers that only papers have, so many'],
  ];
  return said.filter(([many]) => many > 0).map(([many, what]) => `${what}: ${many}.`);
}

const ABOUT = ['timeline', 'register', 'quantities'] as const;

function asJson(across: Across, name: Asked['name']): object {
  const { timeline, register, quantities } = across;
  const named = (spot: Spot) => ({
    ...spot,
    ...(spot.in === 'paper' && name(spot.name) !== spot.name ? { file: name(spot.name) } : {}),
  });
  return {
    timeline: timeline.dated.map((one) => ({ ...one, spot: named(one.spot) })),
    register: register.entities.map(({ spellings, ...entity }) => ({
      ...entity,
      spellings: spellings.map((one) => ({ ...one, spots: one.spots.map(named) })),
    })),
    quantities: quantities.recurring.map(({ again, ...one }) => ({
      ...one,
      spot: named(one.spot),
      again: again.map((other) => ({ ...other, spot: named(other.spot) })),
    })),
    contradictions: ABOUT.flatMap((about) =>
      across[about].clashes.map(({ at, against, ...clash }) => ({
        about,
        ...clash,
        at: named(at),
        ...(against ? { against: named(against) } : {}),
      })),
    ),
  };
}

/** What does not fit, then every date. */
function asText(across: Across, name: Asked['name']): string[] {
  const where = ({ in: text, name: of, locator }: Spot): string =>
    text === 'draft'
      ? `draft, ${locator}`
      : `${text === 'earlier' ? `draft ${of}` : printable(name(of))}, ${locator}`;
  const ofClash = ({ why, here, there, at, against }: Clash): string[] => [
    `≠  ${[here, there]
      .filter((words) => words !== '')
      .map(printable)
      .join(' / ')}: ${printable(why)}`,
    `     ${where(at)}: ${shortened(at.said, 90)}`,
    ...(against ? [`     ${where(against)}: ${shortened(against.said, 90)}`] : []),
  ];
  return [
    ...ABOUT.flatMap((about) => across[about].clashes.flatMap(ofClash)),
    ...across.timeline.dated.map(
      ({ from, to, date, by, spot }) =>
        `${from}${to === from ? '' : ` – ${to}`}  ${printable(date)}${by === undefined ? '' : ` (${printable(by)})`}  ${where(spot)}`,
    ),
  ];
}
