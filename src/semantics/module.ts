import { dottedName, type Expression } from "../syntax/expression.ts";
import { innermostAt } from "../syntax/innermost.ts";
import type {
  Binding,
  Block,
  Call,
  FunctionScope,
  ModuleFacts,
  Parameter,
  Result,
  Scope,
  Store,
} from "../syntax/module-facts.ts";
import { append, groupBy } from "../text/group-by.ts";
import { moduleNameOf } from "../text/module-name.ts";
import type { Span } from "../text/span.ts";
import { once } from "./once.ts";
import type { CallRef, ScopeRef } from "./value.ts";

const NO_BINDINGS: readonly Binding[] = [];

/** The facts of one file with the look-ups that the model needs, each computed once. */
export class Module {
  readonly facts: ModuleFacts;
  /** By scope and name. */
  readonly #bindings = new Map<number, Map<string, Binding[]>>();
  readonly #attributeStores = new Map<string, Store[]>();
  readonly #callExpressions = new Map<number, Expression>();
  readonly #callsBySpan = new Map<string, number>();
  readonly #leavingBlocks = once(() =>
    groupBy(
      this.facts.blocks.filter(({ leaves }) => leaves),
      ({ span }) => this.scopeAt(span.start),
    ),
  );
  readonly #results = once(() =>
    groupBy(this.facts.results, ({ within }) => within),
  );
  readonly #calls = once(() =>
    groupBy(this.facts.calls, ({ within }) => within),
  );
  /** `return [… for …]` begins where the comprehension does, but is the function's. */
  readonly #resultsAround = once(() =>
    groupBy(this.facts.results, ({ within }) => {
      let scope = within;
      while (this.scope(scope).kind === "comprehension") {
        scope = this.scope(scope).parent ?? 0;
      }
      return scope;
    }),
  );
  readonly #branches: ReadonlyMap<number, readonly Block[]>;

  constructor(facts: ModuleFacts) {
    this.facts = facts;
    this.#branches = groupBy(facts.blocks, ({ statement }) => statement);
    for (const binding of facts.bindings) {
      const inScope =
        this.#bindings.get(binding.scope) ?? new Map<string, Binding[]>();
      this.#bindings.set(binding.scope, inScope);
      append(inScope, binding.name, binding);
    }
    for (const store of facts.stores) {
      if (store.place.kind === "attribute") {
        append(this.#attributeStores, store.place.name, store);
      }
    }
    facts.calls.forEach(({ span }, index) =>
      this.#callsBySpan.set(spanKey(span), index),
    );
  }

  get path(): string {
    return this.facts.path;
  }

  /** Dotted name of the module from its path, e.g. `app.views`. */
  get name(): string {
    return moduleNameOf(this.path);
  }

  /** The ways in which a name of a scope gets a value, in the order of the text. */
  bindingsOf(scope: number, name: string): readonly Binding[] {
    return this.#bindings.get(scope)?.get(name) ?? NO_BINDINGS;
  }

  /** Assignments to an attribute of that name, whatever the object. */
  storesOf(attribute: string): readonly Store[] {
    return this.#attributeStores.get(attribute) ?? [];
  }

  callAt(span: Span): CallRef | null {
    const call = this.#callsBySpan.get(spanKey(span));
    return call === undefined ? null : { module: this.path, call };
  }

  /** A call as an expression: the same at every asking, as what is known of an expression is kept by it. */
  callExpression(index: number): Expression {
    const known = this.#callExpressions.get(index);
    if (known !== undefined) return known;
    const { span } = this.call(index);
    const made: Expression = { kind: "call", call: index, span };
    this.#callExpressions.set(index, made);
    return made;
  }

  call(index: number): Call {
    return present(this.facts.calls[index], "call", index);
  }

  /** The calls that stand in a scope itself, in the order of the text. */
  callsIn(scope: number): readonly Call[] {
    return this.#calls().get(scope) ?? [];
  }

  /** What a function returns and yields, in the order of the text. */
  resultsOf(scope: number): readonly Result[] {
    return this.#results().get(scope) ?? [];
  }

  /** All that a function returns and yields, comprehensions too. */
  allResultsOf(scope: number): readonly Result[] {
    return this.#resultsAround().get(scope) ?? [];
  }

  scope(index: number): Scope {
    return present(this.facts.scopes[index], "scope", index);
  }

  block(index: number): Block {
    return present(this.facts.blocks[index], "block", index);
  }

  /** Branches of the scope's `if` statements that the code behind them is not reached from. */
  leavingBlocksOf(scope: number): readonly Block[] {
    return this.#leavingBlocks().get(scope) ?? [];
  }

  /** The branches of the compound statement that a block belongs to. */
  branchesOf({ statement }: Block): readonly Block[] {
    return this.#branches.get(statement) ?? [];
  }

  /** A block and all around it, the innermost first. */
  pathOf(block: number): readonly number[] {
    const path: number[] = [];
    for (let index: number | null = block; index !== null;) {
      path.push(index);
      index = this.block(index).parent;
    }
    return path;
  }

  functionScope(index: number): FunctionScope | null {
    const scope = this.facts.scopes[index];
    return scope?.kind === "function" ? scope : null;
  }

  /** The parameters of a function or a lambda, in order; none for other scopes. */
  parametersOf(index: number): readonly Parameter[] {
    const scope = this.scope(index);
    if (scope.kind === "function") return scope.parameters;
    if (scope.kind !== "lambda") return [];
    return this.facts.bindings.flatMap((binding) =>
      binding.scope === index && binding.value.kind === "parameter"
        ? [binding.value.parameter]
        : [],
    );
  }

  /** The innermost lambda whose body starts at the offset. */
  lambdaAt(offset: number): number {
    let index = this.scopeAt(offset);
    while (this.scope(index).kind !== "lambda") {
      index = this.scope(index).parent ?? 0;
      if (index === 0) break;
    }
    return index;
  }

  scopeAt(offset: number): number {
    return innermostAt(
      this.facts.scopes,
      offset,
      ({ body }) => body,
      ({ parent }) => parent,
    );
  }

  blockAt(offset: number): number {
    return innermostAt(
      this.facts.blocks,
      offset,
      ({ span }) => span,
      ({ parent }) => parent,
    );
  }

  /** The function, if any, whose code runs at the offset: comprehensions run inside it, lambdas on their own. */
  functionAt(offset: number): ScopeRef | null {
    const at = this.codeAt(offset);
    return at !== null && this.scope(at.scope).kind === "function" ? at : null;
  }

  /** The same with lambdas, whose code runs where they are called. */
  codeAt(offset: number): ScopeRef | null {
    let scope = this.scopeAt(offset);
    while (this.scope(scope).kind === "comprehension") {
      scope = this.scope(scope).parent ?? 0;
    }
    const { kind } = this.scope(scope);
    return kind === "function" || kind === "lambda"
      ? { module: this.path, scope }
      : null;
  }

  /** Whether an expression is a parameter of the function whose code runs at the offset. */
  isParameter(expression: Expression, offset: number): boolean {
    const at = this.functionAt(offset);
    const parameters = at && this.functionScope(at.scope)?.parameters;
    return (
      expression.kind === "name" &&
      parameters?.some(({ name }) => name === expression.name) === true
    );
  }

  /** `module.Class.function` for a scope, `<lambda>` as Python names it; the module's name for its body. */
  qualifiedName(scope: number): string {
    const names: string[] = [];
    for (let index: number | null = scope; index !== null;) {
      const current: Scope = this.scope(index);
      if (current.kind === "function" || current.kind === "class") {
        names.unshift(current.name);
      }
      if (current.kind === "lambda") names.unshift("<lambda>");
      index = current.parent;
    }
    return [this.name, ...names].join(".");
  }

  /** The callee as a person would write it, e.g. `self.session.get`. */
  calleeText(call: Call): string {
    return textOf(this, call.callee);
  }
}

function textOf(module: Module, expression: Expression): string {
  const name = dottedName(expression);
  if (name !== null) return name;
  switch (expression.kind) {
    case "attribute":
      return `${textOf(module, expression.object)}.${expression.name}`;
    case "call":
      return `${module.calleeText(module.call(expression.call))}()`;
    default:
      return "…";
  }
}

function spanKey({ start, end }: Span): string {
  return `${start}:${end}`;
}

function present<Item>(
  item: Item | undefined,
  what: string,
  index: number,
): Item {
  if (item === undefined) throw new RangeError(`no ${what} ${index}`);
  return item;
}
