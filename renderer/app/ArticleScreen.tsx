import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { currentDraft } from '@shared/domain';
import { FactTicks, StatusBar, Strip, type StripHandle } from '../features/coverage';
import { EditingBar } from '../features/editing';
import { EvidenceSection } from '../features/evidence';
import { QueriesSection } from '../features/queries';
import { Manuscript, type ManuscriptHandle } from '../features/manuscript';
import { BackingList, MarkList, MarkPanel } from '../features/marks';
import { AcrossPane } from '../features/across';
import { PapersPane } from '../features/papers';
import { PeoplePane } from '../features/people';
import { FirstRead } from '../features/reading';
import { useArticles } from '../store/article/articles';
import { checkPapers } from '../store/papers/open';
import { targetsOf } from '../store/marks/selection';
import { sendText } from '../store/article/editing';
import { useAgain } from '../store/marks/elsewhere';
import { useKeys } from '../store/base/keys';
import { createMark } from '../store/marks/marking';
import { useMarks } from '../store/article/selectors';
import { useSettings } from '../store/base/settings';
import { leaveQuestion } from '../store/marks/sharing';
import { placeIn, rememberPlace } from '../store/app/session';
import { useHeldRules, useUnseen } from '../store/coverage/standing';
import { useGhosts } from '../store/reading/suggestions';
import { isShown, measuresOf } from '../store/app/measures';
import { useExtent, useLayout } from '../store/app/panes';
import { useBalloons } from '../store/evidence/balloons';
import { useFactsShown } from '../store/coverage/ticks';
import { useEditor } from '../store/article/useEditor';
import type { Range } from '@shared/text/ranges';
import { select, selectRange, useView, wordsShown } from '../store/base/view';
import { useWelcome } from '../store/app/welcome';
import { firstShown } from '../ui/keys';
import { styleNonce } from '../ui/theme';
import classes from './ArticleScreen.module.css';
import { ArticleHeader } from './ArticleHeader';
import { goToBlocker, goToTarget } from './checking';
import { runCommand } from './commands/handlers';
import { openFromLibrary } from './openFromLibrary';
import { Panes } from './panes/Panes';
import { SIDE_TITLES, SidePane } from './SidePane';
import { manuscriptHandle } from './manuscript-handle';
import { openManuscriptMenu } from './manuscriptMenu';

// The sample's texts are only there for who asks for them.
const PapersTray = lazy(() => import('../features/welcome/PapersTray'));

/** The desk: the list of marks, the manuscript, and the mark in hand. */
export function ArticleScreen({ id }: { id: string }) {
  const copy = useArticles(({ open }) => open[id]);
  const marks = useMarks(id);
  const selected = useView((state) => state.selected[id] ?? null);
  const words = useView((state) => (state.words?.article === id ? state.words.range : null));
  const papers = useWelcome(({ paper }) => paper !== null);
  const [hovered, setHovered] = useState<string | null>(null);
  const unseen = useUnseen(id);
  const again = useAgain(id);
  const side = useView((state) => state.side);
  const { ghosts, ghost } = useGhosts(id);
  const keys = useKeys();
  const rules = useHeldRules(id);
  const faded = useSettings(({ settings }) => settings.fadeVerified);
  const layout = useLayout();
  const { balloons } = measuresOf(layout, useExtent());
  const balloonOf = useBalloons(id, balloons !== null && isShown(layout, 'balloons'));
  const facts = useFactsShown(id);
  const [fact, setFact] = useState<Range | null>(null);
  const manuscript = useRef<ManuscriptHandle>(null);
  const strip = useRef<StripHandle>(null);
  const editor = useEditor(
    id,
    useCallback(() => manuscript.current, []),
  );

  useEffect(() => {
    manuscriptHandle.current = manuscript.current;
    manuscript.current?.focus();
    return () => {
      manuscriptHandle.current = null;
    };
  }, []);
  useEffect(() => void checkPapers(id), [id]);
  const shown = useRef(selected);
  useEffect(() => {
    // Coming back, the text is where it was left, wherever the mark may be.
    if (selected !== null && selected !== shown.current) manuscript.current?.scrollToMark(selected);
    shown.current = selected;
  }, [selected]);

  useEffect(() => {
    if (!words) return;
    manuscript.current?.selectRange(words.start, words.end);
    wordsShown();
  }, [words]);

  const show = useCallback(
    (mark: string) => {
      select(id, mark);
      manuscript.current?.scrollToMark(mark);
    },
    [id],
  );

  const showWords = useCallback(({ start, end }: { start: number; end: number }, chosen: boolean) => {
    if (!chosen) return manuscript.current?.scrollTo(start);
    manuscript.current?.selectRange(start, end);
    return manuscript.current?.focus();
  }, []);

  if (!copy) return null;
  const { article, readOnly } = copy;
  const draft = currentDraft(article);
  return (
    <main className={classes.screen}>
      <ArticleHeader copy={copy} />
      {readOnly !== null && (
        <p className={classes.readOnly} role="status">
          {readOnly}
        </p>
      )}
      <Panes
        listTitle={SIDE_TITLES[side]}
        list={
          <SidePane
            id={id}
            panes={{
              marks: () => (
                <MarkList
                  id={id}
                  selected={selected}
                  hovered={hovered}
                  onSelect={show}
                  onHover={setHovered}
                />
              ),
              backing: () => (
                <BackingList
                  id={id}
                  selected={selected}
                  hovered={hovered}
                  onSelect={show}
                  onHover={setHovered}
                  onEnter={() => manuscript.current?.focus()}
                />
              ),
              people: () => <PeoplePane id={id} readOnly={readOnly !== null} onShow={show} />,
              reading: () => <FirstRead id={id} readOnly={readOnly !== null} onShow={showWords} />,
            }}
          />
        }
        panel={
          <MarkPanel
            id={id}
            onShow={show}
            onWords={(range) => showWords(range, true)}
            onOpen={(article, mark) => void openFromLibrary(article, { mark })}
            evidence={(marks) => <EvidenceSection article={id} marks={marks} />}
            queries={(mark) => <QueriesSection article={id} mark={mark} />}
            words={
              facts &&
              ((mark) => (
                <FactTicks
                  article={id}
                  mark={mark}
                  onCurrent={setFact}
                  onLeave={() => manuscript.current?.focus()}
                />
              ))
            }
          />
        }
        papers={() => (
          <PapersPane
            article={article}
            readOnly={readOnly !== null}
            across={() => <AcrossPane article={article} readOnly={readOnly !== null} onShow={showWords} />}
          />
        )}
      >
        <section
          className={classes.manuscript}
          data-pane="manuscript"
          aria-label="Manuscript"
          onBlur={() => sendText(id)}
        >
          <Manuscript
            ref={manuscript}
            text={draft.text}
            formats={draft.formats}
            marks={marks}
            rules={rules}
            faded={faded}
            balloonOf={balloonOf}
            selected={selected}
            hovered={hovered}
            unseen={unseen}
            again={again}
            ghosts={ghosts}
            ghost={ghost}
            facts={facts}
            fact={fact}
            nonce={styleNonce()}
            keys={false}
            keyOf={(kind) => firstShown(keys, `mark.new.${kind}`)}
            place={placeIn(id)}
            onPlace={(place) => rememberPlace(id, place)}
            onSelect={(mark) => select(id, mark)}
            onEscape={() => leaveQuestion(id, targetsOf(id))}
            onHover={setHovered}
            onContextMenu={(menu) => openManuscriptMenu(id, menu)}
            onCreate={(kind, range) => void createMark(id, kind, range)}
            onSelectionChange={(range) => selectRange(id, range)}
            onSight={(sight) => strip.current?.see(sight)}
            {...editor}
          />
          {editor.editable && <EditingBar onCommand={runCommand} />}
          <Strip
            ref={strip}
            id={id}
            text={draft.text}
            marks={marks}
            selected={selected}
            edgesOf={(rows) => manuscript.current?.edges(rows) ?? []}
            onGo={(target) => goToTarget(id, target)}
            onScroll={(offset) => manuscript.current?.scrollTo(offset)}
          />
        </section>
      </Panes>
      {papers && (
        <Suspense>
          <PapersTray />
        </Suspense>
      )}
      <StatusBar id={id} onGo={(blocker) => goToBlocker(id, blocker)} />
    </main>
  );
}
