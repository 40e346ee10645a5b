// What is found in an app's sources, and what is found wrong with a sheet. With a small Electron of its own.
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { saidIn, settingsOf } from './settings';
import { rowsOf, wrongWith } from './sheet';
import { usesIn } from './uses';

const LIB = `
interface Array<T> { [at: number]: T; length: number }
interface Promise<T> { then(done: (value: T) => void): void }
interface Function {} interface CallableFunction {} interface NewableFunction {}
interface IArguments {} interface Object {} interface RegExp {}
interface Boolean {} interface Number {} interface String {}
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
interface Emitter { on(event: string, listener: () => void): this }
`;

const ELECTRON = `
declare namespace Electron {
  interface App extends Emitter {
    on(event: 'before-quit', listener: (event: Event) => void): this;
    getPath(name: 'home' | 'userData'): string;
    quit(): void;
    readonly commandLine: CommandLine;
  }
  interface Monitor extends Emitter { watching: boolean }
  interface Event { preventDefault(): void }
  interface CommandLine { appendSwitch(name: string): void }
  interface Options { title?: string; properties?: Array<'openFile' | 'openDirectory'>; inner?: Inner }
  interface Inner { deep?: boolean }
  interface Reply { canceled: boolean; files: string[] }
  class Window { constructor(options: Options); close(): void; theme: 'dark' | 'light' }
}
declare module 'electron' {
  const app: Electron.App;
  const monitor: Electron.Monitor;
  const Window: typeof Electron.Window;
  const ask: (options: Electron.Options) => Electron.Reply;
  type App = Electron.App;
}
`;

/** The uses in one file of an app. */
function found(source: string): string[] {
  const files = new Map([
    ['/lib.d.ts', LIB],
    ['/electron/electron.d.ts', ELECTRON],
    ['/app.ts', source],
  ]);
  const options: ts.CompilerOptions = { noLib: true, strict: true, types: [], module: ts.ModuleKind.ESNext };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name, version) => {
      const text = files.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version, true);
    },
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
    getCurrentDirectory: () => '/',
  };
  return [...usesIn(ts.createProgram([...files.keys()], options, host), ['/app.ts']).keys()];
}

describe('in the sources of an app', () => {
  const from = (names: string, rest: string) => `import { ${names} } from 'electron';\n${rest}`;

  test.each([
    ['a member', from('app', 'app.quit();'), ['App.quit']],
    ['… by its name as a text', from('app', `app['quit']();`), ['App.quit']],
    ['… taken out', from('app', 'const { quit } = app;'), ['App.quit']],
    ['… of a part of it', from('type App', `const f = (a: Pick<App, 'quit'>) => a.quit();`), ['App.quit']],
    ['… of an answer', from('ask', 'const { canceled } = ask({});'), ['Reply.canceled']],
    ['… of what came without a name', from('ask', 'const last = ask({}).files;'), ['Reply.files']],
    ['one with a word', from('app', `app.getPath('userData');`), ['App.getPath', `App.getPath('userData')`]],
    ['an event', from('app', `app.on('before-quit', () => {});`), [`App on 'before-quit'`]],
    ['one of no type', from('monitor', `monitor.on('asleep', () => {});`), [`Monitor on 'asleep'`]],
    [
      'what an event can',
      from('app', `app.on('before-quit', (event) => event.preventDefault());`),
      [`App on 'before-quit'`, 'Event.preventDefault'],
    ],
    [
      'a switch',
      from('app', `app.commandLine.appendSwitch('loud');`),
      ['App.commandLine', 'CommandLine.appendSwitch', 'switch --loud'],
    ],
    [
      'options',
      from('ask', `ask({ title: 'a', inner: { deep: true } });`),
      ['Options.title', 'Options.inner', 'Inner.deep'],
    ],
    [
      'one that is given perhaps',
      from('Window', `new Window({ ...(1 ? { title: 'a' } : {}) });`),
      ['new Window', 'Options.title'],
    ],
    [
      '… by a word',
      from('ask', `ask({ properties: ['openFile'] });`),
      ['Options.properties', `Options.properties: 'openFile'`],
    ],
    [
      'what is set',
      from('Window', `new Window({}).theme = 'dark';`),
      ['new Window', 'Window.theme', `Window.theme: 'dark'`],
    ],
    ['nothing of others', `const own = { title: 'a', quit() {} };\nown.quit();\nown['title'];`, []],
  ])('%s', (_name, source, uses) => {
    expect(found(source).sort()).toEqual([...uses].sort());
  });

  test('switches and variables are found in what starts it, and no others', () => {
    const args = `['--no-sandbox', \`--user-data-dir=\${home}\`, '--library=x']`;
    expect(saidIn(`spawn(electron, ${args}, { ELECTRON_RUN_AS_NODE: '1' })`)).toEqual([
      'variable ELECTRON_RUN_AS_NODE',
      'switch --no-sandbox',
      'switch --user-data-dir',
    ]);
  });

  test('fuses, and what of package.json Electron reads', () => {
    expect(settingsOf({ electronFuses: { runAsNode: false } }, { name: 'x', scripts: {} })).toEqual([
      'fuse runAsNode',
      'package.json name',
    ]);
  });
});

describe('a sheet', () => {
  const house = {
    version: '45.4.1',
    uses: new Map([
      ['App.quit', ['main.ts:1']],
      ['App.exit', ['main.ts:2']],
    ]),
    test: (name: string) => (name === 'life.spec.ts' ? `test('it ends', () => {})` : undefined),
  };
  const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
  const head = `For Electron 45.4.1\n${row('Used', 'Electron', 'Systems', 'Stand-in', 'Tests')}\n|---|---|---|---|---|`;
  const sheet = (rows: string) => `${head}\n${rows}\n\n| another | table |`;
  const tests = 'life.spec.ts: it ends<br>by hand: end it';
  const both = row('`App.quit`, `App.exit`', 'docs/api/app.md', 'alike', 'The same.', tests);
  const wrong = (text: string, other = {}) => wrongWith(text, { ...house, ...other });

  test('that says everything of what is used, and no more, is right', () => {
    expect(wrong(sheet(both))).toEqual([]);
    expect(rowsOf(sheet(both)).map(({ uses }) => uses)).toEqual([['App.quit', 'App.exit']]);
  });

  test('without a row for what is used is wrong, and says where it is used', () => {
    const rows = both.replace(', `App.exit`', '');
    expect(wrong(sheet(rows))).toEqual(['App.exit is used (main.ts:2) and has no row.']);
  });

  test('of an older Electron is wrong until somebody has read the newer', () => {
    expect(wrong(sheet(both), { version: '46.0.0' })[0]).toContain('was not written for Electron 46.0.0');
  });

  test.each([
    ['of what is not used', both.replace('App.exit`', 'App.exit`, `App.dock`'), 'App.dock is not used'],
    ['twice', `${both}\n${both}`, 'App.quit stands in line 4 already'],
    ['without a source', both.replace('docs/api/app.md', 'It ends.'), 'cites no file'],
    ['with an empty cell', both.replace('alike', ''), 'none of them empty'],
    ['with a cell too many', `${both} and |`, 'none of them empty'],
    ['with a test that is not there', both.replace('it ends<', 'it goes<'), 'has no test "it goes"'],
    ['with a file that is not there', both.replace('life.', 'death.'), 'no test file death.spec.ts'],
    ['with no test', both.replace(tests, 'surely'), 'names no test'],
    [
      'of nothing',
      `${both}\n${row('Apps', 'docs/api/app.md', 'alike', 'The same.', tests)}`,
      'nothing that is used',
    ],
  ])('with a row %s is wrong', (_name, rows, why) => {
    expect(wrong(sheet(rows)).join('\n')).toContain(why);
  });

  test('may admit that a source was not read', () => {
    expect(wrong(sheet(both.replace('docs/api/app.md', 'It ends (not read)')))).toEqual([]);
  });
});
