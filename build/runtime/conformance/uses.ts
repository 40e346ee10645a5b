// What of Electron the app uses, read from its sources and from Electron's own types.
//
// A use has a name, by which it stands in CONFORMANCE.md:
//   App.getPath                                a member, with the type that declares it
//   App.getPath('userData')                    … with one of the words that it knows
//   App on 'before-quit'                       an event that is listened to
//   OpenDialogOptions.filters                  an option
//   OpenDialogOptions.properties: 'openFile'   … with one of the words that it knows
//   new BrowserWindow · switch --no-sandbox
import ts from 'typescript';

const LISTENING = new Set(['on', 'once', 'off', 'addListener', 'removeListener', 'prependListener']);
const SWITCHES = new Set(['appendSwitch', 'hasSwitch', 'getSwitchValue', 'removeSwitch']);

/** The names of all uses, each with the places (`file:line`). */
export type Uses = Map<string, string[]>;

type Named = ts.Declaration & { name: ts.PropertyName };

/** All uses in `files`, which have to be part of the program. */
export function usesIn(program: ts.Program, files: readonly string[]): Uses {
  const reader = new Reader(program.getTypeChecker());
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not in the program.`);
    reader.read(source);
  }
  return reader.uses;
}

class Reader {
  readonly uses: Uses = new Map();
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  read(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.#lookedUp(node);
    else if (ts.isElementAccessExpression(node)) this.#member(this.#symbolAt(node.argumentExpression), node);
    else if (ts.isBindingElement(node)) this.#taken(node);
    else if (ts.isObjectLiteralElementLike(node)) this.#option(node);
    else if (ts.isNewExpression(node)) this.#made(node);
    else if (ts.isCallExpression(node)) this.#called(node);
    else if (ts.isBinaryExpression(node)) this.#set(node);
    ts.forEachChild(node, (child) => this.read(child));
  }

  #note(name: string, node: ts.Node): void {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    this.uses.set(name, [...(this.uses.get(name) ?? []), `${file.fileName}:${line + 1}`]);
  }

  #symbolAt(node: ts.Node): ts.Symbol | undefined {
    return this.#checker.getSymbolAtLocation(node);
  }

  #member(symbol: ts.Symbol | undefined, node: ts.Node): void {
    const declaration = memberOf(symbol);
    if (declaration) this.#note(nameOf(declaration), node);
  }

  #lookedUp(node: ts.PropertyAccessExpression): void {
    if (isListening(node)) return;
    const { parent } = node;
    const overload =
      ts.isCallExpression(parent) && parent.expression === node ? this.#overload(parent) : undefined;
    // Electron's types add to Node's `process` and to the page's `document` what those have anyway.
    const others = overload && (!fromElectron(overload) || ownerOf(overload) === 'Process');
    if (!others || !LISTENING.has(node.name.text)) this.#member(this.#symbolAt(node.name), node.name);
  }

  #overload(node: ts.CallExpression): ts.Declaration | undefined {
    return this.#checker.getResolvedSignature(node)?.getDeclaration();
  }

  /** `const { response } = …`, and the same in parameters. */
  #taken(node: ts.BindingElement): void {
    if (!ts.isObjectBindingPattern(node.parent)) return;
    const name = (node.propertyName ?? node.name).getText();
    this.#member(this.#checker.getTypeAtLocation(node.parent).getProperty(name), node);
  }

  #option(node: ts.ObjectLiteralElementLike): void {
    if (!node.name || !(ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) return;
    const name = node.name.text;
    const shape = this.#checker.getContextualType(node.parent as ts.ObjectLiteralExpression);
    // Of a choice of shapes one or all have the option.
    const shapes = shape?.isUnion() ? shape.types : [shape];
    const declaration = shapes.map((each) => memberOf(each?.getProperty(name))).find(Boolean);
    if (!declaration) return;
    const full = nameOf(declaration);
    this.#note(full, node);
    if (ts.isPropertyAssignment(node)) this.#words(node.initializer, (word) => `${full}: '${word}'`);
  }

  #made(node: ts.NewExpression): void {
    const symbol = this.#checker.getTypeAtLocation(node).getSymbol();
    if (symbol && isElectrons(symbol)) this.#note(`new ${symbol.getName()}`, node);
  }

  #set({ left, right, operatorToken }: ts.BinaryExpression): void {
    if (operatorToken.kind !== ts.SyntaxKind.EqualsToken) return;
    const declaration = ts.isPropertyAccessExpression(left) ? memberOf(this.#symbolAt(left.name)) : undefined;
    if (declaration) this.#words(right, (word) => `${nameOf(declaration)}: '${word}'`);
  }

  #called(node: ts.CallExpression): void {
    const {
      expression,
      arguments: [...args],
    } = node;
    if (!ts.isPropertyAccessExpression(expression)) return;
    const first = textOf(args[0]);
    if (isListening(expression)) {
      const owner = this.#eventOwner(node, expression);
      if (owner !== undefined) this.#note(`${owner} on '${first}'`, node);
      return;
    }
    const declaration = memberOf(this.#symbolAt(expression.name));
    if (!declaration) return;
    if (SWITCHES.has(expression.name.text) && first !== undefined) this.#note(`switch --${first}`, node);
    else for (const arg of args) this.#words(arg, (word) => `${nameOf(declaration)}('${word}')`);
  }

  /**
   * Whose event it is: of the overload that is called or, where the types do not know it, of what is asked.
   */
  #eventOwner(node: ts.CallExpression, { expression }: ts.PropertyAccessExpression): string | undefined {
    const overload = this.#overload(node);
    if (overload && fromElectron(overload)) return ownerOf(overload);
    const symbol = this.#checker.getTypeAtLocation(expression).getSymbol();
    return symbol && isElectrons(symbol) ? symbol.getName() : undefined;
  }

  /** Notes the texts that are written where there is a choice of words. */
  #words(value: ts.Expression, name: (word: string) => string): void {
    if (ts.isConditionalExpression(value)) {
      this.#words(value.whenTrue, name);
      this.#words(value.whenFalse, name);
    } else if (ts.isArrayLiteralExpression(value)) {
      for (const each of value.elements) this.#words(each, name);
    } else {
      const word = textOf(value);
      const choice = isChoice(this.#checker.getContextualType(value));
      if (word !== undefined && choice) this.#note(name(word), value);
    }
  }
}

const fromElectron = (node: ts.Node): boolean => /[\\/]electron\.d\.ts$/.test(node.getSourceFile().fileName);

/** Whether it is Electron's alone: its types also add to some of the page's and Node's. */
const isElectrons = (symbol: ts.Symbol): boolean => symbol.declarations?.every(fromElectron) ?? false;

/** Where Electron declares the member. Types and whole modules are none. */
function memberOf(symbol: ts.Symbol | undefined): Named | undefined {
  const declaration = symbol && isElectrons(symbol) ? symbol.declarations?.[0] : undefined;
  if (!declaration || !(ts.isTypeElement(declaration) || ts.isClassElement(declaration))) return undefined;
  return declaration.name ? (declaration as Named) : undefined;
}

const nameOf = (declaration: Named): string => `${ownerOf(declaration)}.${declaration.name.getText()}`;

/** The interface, class or named type around a declaration. */
function ownerOf(declaration: ts.Node): string {
  for (let node = declaration.parent; node; node = node.parent) {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return node.name.text;
    if (ts.isClassDeclaration(node) && node.name) return node.name.text;
  }
  return 'Electron';
}

/** `.on('…')`: the event stands for it. */
function isListening(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.expression !== node) return false;
  return LISTENING.has(node.name.text) && textOf(parent.arguments[0]) !== undefined;
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;

/** Whether some of what the type takes are texts written out. */
function isChoice(type: ts.Type | undefined): boolean {
  const kinds = type?.isUnion() ? type.types : [type];
  return kinds.some((each) => each?.isStringLiteral());
}
