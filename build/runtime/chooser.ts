// A file chooser of our own, in a window of its own, for what the browser's dialogs cannot do: choose a
// folder (they tell only of files), and all of it on Linux. There Chromium's GTK dialog replaces a file
// without asking; while it is up, before or behind, Chromium takes neither key nor click for the app's
// window; and once it goes without an answer no dialog opens any more until the page is loaded anew. The
// window belongs to the stand-in: the app's page can neither see nor answer it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageTarget } from './browser';
import { closePage, front } from './browsers';
import chooserSource from './page/chooser.ts?injected';
import type { ChooserAction, ChooserState } from './page/chooser-wire';

export interface ChooserOptions {
  kind: 'save' | 'folder' | 'open';
  title: string;
  /** where to begin: a folder, or a file's path or name */
  defaultPath?: string;
  button?: string;
  /** extension (without a dot) for a name typed without any */
  extension?: string;
  /** extensions of the files to be listed; left out, all are */
  only?: readonly string[];
  /** place on the screen to be centred over */
  over: Electron.Rectangle;
}

/** where the person chose something last, for the next chooser to begin */
let lastFolder = os.homedir();

const BUTTONS = { save: 'Save', folder: 'Choose this folder', open: 'Open' };
const SIZE = { width: 640, height: 520 };
const PAGE =
  '<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><body></body>';

/** What the chooser knows and how it answers, without any window: a step at a time. */
export class Chooser {
  folder: string;
  private name: string;
  private message = '';
  private question = '';

  constructor(private readonly options: ChooserOptions) {
    const given = path.resolve(lastFolder, options.defaultPath ?? '.');
    const isFolder = kindOf(given) === 'folder';
    this.folder = isFolder ? given : path.dirname(given);
    if (kindOf(this.folder) !== 'folder') this.folder = lastFolder;
    this.name = isFolder || options.kind !== 'save' ? '' : path.basename(given);
  }

  get state(): ChooserState {
    const { kind, title, button } = this.options;
    return {
      kind,
      title,
      button: button ?? BUTTONS[kind],
      folder: this.folder,
      entries: this.entries(),
      name: this.name,
      message: this.message,
      question: this.question,
    };
  }

  /** Takes what the person did. Answers the chosen path, null when they left, or undefined to go on. */
  take(action: ChooserAction): string | null | undefined {
    this.message = '';
    this.question = '';
    switch (action.do) {
      case 'cancel':
        return null;
      case 'keep':
        return undefined;
      case 'enter':
        this.name = action.name;
        this.enter(path.resolve(this.folder, action.folder));
        return undefined;
      case 'create':
        this.name = action.name;
        this.create(path.resolve(this.folder, action.folder));
        return undefined;
      case 'accept':
        this.name = action.name;
        return this.accept(action.name.trim(), action.replace);
    }
  }

  private accept(typed: string, replace: boolean): string | undefined {
    const target = this.resolve(typed);
    if (this.options.kind === 'folder') {
      if (kindOf(target) === 'folder') return target;
      this.message = `There is no folder ${target}.`;
      return undefined;
    }
    if (typed === '')
      this.message =
        this.options.kind === 'open' ? 'Choose a file, or type its path.' : 'Type a name for the file.';
    else if (kindOf(target) === 'folder') {
      this.name = '';
      this.enter(target);
    } else if (this.options.kind === 'open') {
      if (kindOf(target) === 'file') return target;
      this.message = `There is no file ${target}.`;
    } else if (kindOf(path.dirname(target)) !== 'folder')
      this.message = `There is no folder ${path.dirname(target)}.`;
    else if (kindOf(target) !== 'nothing' && !replace)
      this.question = `${path.basename(target)} is already in ${path.dirname(target)}. Replace it?`;
    else return target;
    return undefined;
  }

  private resolve(typed: string): string {
    const target = path.resolve(this.folder, plainPath(typed).replace(/^~(?=$|[\\/])/, os.homedir()));
    const { extension } = this.options;
    const bare =
      this.options.kind === 'save' &&
      typed !== '' &&
      extension !== undefined &&
      path.extname(target) === '' &&
      kindOf(target) === 'nothing';
    return bare ? `${target}.${extension}` : target;
  }

  private enter(folder: string): void {
    try {
      fs.readdirSync(folder);
      this.folder = folder;
    } catch (error) {
      this.message = `${folder} cannot be opened: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`;
    }
  }

  private create(folder: string): void {
    try {
      fs.mkdirSync(folder);
      this.folder = folder;
    } catch (error) {
      this.message = `${folder} cannot be made: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`;
    }
  }

  // Folders first, hidden ones left out, as file choosers do.
  private entries(): ChooserState['entries'] {
    const { only } = this.options;
    const entries = fs.readdirSync(this.folder).filter((name) => !name.startsWith('.'));
    return entries
      .map((name) => ({ name, folder: kindOf(path.join(this.folder, name)) === 'folder' }))
      .filter(
        ({ name, folder }) => folder || !only || only.includes(path.extname(name).slice(1).toLowerCase()),
      )
      .sort((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name));
  }
}

/** A path as it is copied elsewhere: in quotation marks, or as an address of this machine. */
function plainPath(typed: string): string {
  const bare = /^(["'])(.+)\1$/u.exec(typed)?.[2] ?? typed;
  if (!bare.startsWith('file://')) return bare;
  try {
    return fileURLToPath(bare);
  } catch {
    return bare;
  }
}

function kindOf(file: string): 'nothing' | 'file' | 'folder' {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat ? (stat.isDirectory() ? 'folder' : 'file') : 'nothing';
}

/** Counts the choosers asked for. */
let asked = 0;
/** Leaves the one that is up. */
let leave = (): void => {};
let last: Promise<unknown> = Promise.resolve();

/**
 * Shows the chooser and resolves to the chosen path, or to null when the person left it. There is one at a
 * time: whoever asks again does not see the one before, which may be lost behind a window or gone without a
 * word, and so that one is left.
 */
export function choose(options: ChooserOptions): Promise<string | null> {
  const turn = ++asked;
  leave();
  const chosen = last.then(() => (turn === asked ? show(options) : null));
  last = chosen.catch(() => {});
  return chosen;
}

async function show(options: ChooserOptions): Promise<string | null> {
  const left = new Promise<null>((resolve) => {
    leave = () => resolve(null);
  });
  const chooser = new Chooser(options);
  const target = await front.open(SIZE);
  try {
    await place(target, options.over);
    const chosen = await Promise.race([converse(chooser, target), left]);
    if (chosen !== null) lastFolder = options.kind === 'folder' ? chosen : path.dirname(chosen);
    return chosen;
  } finally {
    closePage(target);
  }
}

async function place({ id, browser }: PageTarget, over: Electron.Rectangle): Promise<void> {
  const { windowId } = await browser.root.send('Browser.getWindowForTarget', { targetId: id });
  const left = Math.round(over.x + Math.max(0, (over.width - SIZE.width) / 2));
  const top = Math.round(over.y + Math.max(0, (over.height - SIZE.height) / 3));
  await browser.root.send('Browser.setWindowBounds', { windowId, bounds: { left, top, ...SIZE } });
}

async function converse(chooser: Chooser, { id, session, browser }: PageTarget): Promise<string | null> {
  const draw = () =>
    session.attempt('Runtime.evaluate', { expression: `standIn.show(${JSON.stringify(chooser.state)})` });
  const answered = new Promise<string | null>((resolve) => {
    session.on('Runtime.bindingCalled', ({ payload }) => {
      const answer = chooser.take(JSON.parse(payload) as ChooserAction);
      if (answer === undefined) draw();
      else resolve(answer);
    });
    // Closing the window, or losing the browser, is leaving.
    browser.root.on('Target.detachedFromTarget', ({ targetId }) => {
      if (targetId === id) resolve(null);
    });
    void browser.gone.then(() => resolve(null));
  });
  session.attempt('Page.enable');
  session.attempt('Runtime.addBinding', { name: 'standInChooser' });
  session.attempt('Runtime.runIfWaitingForDebugger');
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: PAGE });
  await session.send('Runtime.evaluate', { expression: chooserSource });
  draw();
  return answered;
}
