import type { Evaluator } from "./evaluator.ts";
import { methodsOf } from "./methods.ts";
import type { Value } from "./value.ts";

/** The methods by which Python works out an operator: of the left operand, and of the right one where it has none. */
export interface OperatorMethods {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const ARITHMETIC: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "truediv",
  "//": "floordiv",
  "%": "mod",
  "**": "pow",
  "@": "matmul",
  "<<": "lshift",
  ">>": "rshift",
  "&": "and",
  "|": "or",
  "^": "xor",
};

/** Names in the order in which Python looks for them: the first that the class has is called. */
const COMPARISON: Readonly<Record<string, OperatorMethods>> = {
  "==": { left: ["__eq__"], right: ["__eq__"] },
  "!=": { left: ["__ne__", "__eq__"], right: ["__ne__", "__eq__"] },
  "<": { left: ["__lt__"], right: ["__gt__"] },
  "<=": { left: ["__le__"], right: ["__ge__"] },
  ">": { left: ["__gt__"], right: ["__lt__"] },
  ">=": { left: ["__ge__"], right: ["__le__"] },
  in: { left: [], right: ["__contains__", "__iter__"] },
  "not in": { left: [], right: ["__contains__", "__iter__"] },
};

const NONE: OperatorMethods = { left: [], right: [] };

/** `left operator right`. */
export function arithmeticMethods(operator: string): OperatorMethods {
  const name = ARITHMETIC[operator];
  return name === undefined
    ? NONE
    : { left: [`__${name}__`], right: [`__r${name}__`] };
}

/** `left operator= right`. */
export function changeMethods(operator: string): OperatorMethods {
  const name = ARITHMETIC[operator];
  return name === undefined
    ? NONE
    : { left: [`__i${name}__`, `__${name}__`], right: [`__r${name}__`] };
}

/** `left < right`, `left in right`. */
export function comparisonMethods(operator: string): OperatorMethods {
  return COMPARISON[operator] ?? NONE;
}

/** `f"{object}"` and `format(object)`. */
export const FORMATTING = ["__format__", "__str__", "__repr__"];

/** `if object` and `bool(object)`. */
export const TESTING = ["__bool__", "__len__"];

/** What a function of Python calls of its first argument; of several names the first that the class has. */
export const CALLED_OF_ARGUMENT: Readonly<Record<string, readonly string[]>> = {
  "builtins.len": ["__len__"],
  "builtins.str": ["__str__", "__repr__"],
  "builtins.print": ["__str__", "__repr__"],
  "builtins.repr": ["__repr__"],
  "builtins.format": FORMATTING,
  "builtins.bytes": ["__bytes__"],
  "builtins.bool": TESTING,
  "builtins.hash": ["__hash__"],
  "builtins.int": ["__int__", "__index__"],
  "builtins.float": ["__float__"],
  "builtins.abs": ["__abs__"],
  "builtins.round": ["__round__"],
  "builtins.next": ["__next__"],
  "builtins.iter": ["__iter__"],
  "builtins.reversed": ["__reversed__"],
  "builtins.list": ["__iter__"],
  "builtins.tuple": ["__iter__"],
  "builtins.set": ["__iter__"],
  "builtins.frozenset": ["__iter__"],
  "builtins.sorted": ["__iter__"],
  "builtins.sum": ["__iter__"],
  "builtins.any": ["__iter__"],
  "builtins.all": ["__iter__"],
  "builtins.enumerate": ["__iter__"],
};

/** The methods that an operator calls of its operands. */
export function ofOperands(
  evaluator: Evaluator,
  methods: OperatorMethods,
  left: readonly Value[],
  right: readonly Value[],
): readonly Value[] {
  const ofLeft = firstOf(evaluator, left, methods.left);
  return ofLeft.length > 0 ? ofLeft : firstOf(evaluator, right, methods.right);
}

/** Of each object, the first of the methods that its class has. */
export function firstOf(
  evaluator: Evaluator,
  objects: readonly Value[],
  names: readonly string[],
): readonly Value[] {
  return objects.flatMap((object) => {
    for (const name of names) {
      const methods = methodsOf(evaluator, object, name);
      if (methods.length > 0) return methods;
    }
    return [];
  });
}
