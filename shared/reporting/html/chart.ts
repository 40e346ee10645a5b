import { STATUS_INFO, STATUSES, type Status } from '../../domain';
import type { Counts } from '../types';
import { html, type Html } from './markup';
import { shape } from './shapes';
import { number, percent } from './wording';

const ROW = 23;
const LABELS = 128;
const BARS = 200;
const WIDTH = 400;

/**
 * Marks by status as bars. Said three times over, so that it survives a photocopier and a screen reader:
 * shape and word, a filling by what the status means (hollow: no answer; solid: settled; hatched: copy must
 * change), and the figures.
 */
export function statusChart({ status, marks, classes }: Counts): Html {
  const most = Math.max(...STATUSES.map((each) => status[each]), 1);
  const said = STATUSES.map((each) => `${STATUS_INFO[each].label}: ${number(status[each])}`).join('; ');
  return html`<svg class="chart" role="img" aria-labelledby="chart-title chart-figures" viewBox="0 0 ${WIDTH} ${STATUSES.length * ROW + 26}" xmlns="http://www.w3.org/2000/svg">
<title id="chart-title">Marks by status</title>
<desc id="chart-figures">${said}${classes.cut > 0 && `; Closed as cut: ${number(classes.cut)}`}.</desc>
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" class="hatch-ground"/><rect width="2" height="5" class="hatch-line"/></pattern></defs>
<line class="axis" x1="${LABELS}" y1="0" x2="${LABELS}" y2="${STATUSES.length * ROW - 3}"/>
${STATUSES.map((each, at) => bar(each, status[each], marks, most, at * ROW))}
<g class="legend" transform="translate(${LABELS} ${STATUSES.length * ROW + 8})">
<rect class="undecided" x="0.5" y="1" width="12" height="9"/><text x="18" y="9.5">no answer yet</text>
<rect class="settled" x="98.5" y="1" width="12" height="9"/><text x="116" y="9.5">settled</text>
<rect class="problem" x="164.5" y="1" width="12" height="9"/><text x="182" y="9.5">text to change</text>
</g>
</svg>`;
}

function bar(status: Status, count: number, marks: number, most: number, y: number): Html {
  const { label, decided, problem } = STATUS_INFO[status];
  // One mark among ten thousand is still to be seen.
  const width = count === 0 ? 0 : Math.max(2, Math.round((count / most) * BARS));
  const filling = problem ? 'problem' : decided ? 'settled' : 'undecided';
  return html`<g${count === 0 && html` class="none"`}><svg x="1" y="${y + 3}" width="14" height="14">${shape(status)}</svg><text x="22" y="${y + 14}">${label}</text>${
    width > 0 && html`<rect class="${filling}" x="${LABELS}.5" y="${y + 3}.5" width="${width}" height="13"/>`
  }<text class="figure" x="${LABELS + width + 7}" y="${y + 14}">${number(count)}${
    count > 0 && html`<tspan class="share" dx="5">${percent(count, marks)}</tspan>`
  }</text></g>
`;
}
