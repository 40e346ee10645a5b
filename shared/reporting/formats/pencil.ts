import { STATUS_INFO, STATUSES } from '../../domain';
import { reportHtml } from '../html';
import { shapes } from '../html/shapes';
import { withFonts } from './html';
import type { Writer } from './writer';

/**
 * The checking copy: the draft alone with wide margins and lines apart, for the pencil. Its marks have their
 * numbers and the shape of their status, as in the report, and nothing of what was said about them.
 */
export const writePencil: Writer = async (model, { missing, fontFaces }) => {
  const html = reportHtml(
    {
      ...model,
      // Whoever holds it knows what a shape means.
      ledger: model.ledger.map((entry) => ({ ...entry, notes: [], evidence: [], said: [], correction: '' })),
    },
    missing,
  );
  const [head = ''] = /^[^]*?<\/head>/.exec(html) ?? [];
  const [text = ''] = /<section id="text"[^]*?<\/section>/.exec(html) ?? [];
  const [title = ''] = /<h1[^]*?<\/h1>/.exec(html) ?? [];
  const told = STATUSES.map(
    (status) => `${STATUS_INFO[status].shape} ${STATUS_INFO[status].label.toLowerCase()}`,
  );
  const page = `${head.replace('</style>', () => `${STYLE}</style>`)}
<body class="pencil">
${shapes.markup}
${title}
<p class="explain">Checking copy of draft ${model.draft.number}. ${told.join(' · ')}</p>
${text
  .replace(/ href="#[^"]*"/g, '')
  .replace(/<h2[^]*?<\/h2>/, '')
  .replace(/<div class="explain key">[^]*?<\/div>\s*/, '')}
</body>
</html>
`;
  return withFonts(page, fontFaces);
};

const STYLE = `
@page { margin: 22mm 58mm 20mm 32mm; @bottom-left { content: "Checking copy"; } }
.pencil #text { break-before: auto; }
.pencil .text { line-height: 2.05; }
.pencil h1 { font-size: 16pt; }
`;
