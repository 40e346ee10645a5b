import {
  ALERT_INFO, alertsUnder, classOf, currentDraft, KIND_INFO, marksInOrder, sentencesInWords, shownDetails, standingOf, STATUS_INFO,
  type Article, type DeskRules,
} from '@shared/domain';
import { leadOf, reportModel } from '@shared/reporting';
import { articleIn, deskRules, libraryToRead } from '../libraries';
import { printable, shortened } from '../printable';
import type { Verb } from '../verb';

export const show: Verb = {
  name: 'show',
  takes: ['ID'],
  summary: 'Show an article, how it stands, and its marks in text order.',
  more: [
    'With --json: {"article", "draft": {"number", "text", "sha256"}, "marks": […]}, whole and machine-readable.',
    'A mark’s start and end count UTF-16 code units of the draft’s text, the end excluded.',
  ],
  options: { json: { type: 'boolean', help: 'Print one JSON object instead.' } },
  async run(call) {
    const library = await libraryToRead(call);
    const { article, seq } = await articleIn(library, call.args[0]!, call);
    const rules = await deskRules(call);
    if (call.options.json) call.say(JSON.stringify(asJson(article, seq, rules)));
    else for (const line of asText(article, rules)) call.say(line);
  },
};

function asJson(article: Article, seq: number, rules: DeskRules) {
  const { id, createdAt, details } = article;
  const { number, text, sha256, formats, origin } = currentDraft(article);
  return {
    article: { id, createdAt, changes: seq, details },
    draft: { number, text, sha256, formats, origin },
    marks: marksInOrder(article).map((mark) => {
      const { anchor, ...rest } = mark;
      return { ...rest, ...anchor, class: classOf(mark), alerts: alertsUnder(mark, rules) };
    }),
  };
}

function asText(article: Article, rules: DeskRules): string[] {
  const details = shownDetails(article);
  const draft = currentDraft(article);
  const marks = marksInOrder(article);
  const { decided, open } = leadOf(reportModel(article, { at: article.createdAt, by: '', appVersion: '', rules }));
  return [
    printable(details.headline || details.slug || 'untitled'),
    `${article.id}  draft ${draft.number}, ${draft.text.length} characters, sha256 ${draft.sha256}`,
    [...decided, open, sentencesInWords(standingOf(article).figures)].filter(Boolean).join(' '),
    ...marks.map((mark) => {
      const { label, shape } = STATUS_INFO[mark.status];
      const place = `${mark.anchor.start}-${mark.anchor.end}`.padStart(13);
      const alerts = alertsUnder(mark, rules).map((alert) => `  ${ALERT_INFO[alert].shape} ${ALERT_INFO[alert].label}`);
      const what = `${KIND_INFO[mark.kind].label.padEnd(11)}  ${shape} ${label.padEnd(13)}`;
      return `${mark.id}  ${place}  ${what}  ${shortened(mark.anchor.exact, 60)}${alerts.join('')}`;
    }),
  ];
}
