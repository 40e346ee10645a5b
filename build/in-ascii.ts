import type { Plugin } from 'vite';

/**
 * The same program with every character beyond ASCII escaped. One such character makes V8 keep the whole file
 * in two bytes a letter, and the browser decode it letter by letter: of the four megabytes of the first read
 * both are felt. An escape means the same in strings, templates, regular expressions and names; only what
 * looks at the raw text of a template (String.raw) sees it.
 */
export const inAscii = (code: string): string =>
  code.replace(/(\\*)([^\0-\x7f])/g, (_all, slashes: string, letter: string) => {
    // A backslash before it says nothing, and would take the one of the escape for a letter.
    const before = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
    return `${before}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** Writes the scripts of the page, and of its workers, in ASCII. */
export const asciiScripts: Plugin = {
  name: 'ascii-scripts',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = inAscii(file.code);
        else if (file.fileName.endsWith('.js')) file.source = inAscii(textOf(file.source));
      }
    },
  },
};

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);
