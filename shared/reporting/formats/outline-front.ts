import { RISK_INFO } from '../../domain';
import { clip, inOneLine } from '../../text/clip';
import { AUDIENCE_INFO, CONTENT_INFO } from '../audience';
import { counted, day, moment, number } from '../html/wording';
import { changedLine, leadOf } from '../lead';
import { holds } from '../left-out';
import type { LedgerEntry, ReportModel } from '../types';
import {
  heading,
  MOST_NUMBERS,
  numbers,
  paragraph,
  statusWords,
  text,
  toMark,
  type Block,
  type Words,
} from './outline';

/** What was checked, and the first page: may it run, what is open, what is risky, what was changed. */
export function frontOf(model: ReportModel): Block[] {
  const { title, draft, made, blockers } = model;
  const { version } = made;
  const details: [string, string][] = [
    ['Byline', title.byline.replace(/^by\s+/i, '')],
    ['Desk', title.desk],
    ['Slug', title.slug],
    ['Working title', title.workingTitle],
    ['Publication', day(title.publicationDate)],
    ['Deadline', day(title.deadline)],
    ['Checker', title.checker],
    ['Editor', title.editor],
    ['Report made', `${moment(made.at)}, by ${made.by}`],
    ['Draft', `${draft.number}, ${counted(draft.words, 'word')}, received ${moment(draft.createdAt)}`],
    ['SHA-256 of the draft', draft.sha256],
  ];
  const left = version?.leftOut.map((content) => CONTENT_INFO[content].label.toLowerCase()) ?? [];
  const { decided, open } = leadOf(model);
  return [
    ...(title.standfirst ? [paragraph([text(title.standfirst)], 'standfirst')] : []),
    {
      is: 'list',
      items: details
        .filter(([, value]) => value !== '')
        .map(([label, value]) => [text(`${label}: `, { bold: true }), text(value)]),
    },
    ...(version && version.audience !== 'editor'
      ? [paragraph([text(`This report is ${AUDIENCE_INFO[version.audience].for}.`)], 'explain')]
      : []),
    ...(left.length > 0 ? [paragraph([text(`Left out of it: ${left.join(', ')}.`)], 'explain')] : []),
    heading(1, 'May it run?'),
    ...(blockers.length === 0
      ? [paragraph([text('Ready for sign-off: nothing blocks it under the desk’s rules.')], 'lead')]
      : [
          paragraph(
            [
              text(
                `Not yet: ${counted(blockers.length, 'thing blocks', 'things block')} sign-off under the desk’s rules.`,
              ),
            ],
            'lead',
          ),
          {
            is: 'list' as const,
            items: blockers.map(({ words, marks }) => [
              text(words),
              ...(marks.length > 0 ? [text(': '), ...numbers(marks, MOST_NUMBERS)] : []),
            ]),
          },
        ]),
    heading(2, 'What is open'),
    paragraph([text([...decided, open].filter(Boolean).join(' '))]),
    ...shortList(model.open.map(({ entry }) => entry)),
    ...(holds(model, 'risk') ? riskPart(model) : []),
    heading(2, 'What was changed'),
    paragraph([text(changedLine(model))]),
  ];
}

const MOST = 5;

const shortList = (entries: readonly LedgerEntry[]): Block[] =>
  entries.length === 0
    ? []
    : [
        {
          is: 'list',
          items: [
            ...entries
              .slice(0, MOST)
              .map((entry): Words => [
                text('No. '),
                toMark(entry.number),
                text(`: ${clip(inOneLine(entry.words), 110, { atWord: true })} (${statusWords(entry)})`),
              ]),
            ...(entries.length > MOST ? [[text(`and ${number(entries.length - MOST)} more`)]] : []),
          ],
        },
      ];

function riskPart(model: ReportModel): Block[] {
  const risky = (['legal', 'high'] as const).map((risk) => ({
    risk,
    entries: model.ledger.filter((entry) => entry.risk === risk),
  }));
  return [
    heading(2, 'What is risky'),
    ...risky.flatMap(({ risk, entries }): Block[] => {
      const open = entries.filter(({ decided }) => !decided);
      const many =
        entries.length === 0
          ? `No mark is of ${RISK_INFO[risk].label.toLowerCase()} risk.`
          : `${counted(entries.length, 'mark')} of ${RISK_INFO[risk].label.toLowerCase()} risk, ${open.length === 0 ? 'all decided' : `${number(open.length)} of them open`}:`;
      return [
        paragraph([
          text(many),
          ...(entries.length > 0
            ? [
                text(' '),
                ...numbers(
                  [...open, ...entries.filter(({ decided }) => decided)].map((each) => each.number),
                  MOST_NUMBERS,
                ),
              ]
            : []),
        ]),
      ];
    }),
  ];
}
