// What an editor waits for: `npm run build && npm run bench:editor -- <folder> <file in it> [line]`.
// A real server over its standard input and output. A statement is typed at the line, a key at a time, in every other
// round with quotes and brackets that the editor closes itself, and after each key the file's diagnostics are asked
// for, as VS Code does. Three times count: until that answer, until the
// function in which one types is judged anew, and, once typing has stopped, until the whole project is. Keys that
// open or close a quote or a bracket are counted by themselves, too: they break the code, or mend it.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { clearTimeout, setTimeout } from "node:timers";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
} from "vscode-languageserver/node";

const TYPED =
  'requests.get("https://peer.example/", params={"a": [f(1)]}).json()["b"]';
const QUOTE_OR_BRACKET = /["()[\]{}]/;
const CLOSERS = { '"': '"', "(": ")", "[": "]", "{": "}" };
const ROUNDS = 4;
const KEY_MILLISECONDS = 150;

const [givenFolder, file, givenLine] = process.argv.slice(2);
if (givenFolder === undefined || file === undefined) {
  console.error("usage: npm run bench:editor -- <folder> <file in it> [line]");
  process.exit(2);
}
const folder = resolve(givenFolder);
const uri = pathToFileURL(join(folder, file)).href;
const text = readFileSync(join(folder, file), "utf8");
const lines = text.split("\n");
const line = Number(givenLine ?? firstStatementLine(lines));
const cli = fileURLToPath(new URL("../bin/hanglint.js", import.meta.url));
const child = spawn(process.execPath, [cli, "lsp"], {
  stdio: ["pipe", "pipe", "inherit"],
});
const connection = createProtocolConnection(child.stdout, child.stdin);
let refreshed = () => undefined;
connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed());
connection.onNotification(() => undefined);
connection.listen();
await connection.sendRequest(InitializeRequest.type, {
  processId: process.pid,
  rootUri: null,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "bench" }],
  capabilities: {
    textDocument: { diagnostic: {} },
    workspace: { diagnostics: { refreshSupport: true } },
  },
});
await connection.sendNotification(InitializedNotification.type, {});

const firstStart = performance.now();
await connection.sendNotification(DidOpenTextDocumentNotification.type, {
  textDocument: { uri, languageId: "python", version: 1, text },
});
await pulled();
const firstMilliseconds = performance.now() - firstStart;

const keys = [];
const renewals = [];
let version = 1;
for (let round = 0; round < ROUNDS; round += 1) {
  const indent = /^\s*/.exec(lines[line - 1])[0];
  await change(line - 1, 0, line - 1, 0, `${indent}\n`);
  const isClosing = round % 2 > 0;
  for (const { column, key, closer } of isClosing ? closed() : plain()) {
    const at = indent.length + column;
    const start = performance.now();
    const times = { round, column, key, answered: null, judged: null };
    keys.push(times);
    refreshed = () => {
      times.judged = performance.now() - start;
      refreshed = () => undefined;
    };
    await change(line - 1, at, line - 1, at, key + closer);
    await pulled();
    times.answered = performance.now() - start;
    await pause(Math.max(0, KEY_MILLISECONDS - times.answered));
  }
  const stopped = performance.now();
  await renewed(stopped);
  await change(line - 1, 0, line, 0, "");
  await renewed(performance.now());
}
child.kill();
const breaking = keys.filter(({ key }) => QUOTE_OR_BRACKET.test(key));
const figures = {
  file,
  lines: lines.length,
  line,
  node: process.version,
  firstMilliseconds: Math.round(firstMilliseconds),
  answerMilliseconds: {
    allKeys: spread(keys, "answered"),
    quotesAndBrackets: spread(breaking, "answered"),
  },
  judgedMilliseconds: {
    allKeys: spread(keys, "judged"),
    quotesAndBrackets: spread(breaking, "judged"),
  },
  renewedMilliseconds: renewals.map(Math.round),
  slowestAnswers: keys
    .toSorted((a, b) => b.answered - a.answered)
    .slice(0, 5)
    .map(({ round, column, key, answered }) => ({
      round,
      column,
      key,
      milliseconds: rounded(answered),
    })),
};
console.log(JSON.stringify(figures));
process.exit(0);

/** Until nothing is judged any more: analyses that were begun while typing come to their end first. */
async function renewed(start) {
  await new Promise((done) => {
    let timer = null;
    let last = start;
    refreshed = () => {
      last = performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => {
        renewals.push(last - start);
        done();
      }, 4000);
    };
  });
}

async function pulled() {
  const params = { textDocument: { uri } };
  return connection.sendRequest(DocumentDiagnosticRequest.type, params);
}

async function change(fromLine, from, toLine, to, typed) {
  version += 1;
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [
      {
        text: typed,
        range: {
          start: { line: fromLine, character: from },
          end: { line: toLine, character: to },
        },
      },
    ],
  });
}

/** The keys as they are typed. */
function plain() {
  return [...TYPED].map((key, column) => ({ column, key, closer: "" }));
}

/** The same in an editor that closes what one opens; the key that would close it only steps over. */
function closed() {
  const open = [];
  return plain().flatMap((typed) => {
    if (typed.key === open.at(-1)) {
      open.pop();
      return [];
    }
    const closer = CLOSERS[typed.key] ?? "";
    if (closer !== "") open.push(closer);
    return [{ ...typed, closer }];
  });
}

/** The first line behind the middle that is indented as in a function, after a plain statement. */
function firstStatementLine(all) {
  const middle = Math.floor(all.length / 2);
  const found = all
    .slice(middle)
    .findIndex((one) => /^\s{4,}return\b/.test(one));
  return middle + Math.max(0, found) + 1;
}

/** Of the keys after which it happened. */
function spread(times, what) {
  const sorted = times
    .map((one) => one[what])
    .filter((one) => one !== null)
    .toSorted((a, b) => a - b);
  return {
    keys: sorted.length,
    median: rounded(sorted[Math.floor(sorted.length / 2)]),
    p95: rounded(sorted[Math.floor(sorted.length * 0.95)]),
    slowest: rounded(sorted.at(-1)),
  };
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}
