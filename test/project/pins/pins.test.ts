import { describe, expect, test } from "vitest";
import { pinnedTo } from "../../../src/catalog/pinned.ts";
import { BUILT_IN } from "../../../src/catalog/built-in.ts";
import { requirementsIn } from "../../../src/project/pins/pin-files.ts";
import { isPinFile } from "../../../src/project/pins/pin-name.ts";
import { pinsOf } from "../../../src/project/pins/read-pins.ts";
import { compareVersions } from "../../../src/text/version.ts";

function pinsIn(path: string, text: string): Record<string, string> {
  return Object.fromEntries(pinsOf(requirementsIn(path, text)));
}

test.each([
  ["redis==8.1.0", { redis: "8.1.0" }],
  ["redis == 8.1.0  # the cache", { redis: "8.1.0" }],
  ["redis===8.1", { redis: "8.1" }],
  ["redis[hiredis]>=5,<9", { redis: "5" }],
  ["redis<9,>=5.0.1", { redis: "5.0.1" }],
  ["redis >=5 <9", { redis: "5" }],
  ["redis~=7.4", { redis: "7.4" }],
  ["redis==8.*", { redis: "8" }],
  ["redis (>=8.0)", { redis: "8.0" }],
  ['Redis_Py>=8; python_version > "3.8"', { "redis-py": "8" }],
  ["redis==8.1.0 --hash=sha256:0a1b", { redis: "8.1.0" }],
  ["redis==8.1.0 \\", { redis: "8.1.0" }],
  ["redis", {}],
  ["redis<9", {}],
  ["redis!=8.0", {}],
  ["redis @ https://files.example/redis-8.0.zip", {}],
  ["-r other.txt", {}],
  ["# redis==8", {}],
  ["", {}],
  ["redis>=8\nredis==8.1.0", { redis: "8.1.0" }],
  ["redis>=8\nredis>=7", { redis: "7" }],
  ["redis>=8\nredis", {}],
])("a requirements file with %j", (text, pins) => {
  expect(pinsIn("requirements.txt", text)).toEqual(pins);
});

describe("other files", () => {
  test("poetry.lock and uv.lock", () => {
    const lock = `version = 1\n\n[[package]]\nname = "Redis"\nversion = "8.1.0"\nfiles = []\n\n[[package]]\nname = "pygithub"\nversion = "2.1.0"\n`;
    const pins = { redis: "8.1.0", pygithub: "2.1.0" };
    expect(pinsIn("poetry.lock", lock)).toEqual(pins);
    expect(pinsIn("a/uv.lock", lock.replaceAll("\n", "\r\n"))).toEqual(pins);
  });

  test("Pipfile.lock", () => {
    const lock = {
      default: { redis: { version: "==8.1.0" }, local: { path: "." } },
      develop: { stripe: { version: "==11.0.0" } },
    };
    expect(pinsIn("Pipfile.lock", JSON.stringify(lock))).toEqual({
      redis: "8.1.0",
      stripe: "11.0.0",
    });
    expect(pinsIn("Pipfile.lock", "[]")).toEqual({});
  });

  test("pyproject.toml", () => {
    const text = `
[project]
dependencies = ["redis>=8", "flask"]
[project.optional-dependencies]
pay = ["stripe==11.2.0"]
[dependency-groups]
dev = ["netmiko>=4", { include-group = "test" }]
[tool.poetry.dependencies]
python = "^3.11"
pygithub = { version = "^2.1", extras = ["a"] }
boto3 = "*"
[tool.poetry.group.dev.dependencies]
jira = "~3.5"
`;
    expect(pinsIn("pyproject.toml", text)).toEqual({
      redis: "8",
      stripe: "11.2.0",
      netmiko: "4",
      python: "3.11",
      pygithub: "2.1",
      jira: "3.5",
    });
  });

  test.each([
    ["Pipfile.lock", "{"],
    ["pyproject.toml", "[project"],
  ])("%s that does not parse is refused", (path, text) => {
    expect(() => requirementsIn(path, text)).toThrow(Error);
  });
});

test.each([
  "requirements.txt",
  "requirements-dev.txt",
  "requirements.in",
  "requirements/base.txt",
  "api/constraints.txt",
  "api/uv.lock",
  "poetry.lock",
  "Pipfile.lock",
  "pyproject.toml",
])("%s may pin releases", (path) => {
  expect(isPinFile(path)).toBe(true);
});

test.each(["readme.txt", "my-requirements.md", "Pipfile", "lock", "x/a.txt"])(
  "%s pins nothing",
  (path) => {
    expect(isPinFile(path)).toBe(false);
  },
);

test.each([
  ["8.0", "8.0.0", 0],
  ["8.0.1", "8.0", 1],
  ["7.4", "8", -1],
  ["10.0", "9.9", 1],
  ["8.0.0rc1", "8.0", 0],
  ["1!1.0", "2.0", -1],
])("%s against %s", (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});

const changed = BUILT_IN.flatMap((api) =>
  (api.changes ?? []).map((change) => ({ name: api.name, api, change })),
);

test.each(changed)(
  "$name has a default of $change.since",
  ({ api, change }) => {
    const { package: name = "", withoutTimeout, attempts } = api;
    const at = (version: string) =>
      pinnedTo([api], new Map([[name, version]])).at(0);
    expect(name).not.toBe("");
    expect(at(change.since)).toMatchObject({
      withoutTimeout: change.withoutTimeout,
      attempts: change.attempts,
    });
    expect(at("0.1")).toMatchObject({ withoutTimeout, attempts });
    expect(pinnedTo([api], new Map()).at(0)).toBe(api);
  },
);
