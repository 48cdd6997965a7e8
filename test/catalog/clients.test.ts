import { expect, test } from "vitest";
import type { Api, OtherBound } from "../../src/catalog/api.ts";
import { CLIENTS } from "../../src/catalog/clients/clients.ts";
import { clientWithoutTimeout } from "../../src/rules/client-without-timeout.ts";
import { findingsIn } from "../rules/harness.ts";

/** Whether the rule finds the call in Python that is made for a row; other rows' findings are passed over. */
async function finds({ name }: Api, code: string): Promise<boolean> {
  const findings = await findingsIn(clientWithoutTimeout, code);
  const method = lastName(name);
  return findings.some(({ callee }) => callee.endsWith(method));
}

/** `Example` for each `*` of a row's name. */
function written({ name }: Api): string {
  return name.replaceAll("*", "Example");
}

function lastName(name: string): string {
  return name.replaceAll("*", "Example").replace(/^.*\.(?=\w+(\(\))?$)/, "");
}

function importsOf(api: Api): string {
  const [path = ""] = written(api).split("(");
  const parts = path.split(".");
  return `import ${parts.slice(0, -1).join(".")}\n`;
}

/** Python that calls the API with the arguments given. */
function calling(api: Api, given: string): string {
  const address = given === "" && takesLocal(api) ? '"https://u"' : given;
  return `${importsOf(api)}${written(api)}(${address})\n`;
}

/** Whether only an address makes it wait. */
function takesLocal({ others = [] }: Api): boolean {
  return others.some(({ kind }) => kind === "local");
}

/** Python that does something with the object that waits before it waits, or after it is made. */
function preparing(api: Api, what: (object: string) => string): string {
  const name = written(api);
  const maker = /^(.*\))\.(\w+)$/.exec(name);
  return maker
    ? `${importsOf(api)}client = ${maker[1] ?? ""}\n${what("client")}\nclient.${maker[2] ?? ""}()\n`
    : `${importsOf(api)}client = ${name}()\n${what("client")}\n`;
}

const endless = CLIENTS.filter(({ withoutTimeout }) =>
  ["forever", "socket"].includes(withoutTimeout.kind),
);
const bySocket = CLIENTS.filter(
  ({ withoutTimeout }) => withoutTimeout.kind === "socket",
);
const byDefault = CLIENTS.filter(
  ({ withoutTimeout }) => withoutTimeout.kind === "seconds",
);
const withTimeout = CLIENTS.flatMap((api) =>
  api.timeout === null ? [] : [{ name: api.name, api, timeout: api.timeout }],
);

test.each(endless)("$name is found without a timeout", async (api) => {
  expect(await finds(api, calling(api, ""))).toBe(true);
});

test.each(byDefault)("$name is bounded by its default", async (api) => {
  expect(await finds(api, calling(api, ""))).toBe(false);
});

test.each(bySocket)("$name takes the sockets' default", async (api) => {
  const code = `import socket\nsocket.setdefaulttimeout(5)\n${calling(api, "")}`;
  expect(await finds(api, code)).toBe(false);
});

test.each(withTimeout)("$name is clean with it", async ({ api, timeout }) => {
  expect(await finds(api, calling(api, `${timeout.keyword}=5`))).toBe(false);
});

test.each(withTimeout)("$name knows None", async ({ api, timeout }) => {
  const isEndless = api.none === "forever" || endless.includes(api);
  expect(await finds(api, calling(api, `${timeout.keyword}=None`))).toBe(
    isEndless,
  );
});

test.each(withTimeout)("$name knows 0 and -1", async ({ api, timeout }) => {
  const given = (value: string): string =>
    calling(api, `${timeout.keyword}=${value}`);
  expect(await finds(api, given("0"))).toBe(api.zero === "forever");
  expect(await finds(api, given("-1"))).toBe(api.negative === "forever");
});

test.each(withTimeout.filter(({ timeout }) => timeout.position !== null))(
  "$name takes it by its place",
  async ({ api, timeout }) => {
    const before = Array.from({ length: timeout.position ?? 0 }, () => "None");
    expect(await finds(api, calling(api, [...before, "5"].join(", ")))).toBe(
      false,
    );
  },
);

const others = endless.flatMap((api) =>
  (api.others ?? []).map((other) => ({ name: api.name, api, other })),
);

test.each(others)("$name is bounded by $other", async ({ api, other }) => {
  expect(await finds(api, boundedBy(api, other))).toBe(false);
});

function boundedBy(api: Api, other: OtherBound): string {
  switch (other.kind) {
    case "argument":
      return calling(api, `${other.parameter.keyword}=5`);
    case "object":
      return `import shop\n${calling(api, `${other.keyword}=shop.made()`)}`;
    case "address":
      return calling(
        api,
        `${other.keyword}="db://host/?${other.options[0] ?? ""}=5"`,
      );
    case "local":
      return calling(api, `open("feed.xml").read()`);
    case "made-with":
      return calling(api, "").replace("()", `(lib.${other.names[0] ?? ""})`);
    case "attribute":
      return preparing(api, (object) => `${object}.${other.name} = 5`);
    case "item":
      return preparing(
        api,
        (object) => `${object}.options["${other.key}"] = 5`,
      );
    case "timer":
      return preparing(
        api,
        (object) =>
          `import threading\nthreading.Timer(5, ${object}.${other.methods[0] ?? ""}).start()`,
      );
    case "method": {
      const option = other.options === null ? "" : `lib.${other.options[0]}, `;
      return preparing(api, (object) => `${object}.${other.name}(${option}5)`);
    }
    case "method-argument": {
      const { keyword } = other.parameter;
      return preparing(
        api,
        (object) => `${object}.${other.name}("host", ${keyword}=5)`,
      );
    }
    case "function": {
      const option = other.options === null ? "" : `lib.${other.options[0]}, `;
      return `${importsOf(api)}${other.path}(${option}5)\n${calling(api, "")}`;
    }
    case "global":
      return `${importsOf(api)}${other.path} = 5\n${calling(api, "")}`;
  }
}
