import '../app/page';
import { MantineProvider } from '@mantine/core';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { PaperView } from '../ui/paper/PaperView';
import type { Selected, ShownContent } from '../ui/paper/types';
import { cssVariables, styleNonce, theme } from '../ui/theme';
import { fakePapers, type FakePaper } from './paper-fixtures';

/*
 * Papers as they are shown beside a draft, without the draft: `?paper=boats.xlsx` opens one, `?many=5000`
 * says how long the long ones are, `?theme=dark` and `?theme=light` choose.
 */
const query = new URLSearchParams(window.location.search);
const papers = fakePapers(Number(query.get('many') ?? 100));
const scheme = query.get('theme') === 'dark' ? 'dark' : 'light';

interface Shown {
  of: FakePaper;
  content: ShownContent | null;
  address: string;
  lit: Stretch | null;
}

const DESK = {
  display: 'grid',
  gridTemplate: 'auto minmax(0, 1fr) auto / minmax(0, 1fr)',
  height: '100%',
} as const;

type Stretch = { start: number; end: number };

function Papers() {
  const [open, setOpen] = useState<FakePaper>(
    () => papers.find(({ name }) => name === query.get('paper')) ?? papers[0]!,
  );
  const [shown, setShown] = useState<Shown | null>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    let url = '';
    let isHere = true;
    void Promise.resolve(open.bytes()).then((blob) => {
      if (!isHere) return;
      url = URL.createObjectURL(blob);
      const content = open.content();
      const at = open.lit === undefined ? -1 : (content?.text.indexOf(open.lit) ?? -1);
      setShown({
        of: open,
        content,
        address: url,
        lit: at < 0 ? null : { start: at, end: at + open.lit!.length },
      });
    });
    return () => {
      isHere = false;
      URL.revokeObjectURL(url);
    };
  }, [open]);

  return (
    <div style={DESK}>
      <nav style={{ display: 'flex', flexWrap: 'wrap', gap: 4, padding: 6 }}>
        {papers.map((paper) => (
          <button key={paper.name} type="button" aria-pressed={paper === open} onClick={() => setOpen(paper)}>
            {paper.name}
          </button>
        ))}
      </nav>
      <main style={{ minHeight: 0 }}>
        {shown?.of === open && (
          <PaperView
            paper={{ kind: open.kind, file: { name: open.name, size: 1234, sha256: 'ab'.repeat(32) } }}
            content={shown.content}
            why={open.why}
            address={shown.address}
            lit={shown.lit}
            find={query.get('find') ?? ''}
            onSelect={setSelected}
            onOpen={(url) => setSaid(`Asked to open ${url}`)}
            onSave={() => setSaid('Asked to save a copy')}
          />
        )}
      </main>
      <footer
        style={{ padding: 6, borderTop: '1px solid var(--stet-rule)' }}
        data-selected={JSON.stringify(selected)}
      >
        {said}{' '}
        {selected
          ? `${selected.locator} [${selected.start}, ${selected.end}) ${selected.words.slice(0, 200)}`
          : 'Nothing is selected.'}
      </footer>
    </div>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
    >
      <Papers />
    </MantineProvider>
  </StrictMode>,
);
