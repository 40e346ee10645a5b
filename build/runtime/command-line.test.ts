import { describe, expect, it } from 'vitest';
import { debuggingSwitches, readCommandLine } from './command-line';

const read = (...args: string[]) => readCommandLine(args, '/here');

describe('the command line', () => {
  it('is read as Playwright writes it', () => {
    expect(
      read(
        '-r',
        '/loader.js',
        '--no-sandbox',
        '--inspect=0',
        '--remote-debugging-port=0',
        '.',
        '--user-data-dir=/data',
      ),
    ).toEqual({
      requires: ['/loader.js'],
      inspectPort: 0,
      printVersion: false,
      switches: ['--no-sandbox', '--remote-debugging-port=0'],
      appPath: '/here',
      userDataDir: '/data',
    });
  });

  it('leaves to the app what comes after its folder', () => {
    expect(read('app', '--library=/l', '-r', 'x', 'file.txt')).toMatchObject({
      appPath: '/here/app',
      requires: [],
      switches: [],
    });
  });

  it('finds --no-sandbox there too, as Electron does', () => {
    expect(read('app', '--no-sandbox').switches).toEqual(['--no-sandbox']);
  });

  it.each([
    [['--inspect'], 9229],
    [['--inspect=127.0.0.1:5000'], 5000],
    [['--inspect-brk=7'], 7],
  ])('knows the port in %j', (args, port) => expect(read(...args).inspectPort).toBe(port));

  it('takes relative folders from where it stands', () => {
    expect(read('--user-data-dir=data', 'sub/app')).toMatchObject({
      userDataDir: '/here/data',
      appPath: '/here/sub/app',
    });
  });

  it.each(['--inspect', '--inspect=0', '--remote-debugging-port=0', '--remote-debugging-pipe', '-r=x'])(
    'calls %s a debugger’s',
    (arg) => {
      expect(debuggingSwitches(read(arg))).toHaveLength(1);
    },
  );
  it('calls nothing else a debugger’s', () =>
    expect(debuggingSwitches(read('--no-sandbox', '--disable-gpu', '.'))).toEqual([]));
});
