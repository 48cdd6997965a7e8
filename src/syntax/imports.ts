import type { Node } from "web-tree-sitter";
import { meaningfulChildren } from "./convert-expression.ts";
import type { FactNodes } from "./fact-captures.ts";
import type { BoundValue } from "./module-facts.ts";

interface ImportBinding {
  readonly name: string;
  readonly node: Node;
  readonly value: BoundValue;
}

/** The names that import statements bind; `from m import *` binds the name `*`. */
export function importBindings(nodes: FactNodes): ImportBinding[] {
  return [
    ...nodes.import.flatMap((node) => node.namedChildren.flatMap(plainImport)),
    ...nodes["import-from"].flatMap(fromImport),
  ];
}

function plainImport(node: Node): ImportBinding[] {
  const dotted = dottedText(node.childForFieldName("name") ?? node);
  const alias = node.childForFieldName("alias");
  switch (node.type) {
    case "aliased_import":
      return alias
        ? [
            {
              name: alias.text,
              node,
              value: { kind: "import", module: dotted },
            },
          ]
        : [];
    case "dotted_name": {
      // `import a.b` binds `a`; what is reached through it is asked of `a`.
      const root = dotted.split(".")[0] ?? dotted;
      return [{ name: root, node, value: { kind: "import", module: root } }];
    }
    default:
      return [];
  }
}

function fromImport(node: Node): ImportBinding[] {
  const [moduleNode, ...names] = meaningfulChildren(node);
  if (moduleNode === undefined) return [];
  const module = dottedText(moduleNode);
  return names.map((child) => {
    const imported =
      child.type === "wildcard_import"
        ? "*"
        : dottedText(child.childForFieldName("name") ?? child);
    return {
      name: child.childForFieldName("alias")?.text ?? imported,
      node: child,
      value: { kind: "import-from", module, name: imported },
    };
  });
}

/** `a.b` however it is spaced. */
function dottedText(node: Node): string {
  return node.text.replace(/\s|\\/g, "");
}
