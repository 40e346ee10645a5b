// The main job without a window: node build/demo.mjs [arguments]. Set-up (build/setup.mjs demo) has run
// before. Reads the sample story, makes marks, sets statuses, writes the report as HTML and PDF, and prints
// where they are.
import { scratch } from './scratch.mjs';
import { runTerminal } from './terminal.mjs';
import { run } from './trouble.mjs';

const profile = scratch('demo-profile');
await run(() => runTerminal('demo', ['demo', '--user-data-dir', profile, ...process.argv.slice(2)]));
