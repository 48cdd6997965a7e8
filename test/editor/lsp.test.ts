import { once } from "node:events";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  CodeActionRequest,
  CodeLensRequest,
  DiagnosticSeverity,
  DocumentDiagnosticRequest,
  ExitNotification,
  ShutdownRequest,
  WorkspaceDiagnosticRequest,
  type CodeAction,
} from "vscode-languageserver/node";
import { CLEAN, CLIENT, MENDED_SERVICE, SERVICE } from "../cli/samples.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { actionsAt, applied, codesOf, hoverAt, pulled } from "./asking.ts";
import { PULLING, startClient } from "./client.ts";

describe("diagnostics", () => {
  test("are sent with severity, rule page, columns in UTF-16, and the way from the route", async () => {
    const text = SERVICE.replace("time.sleep(5)", '"🐢é"; time.sleep(5)');
    const folder = folderWith({ "app.py": text });
    const client = await startClient(folder);
    const arrived = client.published("app.py", ({ length }) => length > 0);
    await client.open("app.py", text);
    const { diagnostics } = await arrived;
    expect(codesOf(diagnostics)).toEqual(["HL302 10", "HL101 11"]);
    const [sleep, call] = diagnostics;
    expect(sleep).toMatchObject({
      range: {
        start: { line: 10, character: 11 },
        end: { line: 10, character: 24 },
      },
      severity: DiagnosticSeverity.Warning,
    });
    expect(call).toMatchObject({
      severity: DiagnosticSeverity.Error,
      source: "hanglint",
      message: expect.stringMatching(
        /^`requests\.get` has no timeout: `GET \/rates`/,
      ) as string,
      codeDescription: {
        href: expect.stringMatching(
          /docs\/rules\/http-call-without-timeout\.md$/,
        ) as string,
      },
      relatedInformation: [
        {
          location: {
            uri: client.uri("app.py"),
            range: { start: { line: 9 } },
          },
          message: "`GET /rates` enters `rates`",
        },
      ],
    });
  });

  test("of a file follow an unsaved change in another one", async () => {
    const view = `from flask import Flask
from client import rates

app = Flask(__name__)


@app.get("/")
def show():
    return rates()
`;
    const folder = folderWith({ "client.py": CLIENT, "app.py": view });
    const client = await startClient(folder);
    const severe = client.published(
      "client.py",
      ([first]) => first?.severity === DiagnosticSeverity.Error,
    );
    await client.open("client.py", CLIENT);
    await client.open("app.py", view);
    await severe;
    const milder = client.published(
      "client.py",
      ([first]) => first?.severity === DiagnosticSeverity.Warning,
    );
    await client.change("app.py", "def show():", {
      line: 7,
      from: 0,
      to: 12,
    });
    await client.change("app.py", "", { line: 6, from: 0, to: 13 });
    await milder;
  });

  test("are answered when asked for, and sent once only", async () => {
    const folder = folderWith({ "app.py": SERVICE, "client.py": CLIENT });
    const client = await startClient(folder, PULLING);
    expect(client.server.capabilities.diagnosticProvider).toMatchObject({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    await client.open("app.py", SERVICE);
    const asked = { textDocument: { uri: client.uri("app.py") } };
    const report = await client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      asked,
    );
    expect(codesOf("items" in report ? report.items : [])).toEqual([
      "HL302 10",
      "HL101 11",
    ]);
    const previousResultId = report.resultId ?? "";
    const again = await client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { ...asked, previousResultId },
    );
    expect(again).toEqual({ kind: "unchanged", resultId: previousResultId });
    const all = await client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [] },
    );
    expect(all.items.map(({ uri, kind }) => `${kind} ${uri}`)).toEqual([
      `full ${client.uri("app.py")}`,
      `full ${client.uri("client.py")}`,
    ]);
  });

  test("stay under their code while one types elsewhere", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await startClient(folder, PULLING);
    await client.open("app.py", SERVICE);
    await pulled(client, "app.py");
    await client.change("app.py", "# typed\n", { line: 0, from: 0, to: 0 });
    expect(codesOf(await pulled(client, "app.py"))).toEqual([
      "HL302 11",
      "HL101 12",
    ]);
  });

  test("of the function in which one types are renewed before the project is analysed", async () => {
    const folder = folderWith({ "app.py": SERVICE, "client.py": CLIENT });
    const client = await startClient(folder, PULLING);
    await client.open("app.py", SERVICE);
    await pulled(client, "app.py");
    const renewed = client.refreshed();
    await client.change("app.py", "    requests.put('x')\n", {
      line: 10,
      from: 0,
      to: 0,
    });
    await renewed;
    expect(codesOf(await pulled(client, "app.py"))).toEqual([
      "HL101 10",
      "HL302 11",
      "HL101 12",
    ]);
  });

  test("leave out what a comment or the baseline holds", async () => {
    const text = SERVICE.replace(
      "time.sleep(5)",
      "time.sleep(5)  # hanglint: ignore[HL302]",
    );
    const folder = folderWith({ "app.py": text });
    const client = await startClient(folder, PULLING);
    await client.open("app.py", text);
    expect(codesOf(await pulled(client, "app.py"))).toEqual(["HL101 11"]);
  });
});

describe("code actions", () => {
  test("make the fix, which is said to change behaviour, or write a comment", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await startClient(folder, PULLING);
    await client.open("app.py", SERVICE);
    const actions = await actionsAt(client, "app.py", 11, 15);
    expect(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
    ).toEqual([
      ["HL101: Add `timeout=(3.05, 25)` (may change behaviour)", false],
      ["HL101: Suppress here with a comment", undefined],
    ]);
    const [fix, suppress] = actions;
    expect(applied(SERVICE, fix)).toBe(MENDED_SERVICE);
    expect(applied(SERVICE, suppress)).toBe(
      SERVICE.replace(".json()", ".json()  # hanglint: ignore[HL101]"),
    );
  });

  test("fix what is safe, and that alone, when a file is saved", async () => {
    const text = `${SERVICE}\n\nx = 1  # hanglint: ignore[HL101]\n`;
    const folder = folderWith({ "app.py": text });
    const client = await startClient(folder, PULLING);
    await client.open("app.py", text);
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: client.uri("app.py") },
      range: {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 0 },
      },
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
    const actions = (found ?? []).filter(
      (one): one is CodeAction => "edit" in one,
    );
    expect(actions.map(({ kind }) => kind)).toEqual(["source.fixAll.hanglint"]);
    expect(applied(text, actions[0])).toBe(`${SERVICE}\n\nx = 1\n`);
  });

  test("have plain changes for a client that knows no versions", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await startClient(folder);
    await client.open("app.py", SERVICE);
    const [fix] = await actionsAt(client, "app.py", 11, 15);
    expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([
      client.uri("app.py"),
    ]);
  });
});

describe("a hover", () => {
  test("over a finding tells the rule, the route and the way", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await startClient(folder);
    await client.open("app.py", SERVICE);
    const text = await hoverAt(client, "app.py", 11, 15);
    expect(text).toContain("http-call-without-timeout");
    expect(text).toContain("`GET /rates`, [app.rates](file:///");
    expect(text).toContain(
      "2. `requests.get` waits without a timeout, [app.py:12]",
    );
  });

  test("over a code in a comment tells the rule", async () => {
    const text = 'x = "HL302"  # hanglint: ignore[HL101, sleep-in-route]\n';
    const folder = folderWith({ "app.py": text });
    const client = await startClient(folder);
    await client.open("app.py", text);
    expect(await hoverAt(client, "app.py", 0, 34)).toContain("HL101");
    expect(await hoverAt(client, "app.py", 0, 42)).toContain("HL302");
    expect(await hoverAt(client, "app.py", 0, 6)).toBeNull();
  });
});

test("a lens above a handler tells what its route runs into", async () => {
  const folder = folderWith({ "app.py": SERVICE });
  const client = await startClient(folder);
  await client.open("app.py", SERVICE);
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: client.uri("app.py") },
  });
  expect(
    lenses?.map(({ command, range }) => [range.start.line, command?.title]),
  ).toEqual([[9, "GET /rates: 2 hazards, the worst: error HL101"]]);
});

describe("the server stays up", () => {
  test("when a client sends garbage", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await startClient(folder, PULLING);
    await client.open("app.py", SERVICE);
    const bodies = [
      "hello",
      "[1, 2]",
      '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":null}',
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"x":1}}',
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///gone.py","version":2},"contentChanges":[{"text":"x"}]}}',
      '{"jsonrpc":"2.0","id":900,"method":"textDocument/hover","params":[]}',
      '{"jsonrpc":"2.0","id":901,"method":"no/such/thing"}',
      '{"jsonrpc":"2.0"}',
    ];
    const { stdin } = client.child;
    stdin?.write("no header at all\r\n\r\n\0\xff");
    stdin?.write("Content-Length: many\r\n\r\n{}");
    stdin?.write("Content-Length: 99999999999\r\n\r\n{}");
    stdin?.write("Content-Length: 100000\r\n\r\n{}");
    for (const body of bodies) {
      stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    }
    expect(codesOf(await pulled(client, "app.py"))).toEqual([
      "HL302 10",
      "HL101 11",
    ]);
  });

  test("and says what a request lacks", async () => {
    const client = await startClient(
      folderWith({ "app.py": SERVICE }),
      PULLING,
    );
    const textDocument = { uri: client.uri("app.py") };
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    for (const [method, params, words] of [
      ["textDocument/hover", { position }, "names no document"],
      ["textDocument/hover", { textDocument }, "no `position`"],
      [
        "textDocument/hover",
        { textDocument, position: { line: -1, character: "a" } },
        "no `position`",
      ],
      ["textDocument/codeAction", { textDocument, range }, "no `context`"],
      [
        "textDocument/codeAction",
        { textDocument, range: { start: position }, context: {} },
        "no `range`",
      ],
      ["workspace/diagnostic", {}, "no `previousResultIds`"],
    ] as const) {
      await expect(
        client.connection.sendRequest(method, params),
      ).rejects.toThrow(words);
    }
  });

  test("for changes at places that do not exist", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const client = await startClient(folder, PULLING);
    await client.open("app.py", SERVICE);
    await client.change("app.py", "", { line: 9999, from: 5, to: 9999 });
    await client.change("app.py", "", { line: 0, from: 7, to: 2 });
    await client.change("app.py", SERVICE);
    const end = { line: 9999, character: 9999 };
    const actions = await client.connection.sendRequest(
      CodeActionRequest.type,
      {
        textDocument: { uri: client.uri("app.py") },
        range: { start: end, end },
        context: { diagnostics: [] },
      },
    );
    expect(actions).toEqual([]);
    expect(await hoverAt(client, "app.py", 9999, 9999)).toBe(null);
    expect(codesOf(await pulled(client, "app.py"))).toEqual([
      "HL302 10",
      "HL101 11",
    ]);
  });

  test("for a client that writes headers its own way", async () => {
    const client = await startClient(folderWith({ "app.py": SERVICE }));
    const body = '{"jsonrpc":"2.0","id":7,"method":"no/such"}';
    const answered = new Promise((resolve) => {
      client.child.stdout?.on("data", (data: Buffer) => {
        if (data.toString().includes('"id":7')) resolve("answered");
      });
    });
    client.child.stdin?.write(
      `content-length: ${body.length}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n${body}`,
    );
    expect(await answered).toBe("answered");
  });

  test("for a file in the home folder, which is no project", async () => {
    const folder = folderWith({ "app.py": SERVICE, "other.py": CLIENT });
    const client = await startClient(folder, PULLING, { HOME: folder });
    await client.open("app.py", SERVICE);
    const { items } = await client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [] },
    );
    expect(items.map(({ uri }) => uri)).toEqual([client.uri("app.py")]);
  });

  test("when the baseline is broken, says so, and goes on once it is mended", async () => {
    const name = ".hanglint-baseline.json";
    const folder = folderWith({ "app.py": SERVICE, [name]: '{"version": 2}' });
    const client = await startClient(folder, PULLING);
    await client.open("app.py", SERVICE);
    expect(await pulled(client, "app.py")).toEqual([]);
    expect(client.messages.join("\n")).toContain("it is of version 2");
    rmSync(join(folder, name));
    const mended = client.refreshed();
    await client.change("app.py", "\n", { line: 0, from: 0, to: 0 });
    await mended;
    expect(codesOf(await pulled(client, "app.py"))).toHaveLength(2);
  });

  test("when a file is renamed on disk", async () => {
    const folder = folderWith({ "app.py": SERVICE, "client.py": CLIENT });
    const client = await startClient(folder);
    const first = client.published("client.py", ({ length }) => length === 1);
    await client.open("app.py", SERVICE);
    await first;
    const [gone, come] = [
      client.published("client.py", ({ length }) => length === 0),
      client.published("moved.py", ({ length }) => length === 1),
    ];
    renameSync(join(folder, "client.py"), join(folder, "moved.py"));
    await client.connection.sendNotification(
      "workspace/didChangeWatchedFiles",
      { changes: [{ uri: client.uri("client.py"), type: 3 }] },
    );
    await Promise.all([gone, come]);
  });

  test("for documents that are no files, or stand outside of the folder", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const elsewhere = folderWith({ "other.py": CLIENT });
    const client = await startClient(folder, PULLING);
    const report = await client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri: "untitled:Untitled-1" } },
    );
    expect(report).toMatchObject({ kind: "full", items: [] });
    const path = join(
      "..",
      elsewhere.slice(folder.lastIndexOf("/")),
      "other.py",
    );
    expect(codesOf(await pulled(client, path))).toEqual(["HL101 4"]);
  });

  test("when an open file is deleted, and forgets it once it is closed", async () => {
    const folder = folderWith({ "app.py": SERVICE, "client.py": CLIENT });
    const client = await startClient(folder);
    const first = client.published("client.py", ({ length }) => length === 1);
    await client.open("client.py", CLIENT);
    await first;
    rmSync(join(folder, "client.py"));
    const still = client.published("client.py", ({ length }) => length === 1);
    await client.change("client.py", "\n", { line: 0, from: 0, to: 0 });
    await still;
    const gone = client.published("client.py", ({ length }) => length === 0);
    await client.close("client.py");
    await gone;
  });

  test("when the settings are broken, says so, and goes on once they are mended", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "hanglint.toml": 'selct = ["HL1"]\n',
    });
    const client = await startClient(folder, PULLING);
    await client.open("app.py", SERVICE);
    expect(await pulled(client, "app.py")).toEqual([]);
    expect(client.messages.join("\n")).toMatch(
      /hanglint: .*hanglint\.toml:1.*selct/,
    );
    writeFileSync(join(folder, "hanglint.toml"), 'select = ["HL1"]\n');
    const mended = client.refreshed();
    await client.change("app.py", "\n", { line: 0, from: 0, to: 0 });
    await mended;
    expect(codesOf(await pulled(client, "app.py"))).toEqual(["HL101 12"]);
  });

  test("until it is told to end, or the client is gone", async () => {
    const folder = folderWith({ "app.py": CLEAN });
    const told = await startClient(folder);
    await told.connection.sendRequest(ShutdownRequest.type);
    await told.connection.sendNotification(ExitNotification.type);
    expect(await once(told.child, "exit")).toEqual([0, null]);
    const left = await startClient(folder);
    left.child.stdin?.end();
    expect(await once(left.child, "exit")).toEqual([1, null]);
  });
});
