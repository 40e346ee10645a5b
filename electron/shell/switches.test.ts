import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refusalOf, refusedSwitches } from './switches';

describe('a shipped app does not start with', () => {
  test.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-port', 'remote-debugging-port'],
    ['-remote-debugging-port=0', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--remote-debugging-address=0.0.0.0', 'remote-debugging-address'],
    ['--inspect', 'inspect'],
    ['--inspect-brk=1', 'inspect-brk'],
    ['--inspect-port=1', 'inspect-port'],
    ['--debug-brk', 'debug-brk'],
    ['-r', 'require'],
    ['--require=x.js', 'require'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--load-extension=/tmp/x', 'load-extension'],
    ['--user-agent=x', 'user-agent'],
    ['--disable-web-security', 'disable-web-security'],
    ['--log-net-log=/tmp/x', 'log-net-log'],
  ])('%s', (argument, name) => {
    expect(refusedSwitches(['stet', argument], 'linux')).toEqual([name]);
    expect(refusedSwitches(['stet', '--library=/l', argument, 'x'], 'linux')).toEqual([name]);
    expect(refusedSwitches(['stet', '--', argument], 'linux')).toEqual([]);
  });

  test('the same as Windows spells it', () => {
    expect(refusedSwitches(['Stet.exe', '/Remote-Debugging-Port=1', '-INSPECT'], 'win32')).toEqual([
      'remote-debugging-port',
      'inspect',
    ]);
    expect(refusedSwitches(['stet', '/inspect'], 'linux')).toEqual([]);
  });
});

test('and starts with what people and the terminal need', () => {
  const argv = [
    'stet',
    '--library=/home/ada/inspect',
    '--user-data-dir=/tmp/p',
    '--print-report=/tmp/r.json',
    '--print-pdf=/tmp/r.pdf',
    '--no-sandbox',
    '--ozone-platform=wayland',
    '--force-device-scale-factor=2',
    '--disable-gpu',
    'inspect',
    '--lang=de',
  ];
  expect(refusedSwitches(argv, 'linux')).toEqual([]);
});

test('why is said in a sentence that names them', () => {
  expect(refusalOf(['inspect', 'js-flags'])).toMatch(
    /^Stet does not start with --inspect, --js-flags: .*Start it without\.$/,
  );
});

test('what the environment or the command line could make of Electron’s binary is switched off in the binary itself', async () => {
  const file = path.resolve(import.meta.dirname, '../../build/electron-builder.config.mjs');
  const { default: config } = (await import(pathToFileURL(file).href)) as {
    default: { electronFuses: object };
  };
  expect(config.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});
