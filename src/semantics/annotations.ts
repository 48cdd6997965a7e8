import type { Expression } from "../syntax/expression.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import type { Value } from "./value.ts";

/** Wrappers whose argument is the type that counts. */
const TRANSPARENT =
  /^(typing|typing_extensions|builtins)\.(Optional|Union|Annotated|Final|ClassVar)$/;

/** The objects that an annotation promises; empty for builtin types and what is not followed. */
export function annotatedValues(
  evaluator: Evaluator,
  module: Module,
  annotation: Expression,
): readonly Value[] {
  const inner = (part: Expression): readonly Value[] =>
    annotatedValues(evaluator, module, part);
  switch (annotation.kind) {
    case "name":
    case "attribute":
      return evaluator.valuesOf(module, annotation, null).flatMap(instanceOf);
    case "string":
      return quotedNames(annotation).flatMap(inner);
    case "arithmetic":
      return annotation.operator === "|"
        ? [...inner(annotation.left), ...inner(annotation.right)]
        : [];
    case "subscript": {
      const wrappers = evaluator.valuesOf(module, annotation.object, null);
      const isTransparent = wrappers.some(
        (wrapper) => wrapper.kind === "api" && TRANSPARENT.test(wrapper.path),
      );
      if (!isTransparent) {
        return evaluator.program === null
          ? []
          : wrappers.flatMap((wrapper) =>
              genericValues(evaluator, module, annotation, wrapper),
            );
      }
      return annotation.key.kind === "sequence"
        ? annotation.key.items.flatMap(inner)
        : inner(annotation.key);
    }
    default:
      return [];
  }
}

const ELEMENTS =
  /\.(list|set|frozenset|deque|List|Set|FrozenSet|Deque|AbstractSet|MutableSet|Iterable|Iterator|Generator|Sequence|MutableSequence|Collection|Container|AsyncIterable|AsyncIterator|AsyncGenerator)$/;

const MAPPINGS =
  /\.(dict|defaultdict|OrderedDict|Dict|DefaultDict|Mapping|MutableMapping)$/;

/** In a whole program: `list[Order]`, `type[Order]`, and a generic class of the project. */
function genericValues(
  evaluator: Evaluator,
  module: Module,
  annotation: Extract<Expression, { kind: "subscript" }>,
  wrapper: Value,
): readonly Value[] {
  if (wrapper.kind === "class") return instanceOf(wrapper);
  if (wrapper.kind !== "api") return [];
  const { path } = wrapper;
  if (/\.(type|Type)$/.test(path)) {
    return annotatedValues(evaluator, module, annotation.key).flatMap(
      (object) =>
        object.kind === "instance" ? [{ kind: "class", at: object.of }] : [],
    );
  }
  const shape = ELEMENTS.test(path)
    ? "elements"
    : MAPPINGS.test(path)
      ? "mapping"
      : /\.(tuple|Tuple)$/.test(path)
        ? "tuple"
        : null;
  return shape === null
    ? []
    : [{ kind: "collection", module: module.path, annotation, shape }];
}

function instanceOf(value: Value): Value[] {
  switch (value.kind) {
    case "class":
      return [{ kind: "instance", of: value.at, origin: null }];
    case "api":
      return /^(builtins|typing|typing_extensions)\./.test(value.path)
        ? []
        : [{ ...value, path: `${value.path}()` }];
    default:
      return [];
  }
}

/** The dotted names in `"Optional[requests.Session]"`, where the quotes stand. */
function quotedNames({
  value,
  span,
}: Extract<Expression, { kind: "string" }>): Expression[] {
  // A container's content is no promise about the object itself.
  if (
    /\b(list|dict|set|tuple|List|Dict|Set|Tuple|Iterable|Sequence|Callable|type|Type)\s*\[/.test(
      value,
    )
  ) {
    return [];
  }
  return [...value.matchAll(/[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/g)].flatMap(
    ([dotted]) => {
      const [first = "", ...attributes] = dotted.split(".");
      const name: Expression = { kind: "name", name: first, span };
      return [
        attributes.reduce<Expression>(
          (object, attribute) => ({
            kind: "attribute",
            object,
            name: attribute,
            span,
          }),
          name,
        ),
      ];
    },
  );
}
