import type { Role } from "./framework-roles.ts";
import type { Span } from "../text/span.ts";
import type { Comment } from "./comments.ts";
import type { Expression } from "./expression.ts";

/**
 * What one Python file says, as plain data: a pure function of its path, its text and the queries.
 * It survives JSON, so it can be sent between threads and stored. Indices refer to its own arrays.
 */
export interface ModuleFacts {
  readonly path: string;
  /** The first one is the module. */
  readonly scopes: readonly Scope[];
  /** Parts of the code that may not run, or run more than once. The first one is the whole module. */
  readonly blocks: readonly Block[];
  readonly bindings: readonly Binding[];
  readonly stores: readonly Store[];
  readonly calls: readonly Call[];
  readonly results: readonly Result[];
  readonly candidates: readonly Candidate[];
  /** In the order of the text; empty unless they were asked for. */
  readonly routePlaces: readonly RoutePlace[];
  /** In the order of the text; empty unless they were asked for. */
  readonly uses: readonly Use[];
  /** Those that speak to linters. */
  readonly comments: readonly Comment[];
  /** Where the parser could not read the file. */
  readonly errors: readonly Span[];
  /** Where expressions nest deeper than the analysis reads. */
  readonly tooDeep: readonly Span[];
}

/** A region with names of its own. */
export type Scope = PlainScope | FunctionScope | ClassScope;

interface ScopeBase {
  /** Index of the scope around it; null for the module. */
  readonly parent: number | null;
  /** The body, where the scope's own names are seen; headers belong to the scope around. */
  readonly body: Span;
}

export interface PlainScope extends ScopeBase {
  readonly kind: "module" | "lambda" | "comprehension";
}

export interface FunctionScope extends Definition {
  readonly kind: "function";
  readonly parameters: readonly Parameter[];
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly returns: Expression | null;
}

export interface ClassScope extends Definition {
  readonly kind: "class";
  readonly bases: readonly Expression[];
}

interface Definition extends ScopeBase {
  readonly name: string;
  /** The span of the name in the header. */
  readonly nameSpan: Span;
  readonly decorators: readonly Expression[];
}

/** `form` says how arguments reach it: `*args` takes the rest by position, `**kwargs` by name. */
export interface Parameter {
  readonly name: string;
  readonly form: "plain" | "keyword-only" | "rest" | "keywords";
  readonly annotation: Expression | null;
  readonly default: Expression | null;
}

/**
 * One branch of a compound statement. Two branches of one `if` or `match` exclude each other,
 * the branches of a `try` do not; a loop's body may run again.
 */
export interface Block {
  readonly kind: "module" | "if" | "match" | "try" | "loop";
  readonly parent: number | null;
  /** Where the statement begins that the branch belongs to; -1 for the module. */
  readonly statement: number;
  readonly branch: number;
  readonly span: Span;
  /** The condition of an `if` or `elif` branch, and of a `while` loop. */
  readonly test: Expression | null;
  /** Whether what follows the statement is not reached from here: it ends in `return` or the like. */
  readonly leaves: boolean;
  /** Whether the statement always takes one of its branches, e.g. an `if` with `else`. */
  readonly exhaustive: boolean;
}

/** One way in which a name gets a value. */
export interface Binding {
  readonly name: string;
  /** The scope whose name it is: `global` and `nonlocal` are resolved. */
  readonly scope: number;
  /** The scope in which the statement stands. */
  readonly within: number;
  readonly block: number;
  readonly span: Span;
  readonly value: BoundValue;
}

export type BoundValue =
  | {
      readonly kind: "expression";
      readonly value: Expression;
      readonly annotation: Expression | null;
    }
  /** `name: Annotation` with no value. */
  | { readonly kind: "annotation"; readonly annotation: Expression }
  /** `a, b = value`; index of the name in the target. */
  | { readonly kind: "item"; readonly of: Expression; readonly index: number }
  | { readonly kind: "with"; readonly manager: Expression }
  | { readonly kind: "element"; readonly of: Expression }
  /** `except classes as name`. */
  | { readonly kind: "caught"; readonly classes: Expression }
  /** `for a, b in …`, `a, (b, c) = …`: what the n-th name gets of what the whole target does. */
  | { readonly kind: "part"; readonly of: BoundValue; readonly index: number }
  /** `import module`, `import module as name`; for `import a.b`, module is `a`. */
  | { readonly kind: "import"; readonly module: string }
  | {
      readonly kind: "import-from";
      readonly module: string;
      readonly name: string;
    }
  | { readonly kind: "function"; readonly function: number }
  | { readonly kind: "class"; readonly class: number }
  | { readonly kind: "parameter"; readonly parameter: Parameter }
  /** Something that is not followed: `del`, `x += 1`, a match pattern. */
  | { readonly kind: "other" };

/** `object.name = value` or `object[key] = value`. */
export interface Store {
  readonly object: Expression;
  readonly place:
    | { readonly kind: "attribute"; readonly name: string }
    | { readonly kind: "item"; readonly key: Expression };
  readonly value: Expression;
  readonly annotation: Expression | null;
  readonly within: number;
  readonly block: number;
  readonly span: Span;
}

export interface Call {
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  readonly list: ArgumentList;
  /** Whether a `with` statement enters what it gives. */
  readonly isManager: boolean;
  readonly within: number;
  readonly block: number;
  readonly span: Span;
}

/** How the arguments are written, as far as an edit needs to know. */
export interface ArgumentList {
  /** Parentheses included. */
  readonly span: Span;
  /** `f(x for x in y)`: the generator has no parentheses of its own. */
  readonly isBareGenerator: boolean;
  /** Offset behind the trailing comma. */
  readonly trailingCommaEnd: number | null;
}

export type Argument = { readonly value: Expression; readonly span: Span } & (
  | { readonly kind: "positional" | "spread" | "unpacking" }
  | { readonly kind: "keyword"; readonly name: string }
);

/** What a function gives back or yields. */
export interface Result {
  readonly kind: "return" | "yield" | "yield-from";
  readonly value: Expression;
  readonly within: number;
  readonly span: Span;
}

/** A place where Python may call a method that the code does not name: an operator, an item, an attribute. */
export interface Use {
  /**
   * How the expression is used: `del` deletes it, `+=` changes it (it is then the sum), `{…}` formats it in a text,
   * `with` enters it.
   */
  readonly kind: "read" | "set" | "delete" | "change" | "format" | "enter";
  readonly expression: Expression;
  readonly within: number;
  readonly span: Span;
}

/** A match of what the queries of some rules look for. */
export interface Candidate {
  /** Spans by capture name. */
  readonly captures: Readonly<Record<string, Span>>;
  /** By whom it is looked for; one list for all matches of a pattern in a file. */
  readonly asked: readonly Asked[];
}

/** What a rule asks about a match, which only the model can answer. */
export interface Asked {
  readonly rule: string;
  readonly questions: readonly Question[];
}

/** A place that may say where requests come in. */
export interface RoutePlace {
  readonly role: Role;
  readonly span: Span;
}

/** A semantic predicate of a query, e.g. `(#calls? @call "http")`. */
export interface Question {
  readonly predicate: string;
  readonly capture: string;
  readonly words: readonly string[];
}
