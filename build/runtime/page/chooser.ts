// The file chooser's window: draws a state, and says what the person did. Every decision is the main
// process's.
import type { ChooserAction, ChooserState } from './chooser-wire';

const STYLE = `
  body { font: 14px system-ui, sans-serif; margin: 0; height: 100vh; display: flex; flex-direction: column; }
  header, footer { padding: 12px; display: flex; gap: 8px; align-items: center; }
  header label { flex: 1; display: flex; gap: 8px; align-items: center; } input { flex: 1; font: inherit; padding: 5px 8px; }
  nav { padding: 0 12px 8px; overflow-wrap: anywhere; display: flex; gap: 8px; align-items: center; } nav output { flex: 1; }
  ul { flex: 1; overflow: auto; margin: 0; padding: 4px; list-style: none; border-block: 1px solid GrayText; }
  li button { all: unset; display: block; width: 100%; box-sizing: border-box; padding: 3px 10px; } li button:focus-visible, li button:hover { background: Highlight; color: HighlightText; }
  footer { flex-wrap: wrap; } footer p { flex: 1; margin: 0; min-width: 50%; } button { font: inherit; padding: 5px 14px; }`;

const send = (action: ChooserAction) =>
  (globalThis as unknown as { standInChooser(text: string): void }).standInChooser(JSON.stringify(action));

const LABELS: Record<ChooserState['kind'], string> = { save: 'Name', folder: 'Folder', open: 'File' };

type Child = Node | string;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function nameField(state: ChooserState): HTMLInputElement {
  return make('input', {
    value: state.name,
    placeholder: state.kind === 'save' ? '' : 'or type its path',
  });
}

function entryList(
  state: ChooserState,
  name: () => string,
  setName: (name: string) => void,
): HTMLUListElement {
  const items = state.entries.map((entry) => {
    const button = make(
      'button',
      { disabled: state.kind === 'folder' && !entry.folder },
      `${entry.folder ? '▸ ' : '\u2003'}${entry.name}`,
    );
    button.onclick = () =>
      entry.folder ? send({ do: 'enter', folder: entry.name, name: name() }) : setName(entry.name);
    if (state.kind === 'open' && !entry.folder)
      button.ondblclick = () => send({ do: 'accept', name: entry.name, replace: false });
    return make('li', {}, button);
  });
  return make('ul', {}, ...items);
}

function footer(state: ChooserState, name: () => string): HTMLElement {
  const said = make('p', { role: 'alert' }, state.question || state.message);
  const [no, yes] = state.question
    ? [
        make('button', { onclick: () => send({ do: 'keep' }) }, 'Keep it'),
        make('button', { onclick: () => send({ do: 'accept', name: name(), replace: true }) }, 'Replace'),
      ]
    : [
        make('button', { onclick: () => send({ do: 'cancel' }) }, 'Cancel'),
        make('button', { onclick: () => send({ do: 'accept', name: name(), replace: false }) }, state.button),
      ];
  return make('footer', {}, said, no, yes);
}

/** Draws the chooser anew. */
export function show(state: ChooserState): void {
  document.title = state.title;
  const input = nameField(state);
  const name = () => input.value;
  const up = make('button', { onclick: () => send({ do: 'enter', folder: '..', name: name() }) }, 'Up');
  const create = make(
    'button',
    {
      onclick: () => {
        const folder = prompt('Name of the new folder');
        if (folder) send({ do: 'create', folder, name: name() });
      },
    },
    'New folder',
  );
  const bottom = footer(state, name);
  document.body.replaceChildren(
    make('style', {}, STYLE),
    make('header', {}, make('label', {}, LABELS[state.kind], input)),
    make('nav', {}, up, make('output', {}, state.folder), create),
    entryList(state, name, (chosen) => {
      input.value = chosen;
      input.focus();
    }),
    bottom,
  );
  document.onkeydown = (event) => {
    // Wherever the keyboard was left: what is typed is meant, but for a button, which is pressed.
    if (event.key === 'Enter' && !event.isComposing && !(event.target instanceof HTMLButtonElement))
      send({ do: 'accept', name: name(), replace: false });
    if (event.key === 'Escape') send(state.question ? { do: 'keep' } : { do: 'cancel' });
  };
  if (state.question) bottom.querySelector('button')?.focus();
  else input.focus();
  const dot = input.value.lastIndexOf('.');
  input.setSelectionRange(0, dot > 0 ? dot : input.value.length);
}
