import { describe, expect, test } from "vitest";
import {
  CodeActionRequest,
  CodeLensRequest,
  DocumentDiagnosticRequest,
  type Diagnostic,
} from "vscode-languageserver/node";
import { SERVICE } from "../cli/samples.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { actionsAt, codesOf, hoverAt, pulled } from "./asking.ts";
import { PULLING, startClient, type Client } from "./client.ts";

/** The line, from 0, in front of which the tests type: the first one of the handler. */
const LINE = 10;

describe("while what is typed does not parse", () => {
  test("what was found stays, moved, and the verdict is a scan's once it parses", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await opened(folder);
    const before = await pulled(client, "app.py");
    const text = await keysTyped(client, "    requests.put(", {
      after: async () => {
        expect(await pulled(client, "app.py")).toEqual(movedByLine(before));
      },
    });
    const quoted = await keysTyped(client, '"x', {
      text,
      after: async () => {
        expect(await pulled(client, "app.py")).toEqual(movedByLine(before));
      },
    });
    const finished = await keysTyped(client, '")', { text: quoted });
    const found = await judged(client);
    expect(codesOf(found)).toEqual(["HL101 10", "HL302 11", "HL101 12"]);
    expect(found).toEqual(await scanned(folder, finished));
  });

  test("and one stops, it is judged as a scan judges it", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await opened(folder);
    const before = await pulled(client, "app.py");
    const text = await keysTyped(client, '    x = """');
    expect(await pulled(client, "app.py")).toEqual(movedByLine(before));
    await client.refreshed();
    const found = await pulled(client, "app.py");
    expect(found).not.toEqual(movedByLine(before));
    expect(found).toEqual(await scanned(folder, text));
    // What is typed elsewhere is judged at once, as the code is.
    await client.change("app.py", "import os\n", { line: 0, from: 0, to: 0 });
    const more = `import os\n${text}`;
    expect(await judged(client)).toEqual(await scanned(folder, more));
  });

  test("a finding in which one types stays in sight", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await opened(folder);
    const line = SERVICE.split("\n")[LINE + 1] ?? "";
    const end = line.indexOf('")');
    const [, call] = await pulled(client, "app.py");
    await client.change("app.py", '", params="', {
      line: LINE + 1,
      from: end,
      to: end + 1,
    });
    const during = await judged(client);
    expect(codesOf(during)).toEqual(["HL302 10", "HL101 11"]);
    expect(during[1]?.message).toBe(call?.message);
    expect(during[1]?.range.end.character).toBe(
      (call?.range.end.character ?? 0) + 10,
    );
    expect(await hoverAt(client, "app.py", LINE + 1, 15)).toContain("HL101");
    expect(await actionsAt(client, "app.py", LINE + 1, 15)).toEqual([]);
  });

  test("nothing is offered to be done, and once it parses again, all is", async () => {
    const text = `${SERVICE}\n\nx = 1  # hanglint: ignore[HL101]\n`;
    const folder = folderWith({ "app.py": text });
    const client = await opened(folder, text);
    const before = await titlesAt(client, 11);
    expect(before).toHaveLength(3);
    await client.change("app.py", '    y = "\n', {
      line: LINE,
      from: 0,
      to: 0,
    });
    expect(await titlesAt(client, 12)).toEqual([]);
    await client.change("app.py", "", { line: LINE, from: 0, to: 9 });
    await client.change("app.py", "", { line: LINE, from: 0, to: 0 });
    expect(await titlesAt(client, 12)).toContain(
      "HL101: Suppress here with a comment",
    );
  });

  test("lenses and hovers move with their code", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await opened(folder);
    await client.change("app.py", 'y = "\n', { line: 0, from: 0, to: 0 });
    expect(await actionsAt(client, "app.py", LINE + 2, 15)).toEqual([]);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, {
      textDocument: { uri: client.uri("app.py") },
    });
    expect(
      lenses?.map(({ command, range }) => [range.start.line, command?.title]),
    ).toEqual([[10, "GET /rates: 2 hazards, the worst: error HL101"]]);
    expect(await hoverAt(client, "app.py", LINE + 1, 8)).toContain("HL302");
    expect(await hoverAt(client, "app.py", LINE, 8)).toBeNull();
  });

  test("a client that asks again is told that nothing has changed", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await opened(folder);
    const asked = { textDocument: { uri: client.uri("app.py") } };
    const ask = (previousResultId?: string) =>
      client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        ...asked,
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
    const { resultId = "" } = await ask();
    const end = { line: 13, from: 0, to: 0 };
    await client.change("app.py", 'y = "', end);
    expect(await ask(resultId)).toEqual({ kind: "unchanged", resultId });
    await client.change("app.py", 'z = "\n', { line: 0, from: 0, to: 0 });
    const report = await ask(resultId);
    expect(report.resultId).not.toBe(resultId);
    // Between two places in which one has typed nothing has changed.
    expect(codesOf("items" in report ? report.items : [])).toEqual([
      "HL302 11",
      "HL101 12",
    ]);
  });

  test("a client that does not ask is sent what has moved, with the version of its text", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await startClient(folder);
    const first = client.published("app.py", ({ length }) => length === 2);
    await client.open("app.py", SERVICE);
    const { diagnostics } = await first;
    const next = client.published("app.py", () => true);
    await client.change("app.py", '    y = "\n', {
      line: LINE,
      from: 0,
      to: 0,
    });
    expect(await next).toEqual({
      uri: client.uri("app.py"),
      version: 2,
      diagnostics: movedByLine(diagnostics),
    });
  });
});

/** A client that asks, with the file open and the project analysed. */
async function opened(folder: string, text = SERVICE): Promise<Client> {
  const client = await startClient(folder, PULLING);
  await client.open("app.py", text);
  await pulled(client, "app.py");
  return client;
}

/**
 * Types on a line of its own in the handler, a key at a time.
 * @param text as it is, where the line was begun already
 * @returns the text that comes of it
 */
async function keysTyped(
  client: Client,
  keys: string,
  {
    text = null,
    after = () => Promise.resolve(),
  }: { text?: string | null; after?: () => Promise<void> } = {},
): Promise<string> {
  const lines = (text ?? SERVICE).split("\n");
  if (text === null) {
    await client.change("app.py", "\n", { line: LINE, from: 0, to: 0 });
    lines.splice(LINE, 0, "");
  }
  for (const key of keys) {
    const line = lines[LINE] ?? "";
    const at = { line: LINE, from: line.length, to: line.length };
    await client.change("app.py", key, at);
    lines[LINE] = line + key;
    await after();
  }
  return lines.join("\n");
}

/** What is found once the server has looked at what was typed: it does so before it says what can be done. */
async function judged(client: Client): Promise<Diagnostic[]> {
  await actionsAt(client, "app.py", 0, 0);
  return pulled(client, "app.py");
}

/** What another server finds that has never seen another text. */
async function scanned(folder: string, text: string): Promise<Diagnostic[]> {
  const client = await opened(folder, text);
  return pulled(client, "app.py");
}

/** The titles of all that can be done on a line, and in the file. */
async function titlesAt(client: Client, line: number): Promise<string[]> {
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.uri("app.py") },
    range: {
      start: { line, character: 15 },
      end: { line, character: 15 },
    },
    context: { diagnostics: [] },
  });
  return (found ?? []).map(({ title }) => title);
}

/** Diagnostics of the handler, when a line was typed in front of them. */
function movedByLine(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const down = ({ start, end }: Diagnostic["range"]): Diagnostic["range"] => ({
    start: { ...start, line: start.line + (start.line < LINE ? 0 : 1) },
    end: { ...end, line: end.line + (end.line < LINE ? 0 : 1) },
  });
  return diagnostics.map((one) => ({
    ...one,
    range: down(one.range),
    ...(one.relatedInformation && {
      relatedInformation: one.relatedInformation.map((related) => ({
        ...related,
        location: {
          ...related.location,
          range: down(related.location.range),
        },
      })),
    }),
  }));
}
