import path from 'node:path';
import { version } from '../../package.json';
import { runTerminal } from './run';

// What the terminal makes is for its user alone.
process.umask(0o077);

// The terminal's own program, dist/cli.cjs; build/terminal.mjs starts it and says in the environment what
// runs the app.
const { STET_ELECTRON: executable, STET_ELECTRON_ARGS: args = '[]' } = process.env;

// `stet list | head` closes the pipe early; that is the reader's right and no error.
process.stdout.on('error', () => process.exit());

void runTerminal(process.argv.slice(2), {
  cwd: process.cwd(),
  app: {
    folder: path.join(__dirname, '..'),
    version,
    runtime: executable ? { executable, args: JSON.parse(args) as string[] } : null,
  },
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
