import { expect, test, vi } from 'vitest';
import { keepSandbox } from './sandbox';

const started = (...switches: string[]) => {
  const enableSandbox = vi.fn();
  const commandLine = { hasSwitch: (name: string) => switches.includes(name) } as Electron.CommandLine;
  keepSandbox({ enableSandbox, commandLine });
  return enableSandbox;
};

test('every page is in the sandbox', () => expect(started('user-data-dir')).toHaveBeenCalledOnce());
test('started without one, Stet stays without: half a sandbox would crash every page', () => {
  expect(started('no-sandbox')).not.toHaveBeenCalled();
});
