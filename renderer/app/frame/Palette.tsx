import { useEffect } from 'react';
import { Spotlight, useSpotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useLibrary } from '../../store/library/library';
import { goToTab, labelOf, nameOf, recentOnes } from '../../store/article/tabs';
import { keysNow } from '../../store/base/keys';
import { signature } from '../../store/base/settings';
import { useView } from '../../store/base/view';
import { assign, namesNow } from '../../store/marks/assignees';
import { targetsOf } from '../../store/marks/selection';
import { can, runCommand, titleOf } from '../commands/handlers';
import { palette, paletteStore } from '../commands/palette';
import { COMMAND_IDS, COMMANDS, LEAD_MENUS, MENUS, type CommandId } from '@shared/contract';
import { openFromLibrary } from '../openFromLibrary';
import { holdKeyboard, useClosedByDialog } from '../../ui/holdKeyboard';
import { firstShown } from '../../ui/keys';
import { wayOf } from '../../ui/Prose';
import classes from './Palette.module.css';

const LABEL = 'All commands and articles';

/** All commands that can be done now, and every article, by a few letters of their name. */
export function Palette() {
  const { opened } = useSpotlight(paletteStore);
  useClosedByDialog(palette.close);
  // After Mantine has noted what to give the keyboard back to.
  useEffect(() => {
    const box = opened ? document.querySelector<HTMLElement>(`[role="dialog"][aria-label="${LABEL}"]`) : null;
    return box ? holdKeyboard(box, palette.close) : undefined;
  }, [opened]);
  return (
    <Spotlight
      store={paletteStore}
      closeOnEscape={false}
      actions={opened ? [...recentGroup(), ...commandGroups(), ...setGroup(), ...articleGroup()] : []}
      limit={40}
      scrollable
      maxHeight={420}
      shortcut={null}
      highlightQuery
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      nothingFound="No command and no article with these letters."
      className={classes.palette}
      attributes={{ content: { 'aria-label': LABEL } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Matches' } }}
      searchProps={{ placeholder: 'Command or article…', 'aria-label': 'Command or article' }}
    />
  );
}

function commandGroups() {
  return MENUS.map((menu) => ({
    group: menu as string,
    actions: COMMAND_IDS.filter(
      (id) =>
        COMMANDS[id].menu === menu &&
        id !== 'help.palette' &&
        COMMANDS[id].row === undefined &&
        COMMANDS[id].led === undefined &&
        can(id),
    ).map((id) => actionOf(id, menu)),
  }));
}

function actionOf(id: CommandId, ...keywords: string[]): SpotlightActionData {
  const shown = firstShown(keysNow(), id);
  return {
    id,
    label: titleOf(id),
    keywords,
    rightSection: shown && <kbd>{shown}</kbd>,
    // After the palette has given the keyboard back, or a dialog would lose it again.
    onClick: () => void window.setTimeout(() => runCommand(id)),
  };
}

/** What the mark in hand can be set to, value by value, and whom it can be assigned to by name. */
function setGroup() {
  const { article } = useView.getState();
  if (article === null || !can(LEAD_MENUS.Lead)) return [];
  const values = COMMAND_IDS.filter((id) => COMMANDS[id].led !== undefined);
  const names = namesNow(article, signature()).map((name): SpotlightActionData => ({
    id: `assign ${name}`,
    label: `Assign to ${name}`,
    onClick: () =>
      void window.setTimeout(
        () =>
          void assign(
            article,
            targetsOf(article).map(({ id }) => id),
            name,
          ),
      ),
  }));
  return [{ group: 'Set on the mark', actions: [...values.map((id) => actionOf(id, 'set')), ...names] }];
}

/** First, because what one opened last is what one most likely wants. */
function recentGroup() {
  return [
    {
      group: 'Recent',
      actions: recentOnes()
        .slice(0, 8)
        .map((article): SpotlightActionData => {
          const { slug, headline } = labelOf(article);
          return {
            id: `recent ${article}`,
            label: nameOf(article),
            ...described(slug, headline),
            onClick: () => void goToTab(article),
          };
        }),
    },
  ];
}

/** The headline under the slug, and the way that they run. */
const described = (slug: string, headline: string) => ({
  ...(slug ? { description: headline } : {}),
  ...wayOf(headline || slug),
});

function articleGroup() {
  const { articles } = useLibrary.getState();
  return [
    {
      group: 'Articles',
      actions: articles.map(({ id, details }): SpotlightActionData => ({
        id,
        label: details.slug || details.headline || 'Untitled',
        ...described(details.slug, details.headline),
        keywords: [details.desk, details.checker],
        onClick: () => void openFromLibrary(id),
      })),
    },
  ];
}
