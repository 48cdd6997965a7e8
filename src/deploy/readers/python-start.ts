import type { Expression } from "../../syntax/expression.ts";
import type { Argument, Call } from "../../syntax/module-facts.ts";
import type { Span } from "../../text/span.ts";
import { sourceIn } from "../deploy-file.ts";
import type { Launch } from "../launch.ts";
import { decoded, verbatim, type Located } from "../located.ts";
import { evaluate } from "../python/evaluate.ts";
import type { Place } from "../python/place.ts";
import { topLevel } from "../python/place.ts";
import { pythonModule, type PythonModule } from "../python/python-module.ts";
import { qualifiedName } from "../python/qualified-name.ts";
import { textOfValue } from "../python/scalar.ts";
import type { ProjectFiles } from "../project-files.ts";
import { launchesIn, started, type Run } from "../shell/run.ts";
import { fieldOf, type Field } from "../shell/value.ts";

const RUNS: ReadonlySet<string> = new Set([
  ...["subprocess.run", "subprocess.Popen", "subprocess.call"],
  ...["subprocess.check_call", "subprocess.check_output", "os.system"],
  ...["os.execvp", "os.execv", "os.execvpe", "os.execlp", "os.execl"],
  ...["os.spawnvp", "os.popen", "pty.spawn", "sh.gunicorn"],
]);

/** Gunicorn's own command line, which takes `sys.argv`. */
const COMMAND_LINES: ReadonlySet<string> = new Set([
  ...["gunicorn.app.wsgiapp.run", "gunicorn.app.wsgiapp.WSGIApplication"],
]);

/** The starts of Gunicorn in a Python file by a command, e.g. `subprocess.run(["gunicorn", …])`. */
export function startsInPython(
  path: string,
  run: Run,
  project: ProjectFiles,
): readonly Launch[] {
  const module = pythonModule(project, path, run.environment);
  if (module === null) return [];
  return module.facts.calls.flatMap((call) => {
    const name = qualifiedName(call.callee, { module }) ?? "";
    if (COMMAND_LINES.has(name)) return [];
    return RUNS.has(name) ? startsOfCall(name, call, module, run, project) : [];
  });
}

function startsOfCall(
  name: string,
  call: Call,
  module: PythonModule,
  run: Run,
  project: ProjectFiles,
): readonly Launch[] {
  const place: Place = {
    ...topLevel(module),
    scope: call.within,
    before: call.span.start,
  };
  const positional = call.arguments.filter(({ kind }) => kind === "positional");
  const given = /\.execl?p?$|execlp$/.test(name)
    ? positional.slice(1).map(({ value }) => value)
    : listIn(positional, name, place);
  if (given === null) {
    const [first] = positional;
    const script = first && textAt(first.value, place);
    return script ? launchesIn(script, run, project) : [];
  }
  const fields = given.flatMap((item) => fieldsOf(item, place));
  return started(fields, run, project);
}

/** The list of words of a call; null when it is given one text. */
function listIn(
  positional: readonly Argument[],
  name: string,
  place: Place,
): readonly Expression[] | null {
  const at = /exec|spawn/.test(name) ? 1 : 0;
  return itemsOf(positional[at]?.value, place);
}

/** The items of a list, also of one that a name holds, and of lists added to it. */
function itemsOf(
  value: Expression | undefined,
  place: Place,
): readonly Expression[] | null {
  if (value === undefined) return null;
  switch (value.kind) {
    case "sequence":
      return value.items;
    case "arithmetic": {
      const left = itemsOf(value.left, place);
      const right = itemsOf(value.right, place);
      return left === null && right === null
        ? null
        : [...(left ?? []), ...(right ?? [])];
    }
    case "name": {
      const { bindings } = place.module.facts;
      const bound = bindings.findLast(
        (binding) =>
          binding.name === value.name &&
          binding.span.start < value.span.start &&
          (binding.scope === place.scope || binding.scope === 0),
      )?.value;
      return bound?.kind === "expression" && bound.value.kind !== "name"
        ? itemsOf(bound.value, place)
        : null;
    }
    default:
      return null;
  }
}

function fieldsOf(item: Expression, place: Place): readonly Field[] {
  const [first] = evaluate(item, place);
  const source = sourceIn(place.module.file, item.span);
  if (first === undefined || first.kind === "dict") return [];
  if (first.kind === "unknown") {
    const value = { kind: "unknown", because: first.because, source } as const;
    return [{ value, source, text: prefixOf(item, place) }];
  }
  const text = textOfValue(first.value);
  const { path } = place.module.file;
  const own = first.source?.path === path ? first.source.span : item.span;
  const field = fieldOf(located(place, own, text));
  return [
    {
      ...field,
      value:
        field.value.kind === "known"
          ? { ...field.value, note: first.note }
          : field.value,
    },
  ];
}

/** The flag in front of what an f-string fills in: `f"--timeout={seconds}"`. */
function prefixOf({ span }: Expression, { module }: Place): string {
  const text = module.file.text.slice(span.start, span.end);
  return /^f["'](--[\w-]+=)\{/.exec(text)?.[1] ?? "";
}

function located(place: Place, span: Span, text: string): Located {
  return decoded(place.module.file, span, text);
}

function textAt(value: Expression, place: Place): Located | null {
  const [first] = evaluate(value, place);
  if (first?.kind !== "known" || typeof first.value !== "string") return null;
  const { file } = place.module;
  const { span } = value;
  return value.kind === "string"
    ? decoded(file, span, first.value)
    : {
        ...verbatim(file, span),
        text: first.value,
        sourceAt: () => sourceIn(file, span),
      };
}
