// The structure of the project, from its imports; part of `npm run lint`: node build/structure/check.mjs
// [--draw]
//
// Fails on an import that runs against the order of the rooms, and on files that import one another in a
// circle: those that do so when the program runs, as a type may name what uses it. `--draw` (`npm run
// structure`) prints the rooms and what they import, for a reader, instead.
import path from 'node:path';
import { circlesIn } from './circles.mjs';
import { drawn } from './draw.mjs';
import { importsIn } from './imports.mjs';
import { whyNot } from './order.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const imports = importsIn(root);

if (process.argv.includes('--draw')) {
  console.log(drawn(imports));
} else {
  const upward = [...imports].flatMap(([from, all]) =>
    all.flatMap((to) => {
      const why = whyNot(from, to);
      return why ? [`${from} imports ${to}. ${why}`] : [];
    }),
  );
  const circles = circlesIn(importsIn(root, { types: false })).map(
    (circle) => `These import one another in a circle: ${circle.join(', ')}.`,
  );
  for (const each of [...upward, ...circles]) console.error(each);
  if (upward.length + circles.length === 0)
    console.log(`${imports.size} files import one way only, and none in a circle.`);
  else process.exitCode = 1;
}
