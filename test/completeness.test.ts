import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../src/rules/rules.ts";

/** Every code that is given out, with its name: a public contract, whether the rule exists yet or not. */
const NAMES: Readonly<Record<string, string>> = {
  HL101: "http-call-without-timeout",
  HL102: "client-without-timeout",
  HL103: "timeout-exceeds-worker-timeout",
  HL104: "retry-without-limit",
  HL105: "ineffective-timeout",
  HL106: "route-exceeds-worker-timeout",
  HL107: "timeout-in-wrong-unit",
  HL201: "engine-without-statement-timeout",
  HL202: "connection-without-timeout",
  HL203: "unbounded-query-in-route",
  HL204: "row-lock-without-timeout",
  HL205: "pool-timeout-exceeds-worker-timeout",
  HL301: "cpu-work-in-route",
  HL302: "sleep-in-route",
  HL303: "subprocess-without-timeout",
  HL304: "polling-loop-in-route",
  HL401: "lock-without-timeout",
  HL402: "lock-order-inversion",
  HL403: "wait-without-timeout",
  HL404: "self-request-in-route",
  HL501: "worker-timeout-disabled",
  HL502: "worker-timeout-exceeds-proxy-timeout",
  HL503: "sync-worker-for-waiting-routes",
  HL504: "gevent-with-blocking-driver",
  HL505: "worker-never-recycled",
  HL506: "heartbeat-on-disk",
  HL507: "graceful-timeout-exceeds-stop-timeout",
  HL508: "no-trace-on-timeout",
  HL509: "unknown-gunicorn-setting",
  HL601: "blocking-call-in-async-handler",
  HL901: "unused-suppression",
};

/** Rules about how code and deployment fit together. */
const BOTH: ReadonlySet<string> = new Set(["HL503", "HL504"]);

const QUERIES = new URL("../queries/rules/", import.meta.url);
const FIXTURES = new URL("rules/", import.meta.url);

const names = RULES.map(({ info }) => info.name);

describe.each(RULES.map(({ info }) => info))("$code $name", (info) => {
  test("has the name that its code stands for", () => {
    expect(info.code).toMatch(/^HL\d{3}$/);
    expect(NAMES[info.code]).toBe(info.name);
  });

  test("has a name in kebab case, with a letter at the head of each word", () => {
    expect(info.name).toMatch(/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/);
  });

  test("says everything that its page is made from", () => {
    const { summary, why, fixSafety, example, cwe, references } = info;
    for (const text of [summary, why, fixSafety, example.bad, example.good]) {
      expect(text.trim()).not.toBe("");
    }
    expect(summary).toMatch(/^[A-Z`].*\.$/);
    expect(example.bad).not.toBe(example.good);
    expect(cwe.every((number) => Number.isInteger(number) && number > 0)).toBe(
      true,
    );
    expect(references.length).toBeGreaterThan(0);
    for (const address of references) expect(address).toMatch(/^https:\/\//);
  });

  test("has a query, unless it is about deployment alone or hanglint itself", () => {
    const query = new URL(`${info.name}.scm`, QUERIES);
    const looksAtCode = !/^HL[59]/.test(info.code) || BOTH.has(info.code);
    expect(existsSync(query)).toBe(looksAtCode);
  });

  test("has files that show what it finds", () => {
    const files = filesBelow(new URL(`${info.name}/`, FIXTURES));
    // How Gunicorn is run is written in files of any kind.
    const shown = /^HL5/.test(info.code)
      ? files
      : files.filter((path) => path.endsWith(".py"));
    expect(shown).not.toEqual([]);
  });
});

test("rules stand in the order of their codes, each code and name once", () => {
  const codes = RULES.map(({ info }) => info.code);
  expect(codes).toEqual([...new Set(codes)].toSorted());
  expect(names).toEqual([...new Set(names)]);
});

test("every query belongs to a rule", () => {
  const queries = readdirSync(QUERIES).map((file) =>
    file.replace(/\.scm$/, ""),
  );
  expect(queries.filter((query) => !names.includes(query))).toEqual([]);
});

test("every folder of fixtures belongs to a rule", () => {
  expect(
    foldersIn(FIXTURES).filter(
      // A scan of the fixtures leaves its cache beside them.
      (folder) => !names.includes(folder) && !folder.startsWith("."),
    ),
  ).toEqual([]);
});

function foldersIn(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function filesBelow(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}
