import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A file of `src/` as the rules of the house see it. */
export interface SourceFile {
  /** POSIX, from the root of the checkout, e.g. `src/text/span.ts`. */
  readonly path: string;
  /** The folder below `src/`, or the file itself where it lies in `src/`. */
  readonly room: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  readonly identifiers: readonly Identifier[];
}

/** One `import … from`, `export … from` or `import(…)`. */
export interface Import {
  readonly line: number;
  readonly target: Target;
  /** Whether it is gone once TypeScript is compiled. */
  readonly kind: "types" | "values";
}

export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "package"; readonly name: string };

export interface Identifier {
  readonly line: number;
  readonly name: string;
}

/** Reads every file of `src/`, by path. */
export function readSources(): readonly SourceFile[] {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  return readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .sort()
    .map((path) => readSource(path, readFileSync(root + path, "utf8")));
}

/** `src/scan.ts` and the parts of it in `src/scan/` are one room. */
export function roomOf(path: string): string {
  return path.split("/")[1]?.replace(/^scan\.ts$/, "scan") ?? path;
}

/** Reads one file by its text. */
export function readSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const imports: Import[] = [];
  const identifiers: Identifier[] = [];
  const lineOf = (node: ts.Node): number =>
    tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const add = (node: ts.Node, name: ts.Node, kind: Import["kind"]): void => {
    if (!ts.isStringLiteralLike(name)) return;
    imports.push({ line: lineOf(node), kind, target: target(path, name.text) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, kindOfImport(node.importClause));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier, node.isTypeOnly ? "types" : "values");
    } else if (isDynamicImport(node) && node.arguments[0]) {
      add(node, node.arguments[0], "values");
    } else if (ts.isPropertyAccessExpression(node)) {
      visit(node.expression); // `lines.process` is no global.
      return;
    } else if (ts.isIdentifier(node)) {
      identifiers.push({ line: lineOf(node), name: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const lineCount = text.split("\n").length - 1;
  return { path, room: roomOf(path), lineCount, imports, identifiers };
}

function isDynamicImport(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword
  );
}

function kindOfImport(clause: ts.ImportClause | undefined): Import["kind"] {
  if (clause === undefined) return "values";
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return "types";
  const { name, namedBindings } = clause;
  const isOnlyTypes =
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly);
  return isOnlyTypes ? "types" : "values";
}

function target(path: string, specifier: string): Target {
  return specifier.startsWith(".")
    ? { kind: "file", path: posix.join(dirname(path), specifier) }
    : { kind: "package", name: specifier };
}
