import {
  ALERT_INFO,
  alertsUnder,
  backingOfMark,
  classOf,
  currentDraft,
  heldAgainst,
  KIND_INFO,
  isNamed,
  marksInOrder,
  namesWithheld,
  sentencesInWords,
  shownDetails,
  standingOf,
  STATUS_INFO,
  termsOf,
  toldOf,
  voucherOf,
  type Article,
  type DeskRules,
  type Mark,
  figure,
} from '@shared/domain';
import { joined } from '@shared/quotes/became';
import { driftsNow, speakerName } from '@shared/quotes/drifts';
import { leadOf, reportModel } from '@shared/reporting';
import { articleIn, deskRules, libraryToRead } from '../libraries';
import { printable, shortened } from '../printable';
import { Refusal, type Verb } from '../verb';

export const show: Verb = {
  name: 'show',
  takes: ['ID'],
  summary: 'Show an article, how it stands, and its marks in text order.',
  more: [
    'With --json: {"article", "draft": {"number", "text", "sha256"}, "marks": […], "drifts": […], "sources": […]}, whole and',
    'machine-readable. "drifts" has the quotations that are others than in the draft before: by which of "speaker", "words",',
    '"clipped" and "gone", with words and speaker of both. Each mark has its evidence, with who vouches for it ("checker" or "author"), what the author',
    'wrote on the draft ("said"), and its "backing": backed, none, vague or on-author.',
    'A mark’s start and end count UTF-16 code units of the draft’s text, the end excluded.',
    'Evidence from a source that is not on the record has "withheld": true in place of its locator and excerpt, and so has',
    'every note beside it, what the author wrote of it, and the source itself in place of its title;',
    '--json --confidential prints them.',
  ],
  options: {
    json: { type: 'boolean', help: 'Print one JSON object instead.' },
    confidential: { type: 'boolean', help: 'Withhold nothing: the object is for your eyes alone.' },
  },
  async run(call) {
    const { json, confidential = false } = call.options;
    if (confidential && !json)
      throw new Refusal('--confidential goes with --json: without it no evidence is shown.', true);
    const library = await libraryToRead(call);
    const { article, seq } = await articleIn(library, call.args[0]!, call);
    const rules = await deskRules(call);
    if (json) call.say(JSON.stringify(asJson(article, seq, { rules, confidential: confidential === true })));
    else for (const line of asText(article, rules)) call.say(line);
  },
};

interface Wanted {
  rules: DeskRules;
  /** What the terms of a source forbid to show is shown all the same. */
  confidential: boolean;
}

function asJson(article: Article, seq: number, { rules, confidential }: Wanted) {
  const { id, createdAt, details } = article;
  const { number, text, sha256, formats, origin } = currentDraft(article);
  const hidden = namesWithheld(article.sources);
  return {
    article: { id, createdAt, changes: seq, details },
    draft: { number, text, sha256, formats, origin },
    marks: marksInOrder(article).map((mark) => {
      const { anchor, ...rest } = mark;
      return {
        ...rest,
        ...toldInJson(mark, article.sources, confidential ? null : { hidden }),
        ...anchor,
        class: classOf(mark),
        alerts: alertsUnder(mark, heldAgainst(rules, article)),
        backing: backingOfMark(mark),
      };
    }),
    drifts: driftsNow(article).map(({ mark, kinds, before, after }) => ({
      ...{ mark, kinds },
      before: { words: joined(before.pieces), speaker: speakerName(before.speaker) || null },
      after: after && { words: joined(after.pieces), speaker: speakerName(after.speaker) || null },
    })),
    sources: Object.values(article.sources).map((source) => {
      if (confidential || isNamed(source)) return source;
      const { id: of, kind, terms } = source;
      return { id: of, kind, terms, withheld: true };
    }),
  };
}

/**
 * Evidence, notes and what the author wrote, as anybody may read them; whole without a rule. What is withheld
 * keeps its place and says so: a script that counts them must not find fewer.
 */
function toldInJson(mark: Mark, sources: Article['sources'], rule: { hidden: RegExp | null } | null) {
  const { evidence, notes, said = [] } = mark;
  const told = rule ? toldOf(mark, sources, rule.hidden) : { evidence, notes, said };
  return {
    evidence: evidence.map((each) => {
      const { id, source, bears, at, by } = each;
      const voucher = voucherOf(each);
      if (told.evidence.includes(each)) return { ...each, voucher };
      return { id, source, bears, at, by, voucher, terms: termsOf(sources[source]), withheld: true };
    }),
    notes: notes.map((note) => {
      if (told.notes.includes(note)) return note;
      const { text: _, ...rest } = note;
      return { ...rest, withheld: true };
    }),
    said: said.map((each) => {
      if (told.said.includes(each)) return each;
      const { text: _, replies: _answers, ...rest } = each;
      return { ...rest, withheld: true };
    }),
  };
}

function asText(article: Article, rules: DeskRules): string[] {
  const details = shownDetails(article);
  const draft = currentDraft(article);
  const marks = marksInOrder(article);
  const { decided, open } = leadOf(
    reportModel(article, { at: article.createdAt, by: '', appVersion: '', rules }),
  );
  return [
    printable(details.headline || details.slug || 'untitled'),
    `${article.id}  draft ${draft.number}, ${figure(draft.text.length)} characters, sha256 ${draft.sha256}`,
    [...decided, open, sentencesInWords(standingOf(article).figures)].filter(Boolean).join(' '),
    ...marks.map((mark) => {
      const { label, shape } = STATUS_INFO[mark.status];
      const place = `${mark.anchor.start}-${mark.anchor.end}`.padStart(13);
      const alerts = alertsUnder(mark, heldAgainst(rules, article)).map(
        (alert) => `  ${ALERT_INFO[alert].shape} ${ALERT_INFO[alert].label}`,
      );
      const what = `${KIND_INFO[mark.kind].label.padEnd(11)}  ${shape} ${label.padEnd(13)}`;
      return `${mark.id}  ${place}  ${what}  ${shortened(mark.anchor.exact, 60)}${alerts.join('')}`;
    }),
  ];
}
