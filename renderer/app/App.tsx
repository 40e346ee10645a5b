import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { shownDetails } from '@shared/domain';
import { useEffect } from 'react';
import { useLayout } from '../store/app/panes';
import { useArticles } from '../store/article/articles';
import { useKeys } from '../store/base/keys';
import { useSettings } from '../store/base/settings';
import { useView } from '../store/base/view';
import { ContextMenu } from '../ui/ContextMenu';
import { firstShown } from '../ui/keys';
import { cssVariables, styleNonce, theme } from '../ui/theme';
import classes from './App.module.css';
import { Tour } from '../features/welcome';
import { DropZone } from './frame/DropZone';
import { MenuBar } from './frame/MenuBar';
import { Notices } from './frame/Notices';
import { Palette } from './frame/Palette';
import { PANEL, tabId } from './frame/panel';
import { TabBar } from './frame/TabBar';
import { LibraryScreen } from './LibraryScreen';
import { Opening } from './Opening';
import { useDesk } from './later';
import { useLookingAtDrafts } from './useLookingAtDrafts';
import { useShortcuts } from './useShortcuts';

/** The frame around every screen. */
export function App() {
  const { settings, info, ready } = useSettings();
  const keys = useKeys();
  const system = useColorScheme();
  const screen = useView((state) => state.screen);
  const article = useView((state) => state.article);
  const read = useArticles(({ open }) => article !== null && article in open);
  const desk = useDesk((state) => state.desk);
  const lookingAtDrafts = useLookingAtDrafts(article);
  useShortcuts();
  useWindowTitle();
  const { compact } = useLayout();
  useTextMeasures(compact ? compactSize(settings.textSize) : settings.textSize, settings.columnWidth);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      forceColorScheme={settings.theme === 'system' ? system : settings.theme}
    >
      <div className={classes.frame}>
        {info.platform !== 'darwin' && <MenuBar />}
        {ready && <TabBar />}
        <div className={classes.panel} id={PANEL} role="tabpanel" aria-labelledby={tabId(article)}>
          {ready && screen === 'library' && <LibraryScreen />}
          {article !== null && !(read && desk) && <Opening article={article} />}
          {screen === 'article' &&
            article !== null &&
            read &&
            desk &&
            (lookingAtDrafts ? (
              <desk.DraftsScreen key={article} id={article} />
            ) : (
              <desk.ArticleScreen key={article} id={article} />
            ))}
          {screen === 'report' && article !== null && read && desk && (
            <desk.ReportScreen key={article} id={article} />
          )}
        </div>
      </div>
      {screen !== 'library' && <Tour keyOf={(id) => firstShown(keys, id) ?? null} />}
      {desk && <desk.Dialogs />}
      <Palette />
      <DropZone />
      <ContextMenu />
      <Notices />
    </MantineProvider>
  );
}

function useWindowTitle(): void {
  const article = useView((state) => state.article);
  const copy = useArticles(({ open }) => (article === null ? undefined : open[article]));
  const details = copy && shownDetails(copy.article);
  const name = details ? details.slug || details.headline : '';
  useEffect(() => {
    document.title = name ? `${name} – Stet` : 'Stet';
  }, [name]);
}

/** An average character of the reading serif, in em: what a column of so many characters is wide. */
const CHARACTER = 0.463;

/** In compact text the usual 18 pixels are 15, and who wants theirs larger still has them larger. */
const compactSize = (textSize: number): number => Math.round((textSize * 5) / 6);

function useTextMeasures(textSize: number, columnWidth: number): void {
  useEffect(() => {
    document.documentElement.style.setProperty('--stet-text-size', `${textSize}px`);
    document.documentElement.style.setProperty('--stet-measure', `${columnWidth * CHARACTER}em`);
  }, [textSize, columnWidth]);
}
