import { describe, expect, test } from "vitest";
import { RULES } from "../../src/rules/rules.ts";
import { scan } from "../../src/scan.ts";
import { plainSettings } from "../../src/settings/settings.ts";
import { folderWith } from "../project/temporary-folder.ts";

const HTTP = RULES.filter(({ info }) => info.code === "HL101");

const APP = `from flask import Flask

app = Flask(__name__)
`;

/** Where a call waits forever and how bad that is, and what else there is to tell. */
async function found(
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { findings, notices } = await scan({
    cwd: folderWith(files),
    paths: ["."],
    ignore: "all",
    settingsAt: () => plainSettings(HTTP.map(({ info }) => info)),
    rules: HTTP,
    overlay: new Map(),
  });
  return [
    ...findings.map(({ path, callee, level }) => `${path} ${callee}: ${level}`),
    ...notices.map(({ message }) => message),
  ];
}

describe("names are followed to the end where a project is made in odd ways", () => {
  test("a class that derives from sixty others, each in its module", async () => {
    const layers: Record<string, string> = {};
    for (let index = 1; index <= 60; index += 1) {
      layers[`layer${index}.py`] =
        `from layer${index - 1} import Layer${index - 1}


class Layer${index}(Layer${index - 1}):
    pass
`;
    }
    expect(
      await found({
        ...layers,
        "layer0.py": `import requests


class Layer0:
    def __init__(self):
        self.session = requests.Session()

    def rates(self):
        return self.session.get("https://rates.example/eur")
`,
        "views.py": `${APP}
from layer60 import Layer60


@app.get("/rates")
def rates():
    return Layer60().rates()
`,
      }),
    ).toEqual(["layer0.py self.session.get: error"]);
  });

  test("modules that import each other, one of them all that the other has", async () => {
    expect(
      await found({
        "one.py": `import requests
from two import *


def fetch(url):
    return requests.get(url)
`,
        "two.py": `${APP}
from one import *


@app.get("/rates")
def rates():
    return fetch("https://rates.example/eur").text
`,
      }),
    ).toEqual(["one.py requests.get: error"]);
  });

  test("a module of the project that is named like a library", async () => {
    const views = `${APP}
import requests


@app.get("/rates")
def rates():
    return requests.get("https://rates.example/eur")
`;
    expect(
      await found({
        "requests.py": "def get(url):\n    return url\n",
        "views.py": views,
      }),
    ).toEqual([]);
    expect(await found({ "views.py": views })).toEqual([
      "views.py requests.get: error",
    ]);
  });

  test("two packages of one name under two roots: which of them a route calls is not guessed", async () => {
    const client = `import requests


def fetch(url):
    return requests.get(url)
`;
    const views = `${APP}
import client


@app.get("/rates")
def rates():
    return client.fetch("https://rates.example/eur").text
`;
    expect(
      await found({
        "jobs/one/client/__init__.py": client,
        "jobs/two/client/__init__.py": client,
        "web/views.py": views,
      }),
    ).toEqual([
      "jobs/one/client/__init__.py requests.get: warning",
      "jobs/two/client/__init__.py requests.get: warning",
    ]);
    expect(
      await found({
        "jobs/one/client/__init__.py": client,
        "web/views.py": views,
      }),
    ).toEqual(["jobs/one/client/__init__.py requests.get: error"]);
  });

  test("a module of 20,000 lines in which each function calls the next, and the last one the first", async () => {
    const functions = Array.from({ length: 5000 }, (_, index) =>
      [
        `def step${index}(url):`,
        `    return step${(index + 1) % 5000}(url)`,
        "",
        "",
      ].join("\n"),
    );
    const text = `${APP}
import requests


@app.get("/rates")
def rates():
    return step0("https://rates.example/eur")


def fetch(url):
    return requests.get(url)


${functions.join("\n").replace("step0(url)\n", "step0(url) or fetch(url)\n")}`;
    expect(text.split("\n").length).toBeGreaterThan(20_000);
    expect(await found({ "views.py": text })).toEqual([
      "views.py requests.get: error",
    ]);
  });
});
