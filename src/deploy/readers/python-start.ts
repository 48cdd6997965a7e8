import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
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
import { MORE_ARGUMENTS } from "../settings/command-line.ts";
import { fieldOf, type Field } from "../shell/value.ts";
import { listsOf, type WrittenList } from "./python-lists.ts";

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
    return RUNS.has(name)
      ? startsOfCall(name, call, module, run, project)
      : startsOfArguments(call, module, run, project);
  });
}

function startsOfCall(
  name: string,
  call: Call,
  module: PythonModule,
  run: Run,
  project: ProjectFiles,
): readonly Launch[] {
  const place = placeOfCall(call, module);
  const positional = call.arguments.filter(({ kind }) => kind === "positional");
  if (/\.execl?p?$|execlp$/.test(name)) {
    const items = positional.slice(1).map(({ value }) => value);
    return startsOfList({ items, place, isOpen: false }, run, project);
  }
  const at = /exec|spawn/.test(name) ? 1 : 0;
  const lists = listsOf(positional[at]?.value, place);
  if (lists.length > 0) {
    return lists.flatMap((list) => startsOfList(list, run, project));
  }
  const [first] = positional;
  const script = first && textAt(first.value, place);
  return script ? launchesIn(script, run, project) : [];
}

/** A list that is given to a function of the project's own, where it can be nothing but a command. */
function startsOfArguments(
  call: Call,
  module: PythonModule,
  run: Run,
  project: ProjectFiles,
): readonly Launch[] {
  const [first] = call.arguments;
  return listsOf(first?.value, placeOfCall(call, module)).flatMap((list) => {
    const words = list.items.map((item) =>
      item.kind === "string" ? item.value : "",
    );
    const [program, dash, name] = words;
    const isGunicorn =
      program === "gunicorn" || (dash === "-m" && name === "gunicorn");
    return isGunicorn && words.slice(3).some((word) => /^-\w|^--\w/.test(word))
      ? startsOfList(list, run, project)
      : [];
  });
}

function placeOfCall(call: Call, module: PythonModule): Place {
  const { span, within } = call;
  return { ...topLevel(module), scope: within, before: span.start };
}

function startsOfList(
  { items, place, isOpen }: WrittenList,
  run: Run,
  project: ProjectFiles,
): readonly Launch[] {
  const fields = items.flatMap((item) => fieldsOf(item, place));
  const last = fields.at(-1);
  if (!isOpen || last === undefined) return started(fields, run, project);
  const { source } = last;
  const value = { kind: "unknown", because: MORE_ARGUMENTS, source } as const;
  return started([...fields, { value, source, text: "" }], run, project);
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
