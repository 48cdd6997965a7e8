import { deployFile } from "../deploy/deploy-file.ts";
import {
  at,
  entriesOf,
  itemsOf,
  textAt,
  type Value,
} from "../deploy/documents/document.ts";
import { parseYaml } from "../deploy/documents/yaml.ts";
import { decodeFile } from "../project/decode-file.ts";
import type { FoundFile } from "../project/discover.ts";
import { makeFileReader } from "../project/read-file.ts";
import type { Operation } from "../semantics/routes/operations.ts";
import type { SurveyedFile } from "./survey.ts";

const VERBS = ["get", "post", "put", "delete", "patch", "head", "options"];

/** The operations of the project's OpenAPI documents that name their handlers; read where Connexion is imported. */
export function operationsIn(
  documents: readonly FoundFile[],
  files: readonly SurveyedFile[],
): readonly Operation[] {
  const isConnexion = files.some(({ imports }) =>
    imports.some(({ module }) => /^connexion\b/.test(module)),
  );
  if (!isConnexion) return [];
  const read = makeFileReader();
  return documents
    .filter(({ path }) => /\.ya?ml$/i.test(path))
    .flatMap((file) => {
      const reading = read(file);
      if (reading.kind !== "read") return [];
      if (!reading.bytes.includes("operationId")) return [];
      const source = decodeFile(reading.bytes, file.path);
      return source === null
        ? []
        : parseYaml(deployFile(file.path, source.text)).documents.flatMap(
            operationsOf,
          );
    });
}

function operationsOf(document: Value): readonly Operation[] {
  const base = basePathOf(document);
  return entriesOf(at(document, "paths")).flatMap(({ key, value: urls }) =>
    entriesOf(urls).flatMap(({ key: verb, value: operation }) => {
      const handler = handlerOf(operation, urls);
      return VERBS.includes(verb) && handler !== null
        ? [{ handler, methods: [verb.toUpperCase()], path: base + key }]
        : [];
    }),
  );
}

/** `basePath` of Swagger 2, the path of the first server of OpenAPI 3. */
function basePathOf(document: Value): string {
  const [server] = itemsOf(at(document, "servers"));
  const written =
    textAt(document, "basePath") ?? (server ? textAt(server, "url") : null);
  return (written?.text ?? "").replace(/^\w+:\/\/[^/]*/, "").replace(/\/$/, "");
}

/** `operationId`, below the module that the operation or its URL names (connexion/resolver.py 3.1). */
function handlerOf(operation: Value, urls: Value): string | null {
  const id = textAt(operation, "operationId")?.text;
  if (id === undefined) return null;
  const controllers = [
    "x-openapi-router-controller",
    "x-swagger-router-controller",
  ].flatMap((name) => [textAt(operation, name), textAt(urls, name)]);
  const controller = controllers.find((found) => found !== null);
  return controller ? `${controller.text}.${id}` : id;
}
