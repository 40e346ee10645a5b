import { statSync } from 'node:fs';
import path from 'node:path';
import { meant } from './imports.mjs';
import { whyNot } from './order.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** @param {string} file from the root of the project */
const isSource = (file) =>
  /\.(tsx?|mjs)$/.test(file) &&
  (statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false);

/**
 * The order of the rooms as a rule of ESLint, so that an editor shows an import that runs against it where it
 * stands. build/structure/check.mjs holds the same over the whole project, and looks for circles too.
 * @param {(file: string) => boolean} [isThere] whether the project has that source
 * @returns {import('eslint').Rule.RuleModule}
 */
export const importsRule = (isThere = isSource) => ({
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = path.relative(root, context.filename).replaceAll(path.sep, '/');
    /** @param {{ source?: import('estree').Expression | null }} node whatever names another file */
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const to = meant(from, source.value, isThere);
      const message = to === null ? null : whyNot(from, to);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
});
