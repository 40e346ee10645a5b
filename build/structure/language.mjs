import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The rooms that read prose: what a language decides they ask of `shared/text/languages`. */
const READERS = ['shared/', 'electron/services/import/'];

/** Where such words stand all the same, file or folder. */
export const EXEMPT = [
  // The languages themselves.
  'shared/text/languages/',
  // Names of HTML, CSS, keys and Windows, which are nobody's language.
  'shared/document/html/',
  // Names of WebVTT's and SubRip's tags and settings.
  'shared/document/transcript/captions.ts',
  'shared/document/transcript/markup.ts',
  'electron/services/import/markdown-blocks.ts',
  'shared/contract/keys.ts',
  'shared/text/file-name.ts',
  // Names of the files in a bundle, of what a report holds, and of protocols.
  'shared/proof/bundle.ts',
  'shared/reporting/audience.ts',
  'shared/reporting/formats/markdown.ts',
  // A story and its drafts, and what scores a reading against articles that people have marked up.
  'shared/sample/',
  'shared/reading/corpus/',
];

const TEST = /\.(?:test|cases|bench)\.tsx?$|\/testing\.ts$|\/fixtures\.ts$/;
const ENGLISH = /\/text\/languages\/en(?:\/|$)/;
/** "said|told", "about |around ": alternatives that are words, or the endings of words. */
const ALTERNATIVES = /(?<![\\\w-])[A-Za-z][a-z]+ ?\|[A-Za-z][a-z]+(?![\w-])/;
const WORD = /^[a-z][a-z'’-]*$/;
/** A list of English words has one of these sooner or later, and a list of names for the program none. */
const TELLING = /^(?:the|an|of|and|or|not|from|is|was|were|said|who|he|she|they)$/;
/** What makes a set of a text of words. */
const LISTING = /^(?:set|words|list|keyed)$/;

/** @param {unknown[]} words */
const isOfWords = (words) =>
  words.length > 1 && words.every((word) => typeof word === 'string' && WORD.test(word));

/**
 * A text that is cut into its words.
 * @param {import('estree').Node & { parent?: import('estree').Node }} node
 */
const isCut = ({ parent }) =>
  (parent?.type === 'MemberExpression' &&
    parent.property.type === 'Identifier' &&
    parent.property.name === 'split') ||
  (parent?.type === 'CallExpression' &&
    parent.callee.type === 'Identifier' &&
    LISTING.test(parent.callee.name));

/**
 * That a room reads no language by itself, as a rule of ESLint: no import of English past the language that
 * hands it out, no pattern of words, no list of words. A single word it does not see.
 * @returns {import('eslint').Rule.RuleModule}
 */
export const languageRule = () => ({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      past: 'English is asked for by name: language, from shared/text/languages.',
      words: 'Words of a language stand in shared/text/languages, and are asked for by name.',
    },
  },
  create(context) {
    const file = path.relative(root, context.filename).replaceAll(path.sep, '/');
    if (TEST.test(file) || EXEMPT.some((place) => file.startsWith(place))) return {};
    const reads = READERS.some((room) => file.startsWith(room));

    /** @param {import('estree').Node} node @param {boolean} wrong */
    const check = (node, wrong) => {
      if (reads && wrong) context.report({ node, messageId: 'words' });
    };
    /** @param {import('estree').Node} node @param {string} text @param {import('estree').Node} whole */
    const checkText = (node, text, whole) =>
      check(node, ALTERNATIVES.test(text) || (isCut(whole) && isOfWords(text.trim().split(/\s+/))));
    /** @param {{ source?: import('estree').Expression | null }} node whatever names another file */
    const checkImport = ({ source }) => {
      if (source?.type === 'Literal' && typeof source.value === 'string' && ENGLISH.test(source.value))
        context.report({ node: source, messageId: 'past' });
    };

    return {
      ImportDeclaration: checkImport,
      ImportExpression: checkImport,
      ExportNamedDeclaration: checkImport,
      ExportAllDeclaration: checkImport,
      Literal(node) {
        if ('regex' in node && node.regex) check(node, ALTERNATIVES.test(node.regex.pattern));
        else if (typeof node.value === 'string') checkText(node, node.value, node);
      },
      TemplateLiteral(node) {
        for (const quasi of node.quasis) checkText(quasi, quasi.value.cooked ?? '', node);
      },
      ArrayExpression(node) {
        const words = node.elements.map((element) => (element?.type === 'Literal' ? element.value : null));
        check(node, isOfWords(words) && words.some((word) => TELLING.test(String(word))));
      },
    };
  },
});
