import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ENDS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];
const LEFT_OUT = new Set(['node_modules', 'dist', 'out', 'test-results']);

/** The project's own sources, with `/`, from its root. */
export function sourcesIn(root) {
  const found = [];
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

/** The file of the project that a specifier means in `from`; null for a package. */
export function meant(from, specifier, isThere) {
  const base = specifier.startsWith('@shared/')
    ? `shared/${specifier.slice('@shared/'.length)}`
    : specifier === '@shared' || !specifier.startsWith('.') ? null : path.posix.join(path.posix.dirname(from), specifier);
  if (base === null) return null;
  const end = ENDS.find((each) => isThere(base + each));
  return end === undefined ? null : base + end;
}

/**
 * What each source imports: by file, the files of the project it names, imports in the middle included. `types`: whether
 * those count that are gone when the program runs.
 */
export function importsIn(root, { types = true } = {}) {
  const files = sourcesIn(root);
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      const to = specifiersIn(file, source, types).map((each) => meant(file, each, (name) => known.has(name)));
      return [file, [...new Set(to.filter((each) => each !== null && each !== file))]];
    }),
  );
}

function specifiersIn(file, source, types) {
  const all = ts.preProcessFile(source).importedFiles.map(({ fileName }) => fileName);
  if (types) return all;
  const { statements } = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const [gone, kept] = [new Set(), new Set()];
  for (const statement of statements) {
    if (!statement.moduleSpecifier) continue;
    (isOfTypes(statement) ? gone : kept).add(statement.moduleSpecifier.text);
  }
  return all.filter((each) => !gone.has(each) || kept.has(each));
}

/** Whether nothing of an import or export is left when the program runs. */
function isOfTypes(statement) {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const { importClause: clause } = statement;
  if (!clause) return false;
  const named = clause.namedBindings;
  return (
    clause.isTypeOnly ||
    (!clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((each) => each.isTypeOnly))
  );
}
