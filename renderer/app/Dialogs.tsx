import { useDeferredValue, useState } from 'react';
import type { Article } from '@shared/domain';
import { RulesForm } from '../features/coverage';
import { DraftsDialog, PasteDraftDialog } from '../features/drafts';
import { LinkDialog } from '../features/editing';
import { SourcesDialog } from '../features/evidence';
import {
  AddressDialog,
  EmptyTrashDialog,
  ImportReview,
  PasswordDialog,
  PasteDialog,
  SaveFilterDialog,
} from '../features/library';
import { BulkDialog, CopyEvidenceDialog } from '../features/marks';
import { QueriesDialog } from '../features/queries';
import { ReadingSettings } from '../features/reading';
import { SpeakersDialog, TranslationDialog } from '../features/papers';
import { ExportDialog, ReportSettings } from '../features/report';
import { AboutDialog, DetailsDialog, LogDialog, SettingsDialog, UpdatesDialog } from '../features/settings';
import { useUnsentQuestion } from '../store/article/begun';
import { useBulkQuestion } from '../store/marks/bulk';
import { currentMark } from '../store/marks/marking';
import { draftFromAddress, useDraftReview } from '../store/drafts/review';
import { importAddress, useImports } from '../store/library/imports';
import { useCopying } from '../store/reading/seen';
import { useTrash } from '../store/library/article-actions';
import { useCurrentCopy } from '../store/article/selectors';
import { speakersAskedOf } from '../store/papers/open';
import { attachAddress, stopAttaching } from '../store/papers/attach';
import { setShown } from '../store/app/panes';
import { openDialog, select, useView } from '../store/base/view';
import { openFromLibrary } from './openFromLibrary';
import { manuscriptHandle } from './manuscript-handle';
import { ShortcutSheet } from './frame/ShortcutSheet';
import { UnsentDialog } from './frame/UnsentDialog';

/** The dialog that is open, if one is, and over it the question for a password. */
export function Dialogs() {
  return (
    <>
      <OneDialog />
      <PasswordDialog />
    </>
  );
}

/**
 * The dialog that is open, if one is; a question about what is to be done at once, and reviewing an import,
 * come before any other.
 */
function OneDialog() {
  const dialog = useView((state) => state.dialog);
  const candidate = useImports((state) => state.candidate);
  // What a store says is drawn at once, in one task. A review is long to draw: it is drawn in slices.
  const drawn = useDeferredValue(candidate?.token);
  const copy = useCurrentCopy();
  const emptying = useTrash((state) => state.emptying);
  const copying = useCopying((state) => state.asked);
  const asked = useBulkQuestion((state) => state.asked);
  const question = useUnsentQuestion((state) => state.question);
  const close = () => openDialog(null);

  if (question) return <UnsentDialog question={question} />;
  if (candidate && candidate.token === drawn)
    return (
      <ImportReview
        key={candidate.token}
        candidate={candidate}
        onImported={(article) => void openFromLibrary(article)}
      />
    );
  if (asked) return <BulkDialog asked={asked} />;
  if (emptying) return <EmptyTrashDialog names={emptying} />;
  const onto = copying && copy?.article.id === copying.article ? copy.article.marks[copying.mark] : undefined;
  if (copying && onto) return <CopyEvidenceDialog earlier={copying.earlier} words={onto.anchor.exact} />;
  switch (dialog) {
    case 'save-filter':
      return <SaveFilterDialog onClose={close} />;
    case 'paste':
      return <PasteDialog onClose={close} />;
    case 'address':
      return <ArticleFromAddress onClose={close} />;
    case 'details':
      return copy ? <DetailsDialog copy={copy} onClose={close} /> : null;
    case 'sources':
      return copy ? (
        <SourcesDialog
          article={copy.article}
          readOnly={copy.readOnly !== null}
          onClose={close}
          onShow={(mark) => {
            close();
            select(copy.article.id, mark);
          }}
        />
      ) : null;
    case 'queries':
      return copy ? (
        <QueriesDialog
          article={copy.article}
          readOnly={copy.readOnly !== null}
          onClose={close}
          onShow={(mark) => {
            close();
            select(copy.article.id, mark);
          }}
        />
      ) : null;
    case 'drafts':
      return copy ? (
        <DraftsDialog
          article={copy.article}
          readOnly={copy.readOnly !== null}
          onPaste={() => openDialog('draft-paste')}
          onClose={close}
        />
      ) : null;
    case 'draft-paste':
      return copy ? <PasteDraftDialog article={copy.article.id} onClose={close} /> : null;
    case 'draft-address':
      return copy ? <DraftFromAddress article={copy.article} onClose={close} /> : null;
    case 'paper-address':
      return copy ? <PaperFromAddress article={copy.article.id} onClose={close} /> : null;
    case 'speakers': {
      const paper = copy && copy.article.papers[speakersAskedOf(copy.article.id) ?? ''];
      return paper ? <SpeakersDialog article={copy.article} paper={paper} onClose={close} /> : null;
    }
    case 'export':
      return copy ? <ExportDialog article={copy.article} onClose={close} /> : null;
    case 'translation': {
      const mark = copy && currentMark()?.mark;
      return mark ? <TranslationDialog article={copy.article} mark={mark} onClose={close} /> : null;
    }
    case 'link':
      return (
        <LinkDialog
          place={manuscriptHandle.current?.linkHere() ?? null}
          onLink={(href) => manuscriptHandle.current?.format({ type: 'link', href })}
          onClose={close}
        />
      );
    case 'settings':
      return (
        <SettingsDialog
          onClose={close}
          rules={<RulesForm />}
          reading={<ReadingSettings />}
          reports={<ReportSettings />}
        />
      );
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'updates':
      return <UpdatesDialog />;
    case 'log':
      return <LogDialog onClose={close} />;
    case 'shortcuts':
      return <ShortcutSheet onClose={close} />;
    case null:
      return null;
  }
}

function ArticleFromAddress({ onClose }: { onClose: () => void }) {
  const reading = useImports((state) => state.reading);
  const fetch = async (address: string) => {
    const why = await importAddress(address);
    if (useImports.getState().candidate) onClose();
    return why;
  };
  return (
    <AddressDialog title="New article from an address" reading={reading} onFetch={fetch} onClose={onClose} />
  );
}

/** The article's own address stands there at first: what is fetched is mostly a newer version of it. */
function DraftFromAddress({ article, onClose }: { article: Article; onClose: () => void }) {
  const reading = useDraftReview((state) => state.reading) === article.id;
  const before = article.drafts.findLast(({ fetched }) => fetched)?.fetched?.address;
  const fetch = async (address: string) => {
    const why = await draftFromAddress(article.id, address);
    if (useDraftReview.getState().review?.article === article.id) onClose();
    return why;
  };
  return (
    <AddressDialog
      title="New draft from an address"
      address={before}
      reading={reading}
      onFetch={fetch}
      onClose={onClose}
    />
  );
}

function PaperFromAddress({ article, onClose }: { article: string; onClose: () => void }) {
  const [reading, setReading] = useState(false);
  const fetch = async (address: string) => {
    setReading(true);
    const why = await attachAddress(article, address);
    setReading(false);
    if (why === null) {
      setShown(['papers'], true);
      onClose();
    }
    return why;
  };
  return (
    <AddressDialog
      title="Attach a paper from an address"
      reading={reading}
      onFetch={fetch}
      onClose={() => {
        if (reading) stopAttaching();
        onClose();
      }}
    />
  );
}
