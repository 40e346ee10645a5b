// What `node build/test.mjs` is asked for by its arguments.

/**
 * The stages that `args` name, and patterns of the specs: what follows `e2e` are words, and a spec is asked
 * for whose file has one of them. A word may end in a line, as Playwright has it: `marks:42`. No words: all
 * specs.
 * @param {string[]} args
 * @returns {{ stages: string[], specs: string[] }}
 */
export function askedIn(args) {
  const at = args.indexOf('e2e');
  const [stages, words] = at === -1 ? [args, []] : [args.slice(0, at + 1), args.slice(at + 1)];
  return { stages, specs: words.map(patternOf) };
}

/**
 * Playwright looks for its patterns in whole paths, where a word may stand in the name of a folder too.
 * @param {string} word
 */
function patternOf(word) {
  const [, name = '', line = ''] = /^(.*?)((?::\d+)*)$/s.exec(word) ?? [];
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return `[\\\\/][^\\\\/]*${literal}[^\\\\/]*$${line}`;
}
