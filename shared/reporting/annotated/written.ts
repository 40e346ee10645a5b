import { ALERT_INFO, BEARING_INFO, lackSentence, TERMS_INFO } from '../../domain';
import { endsOf, labelled, linesOf, originWords, type Besides } from '../../document/annotated';
import { inOneLine } from '../../text/clip';
import { inQuotes } from '../../text/in-quotes';
import type { LedgerEntry, ReportEvidence, ReportModel } from '../types';

/** One comment of the annotated draft: a mark's own, or what was written at the mark. */
export interface WrittenComment {
  id: number;
  /** The comment it stands under; null: it is the mark's own. */
  parent: number | null;
  author: string;
  /** ISO time in UTC; null where nobody has said when. */
  at: string | null;
  lines: string[];
  /** Its whole thread is. */
  done: boolean;
}

/** The thread of one mark, its own comment first. */
export interface Thread {
  mark: number;
  lost: boolean;
  comments: WrittenComment[];
}

/** Who is named as the writer of what does not say who wrote it. */
const NOBODY_NAMED = 'The author';

/** The threads of all marks by number, each with ids of their own. */
export function threadsOf({ ledger, sources, made, draft, article }: ReportModel): Thread[] {
  const marks = endsOf(ledger.map(({ id }) => id));
  const said = endsOf(ledger.flatMap((entry) => [...entry.said, ...entry.notes].map(({ id }) => id)));
  let next = 0;
  return ledger.map((entry, at): Thread => {
    const done = entry.decided;
    const mark = marks.get(entry.id)!;
    const { number } = entry;
    const own = next++;
    const label = (of: string | null, turn = ''): string =>
      labelled({ number, mark, said: of === null ? null : said.get(of)! + turn });
    const [head, ...rest] = linesOf(statedOf(entry), besidesOf(entry, sources));
    const first: WrittenComment = {
      id: own,
      parent: null,
      author: entry.stamp?.by || made.by || 'Stet',
      at: entry.stamp?.at || made.at,
      lines: [
        `${label(null)} ${head}`,
        ...rest,
        // Properties of a file are lost on the way through many a program; words are not.
        ...(at === 0 ? [`Draft: ${originWords({ article, draft: draft.number, at: made.at })}`] : []),
      ],
      done,
    };
    const under = (author: string, when: string | null, text: string, of: string): WrittenComment => ({
      id: next++,
      parent: own,
      author,
      at: when,
      lines: `${of} ${text}`.split('\n'),
      done,
    });
    const comments = [
      ...entry.said.flatMap(({ id, author, date, text, replies = [] }) => [
        under(author || NOBODY_NAMED, timeIn(date), text, label(id)),
        ...replies.map((reply, turn) =>
          under(reply.author || NOBODY_NAMED, timeIn(reply.date), reply.text, label(id, `.${turn + 1}`)),
        ),
      ]),
      ...entry.notes.map(({ id, by, at: when, came, text }) =>
        under(by || (came ? NOBODY_NAMED : 'A checker'), timeIn(came ? came.date : when), text, label(id)),
      ),
    ];
    return { mark: number, lost: isLost(entry), comments: [first, ...comments] };
  });
}

const isLost = ({ alerts, class: how }: LedgerEntry): boolean => alerts.includes('lost') || how === 'cut';

/** A time that a file gave, where it is one. */
const timeIn = (date: string | undefined): string | null => {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};

const statedOf = (entry: LedgerEntry) => ({
  ...entry,
  lost: isLost(entry) ? inOneLine(entry.words) : null,
});

function besidesOf(entry: LedgerEntry, sources: ReportModel['sources']): Besides {
  const { alerts, lack, attribution, evidence } = entry;
  const lost = isLost(entry) && !alerts.includes('lost') ? (['lost'] as const) : [];
  return [
    ...[...lost, ...alerts].map((alert) => {
      const why = alert === 'unsourced' && lack ? lackSentence(lack) : ALERT_INFO[alert].why;
      return ['Attention', `${ALERT_INFO[alert].label}. ${why}`] as const;
    }),
    ...evidence.map((each) => ['Evidence', evidenceLine(each, sources)] as const),
    ...(attribution === null ? [] : [['Attribution', `mark ${attribution}`] as const]),
  ];
}

function evidenceLine(
  { source, bears, shown, voucher }: ReportEvidence,
  sources: ReportModel['sources'],
): string {
  const { named, terms } = sources[source - 1]!;
  const name = named ? named.title : `source ${source} (${TERMS_INFO[terms].label.toLowerCase()})`;
  const where = shown?.locator ? `, ${shown.locator}` : '';
  const words = shown?.excerpt ? `: ${inQuotes(inOneLine(shown.excerpt))}` : '';
  const by = voucher === 'author' ? ' (the author’s word, not confirmed)' : '';
  return `${BEARING_INFO[bears].label} – ${name}${where}${words}${by}`;
}
