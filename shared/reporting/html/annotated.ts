import { KIND_INFO, MARK_KINDS, PART_INFO, STATUS_INFO, STATUSES } from '../../domain';
import { opposite, type Direction } from '../../text/direction';
import type { LedgerEntry, ReportModel, TextParagraph, TextSegment } from '../types';
import { Html, html, safeHref } from './markup';
import type { Section } from './sections';
import { shape } from './shapes';

/**
 * The draft as it stands, every mark underlined and numbered: the line says the kind, the shape beside the
 * number the status.
 */
export function annotatedText(model: ReportModel): Section | null {
  if (!model.text.some((paragraph) => paragraph.segments.length > 0)) return null;
  let level = 2;
  const paragraphs = model.text.map((paragraph) => {
    // An article's own headings may skip levels; a document's may not.
    if (paragraph.role.type === 'heading')
      level = Math.min(Math.max(paragraph.role.level + 2, 3), level + 1, 6);
    return render(paragraph, level, model.ledger);
  });
  return {
    id: 'text',
    title: 'Annotated text',
    count: null,
    body: html`${model.ledger.length > 0 && legend}<div class="text">${paragraphs}</div>`,
  };
}

const legend = html`<div class="explain key">
<p>The line says the kind: ${MARK_KINDS.map((kind) => html`<span class="k-${kind}">${KIND_INFO[kind].label.toLowerCase()}</span> `)}</p>
<p>The number in the margin is the ledger’s, beside the line where the words begin. Where marks overlap, brackets hold the words of each: <span class="edge">[</span>words<span class="edge">]</span></p>
<p>The shape says the status; a number is underlined where the text has to change: ${STATUSES.map((status) => html`<span class="nobreak">${shape(status)} ${STATUS_INFO[status].label.toLowerCase()}</span> `)}</p>
</div>
`;

function render(paragraph: TextParagraph, level: number, ledger: readonly LedgerEntry[]): Html {
  const { number, role, part, segments, direction } = paragraph;
  if (segments.length === 0) return html``;
  const tag = new Html(role.type === 'heading' ? `h${level}` : 'p');
  const name = role.type === 'heading' ? `head l${role.level}` : role.type;
  // The number is generated from the attribute: it is no part of the text, so neither copying nor a PDF's
  // outline takes it along.
  const way = direction === 'rtl' && html` dir="rtl"`;
  const label =
    part &&
    html`<p class="part">${PART_INFO[part].label}</p>
`;
  return html`${label}<${tag} class="${name}"${way}${number !== null && html` id="p${number}" data-n="${number}"`}>${renderSegments(
    segments,
    direction,
    ledger,
  )}</${tag}>
`;
}

/** A quotation that runs against its paragraph is kept in one piece, its own full stop at its own end. */
function renderSegments(
  segments: readonly TextSegment[],
  direction: Direction,
  ledger: readonly LedgerEntry[],
): Html[] {
  const pieces: Html[] = [];
  for (let at = 0; at < segments.length;) {
    const { foreign } = segments[at]!;
    const end = segments.findIndex((segment, index) => index > at && segment.foreign !== foreign);
    const to = end === -1 ? segments.length : end;
    const run = segments
      .slice(at, to)
      .map((segment, index) => renderSegment(segment, segments[at + index + 1], ledger));
    pieces.push(foreign ? html`<bdi dir="${opposite(direction)}">${run}</bdi>` : html`${run}`);
    at = to;
  }
  return pieces;
}

function renderSegment(
  segment: TextSegment,
  next: TextSegment | undefined,
  ledger: readonly LedgerEntry[],
): Html {
  let words = html`${segment.text}`;
  if (segment.bold) words = html`<strong>${words}</strong>`;
  if (segment.italic) words = html`<em>${words}</em>`;
  for (const kind of segment.kinds) words = html`<span class="k-${kind}">${words}</span>`;
  const href = segment.link && safeHref(segment.link.href);
  if (href) words = html`<a class="link" href="${href}" rel="noreferrer noopener">${words}</a>`;
  // Paper cannot be clicked: there the address is printed, once, after the last piece of the link.
  if (href && next?.link !== segment.link) words = html`${words}<bdi class="address"> &lt;${href}&gt;</bdi>`;
  return html`${segment.opens.map((number) => label(ledger[number - 1]!))}${words}${edges(segment.closes, ledger, ']')}`;
}

/** Brackets where marks overlap; a mark alone has its line. */
const edges = (numbers: readonly number[], ledger: readonly LedgerEntry[], sign: string): Html[] =>
  numbers
    .filter((number) => ledger[number - 1]!.overlaps)
    .map(() => html`<span class="edge" aria-hidden="true">${sign}</span>`);

/**
 * Each mark once, in the margin: a float, so that those of one line stand below each other and never over.
 */
function label({ number, status, overlaps, alerts }: LedgerEntry): Html {
  const { label: word, problem } = STATUS_INFO[status];
  const name = `Mark ${number}, ${word.toLowerCase()}${alerts.length > 0 ? ', needs attention' : ''}`;
  return html`<a class="mark s-${status}${problem ? ' problem' : ''}" id="t${number}" href="#m${number}" aria-label="${name}">${number}${shape(status)}${alerts.map(shape)}</a>${overlaps && html`<span class="edge" aria-hidden="true">[</span>`}`;
}
