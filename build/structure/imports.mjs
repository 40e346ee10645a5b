import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ENDS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];
const LEFT_OUT = new Set(['node_modules', 'dist', 'out', 'test-results']);

/**
 * The project's own sources, with `/`, from its root.
 * @param {string} root
 * @returns {string[]}
 */
export function sourcesIn(root) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} folder */
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || LEFT_OUT.has(entry.name)) continue;
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(file);
      else if (/\.(tsx?|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts')) found.push(file);
    }
  };
  walk('');
  return found.sort();
}

/**
 * The file of the project that a specifier means in `from`; null for a package.
 * @param {string} from
 * @param {string} specifier
 * @param {(file: string) => boolean} isThere whether the project has that file
 * @returns {string | null}
 */
export function meant(from, specifier, isThere) {
  const base = specifier.startsWith('@shared/')
    ? `shared/${specifier.slice('@shared/'.length)}`
    : specifier === '@shared' || !specifier.startsWith('.')
      ? null
      : path.posix.join(path.posix.dirname(from), specifier);
  if (base === null) return null;
  const end = ENDS.find((each) => isThere(base + each));
  return end === undefined ? null : base + end;
}

/**
 * What each source imports: by file, the files of the project it names, imports in the middle included.
 * @param {string} root
 * @param {{ types?: boolean }} [options] `types`: whether those count that are gone when the program runs
 * @returns {Map<string, string[]>}
 */
export function importsIn(root, { types = true } = {}) {
  const files = sourcesIn(root);
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      const to = specifiersIn(file, source, types).flatMap(
        (each) => meant(file, each, (name) => known.has(name)) ?? [],
      );
      return [file, [...new Set(to.filter((each) => each !== file))]];
    }),
  );
}

/**
 * @param {string} file
 * @param {string} source
 * @param {boolean} types
 */
function specifiersIn(file, source, types) {
  const all = ts.preProcessFile(source).importedFiles.map(({ fileName }) => fileName);
  if (types) return all;
  const [gone, kept] = [new Set(), new Set()];
  for (const statement of ts.createSourceFile(file, source, ts.ScriptTarget.Latest).statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier: named } = statement;
    if (named && ts.isStringLiteral(named)) (isOfTypes(statement) ? gone : kept).add(named.text);
  }
  return all.filter((each) => !gone.has(each) || kept.has(each));
}

/**
 * Whether nothing of an import or export is left when the program runs.
 * @param {ts.ImportDeclaration | ts.ExportDeclaration} statement
 */
function isOfTypes(statement) {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const { importClause: clause } = statement;
  if (!clause) return false;
  const named = clause.namedBindings;
  const typesAlone = named && ts.isNamedImports(named) && named.elements.every((each) => each.isTypeOnly);
  return clause.isTypeOnly || (!clause.name && typesAlone === true);
}
