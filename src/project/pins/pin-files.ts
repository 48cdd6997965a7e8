import { parse } from "smol-toml";
import {
  allowed,
  normalized,
  requirementOf,
  type Requirement,
} from "./requirement.ts";

/** What a file of some name says of the project's packages. @throws where it does not parse */
export function requirementsIn(path: string, text: string): Requirement[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  switch (name) {
    case "poetry.lock":
    case "uv.lock":
      return inLock(text);
    case "Pipfile.lock":
      return inPipfileLock(JSON.parse(text));
    case "pyproject.toml":
      return inPyproject(parse(text));
    default:
      return text
        .split(/\r\n|\n|\r/)
        .flatMap((line) => requirementOf(line) ?? []);
  }
}

/** Both tools write a package's name and version in two lines, one behind the other. */
function inLock(text: string): Requirement[] {
  const packages = text.matchAll(
    /^name = "([^"\r\n]+)"\r?\nversion = "([^"\r\n]+)"/gm,
  );
  return [...packages].map(([, name = "", version = ""]) => ({
    name: normalized(name),
    oldest: version,
    isExact: true,
  }));
}

function inPipfileLock(lock: unknown): Requirement[] {
  return ["default", "develop"].flatMap((group) =>
    entriesOf(entriesOf(lock).find(([name]) => name === group)?.[1]).flatMap(
      ([name, details]) => {
        const version = entriesOf(details).find(
          ([key]) => key === "version",
        )?.[1];
        return typeof version === "string"
          ? [{ name: normalized(name), ...allowed(version) }]
          : [];
      },
    ),
  );
}

/** PEP 621's dependencies, those of groups and extras, and Poetry's own tables. */
function inPyproject(document: unknown): Requirement[] {
  const project = at(document, "project");
  const poetry = at(at(document, "tool"), "poetry");
  const lists = [
    at(project, "dependencies"),
    ...entriesOf(at(project, "optional-dependencies")).map(([, list]) => list),
    ...entriesOf(at(document, "dependency-groups")).map(([, list]) => list),
  ];
  const tables = [
    at(poetry, "dependencies"),
    at(poetry, "dev-dependencies"),
    ...entriesOf(at(poetry, "group")).map(([, group]) =>
      at(group, "dependencies"),
    ),
  ];
  return [
    ...lists.flatMap((list) =>
      Array.isArray(list)
        ? list.flatMap((line) =>
            typeof line === "string" ? (requirementOf(line) ?? []) : [],
          )
        : [],
    ),
    ...tables.flatMap((table) =>
      entriesOf(table).flatMap(([name, value]) => {
        const version =
          typeof value === "string" ? value : at(value, "version");
        return typeof version === "string"
          ? [{ name: normalized(name), ...allowed(version) }]
          : [];
      }),
    ),
  ];
}

function at(value: unknown, key: string): unknown {
  return entriesOf(value).find(([name]) => name === key)?.[1];
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}
