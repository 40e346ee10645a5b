// The main job without a window: node build/demo.mjs [arguments]. Set-up (build/setup.mjs demo) has run before.
// Reads the sample story, makes marks, sets statuses, writes the report as HTML and PDF, and prints where they are.
import { noOnesProfile, scratch } from './scratch.mjs';
import { runTerminal } from './terminal.mjs';
import { run } from './trouble.mjs';

await run(() => runTerminal('demo', ['demo', ...process.argv.slice(2)], noOnesProfile(scratch('demo-profile'))));
