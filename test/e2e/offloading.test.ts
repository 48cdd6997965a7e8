import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hanglint } from "../cli/hanglint.ts";
import { dedent } from "../../src/text/dedent.ts";
import { sharedFolder } from "./checkout.ts";
import { mustRun } from "./run.ts";

const SERVICE = dedent`
  import zipfile

  from celery import Celery
  from flask import Flask, abort, request

  app = Flask(__name__)
  celery = Celery("service", broker="memory://", backend="cache+memory://")


  @app.post("/archives/<name>")
  def archive(name):
      source = request.args["source"]
      if not source.endswith(".txt"):
          abort(415)
      with zipfile.ZipFile(f"{name}.zip", "w") as target:
          target.write(source)
      return {"archive": f"{name}.zip"}, 201
`;

/** Asks the handler three times, and for the state of the task until a worker has done it. */
const DRIVER = dedent`
  import json
  import time

  import service
  from celery.contrib.testing.worker import start_worker

  client = service.app.test_client()
  with start_worker(service.celery, perform_ping_check=False):
      refused = [
          client.post("/archives/notes" + query).status_code
          for query in ("", "?source=notes.png")
      ]
      answer = client.post("/archives/notes?source=notes.txt")
      state = {"ready": False}
      while not state["ready"]:
          time.sleep(0.05)
          state = client.get(answer.json["status"]).json
  print(json.dumps({"refused": refused, "answered": answer.status_code, "state": state}))
`;

test("a mended handler hands its work to a Celery worker and tells what came of it", async () => {
  const folder = sharedFolder();
  mustRun(folder, ["python3", "-m", "venv", "venv"]);
  const python = join(folder, "venv/bin/python");
  const pip = [python, "-m", "pip", "install", "-q"];
  mustRun(folder, [...pip, "flask==3.0.3", "celery==5.4.0"]);
  for (const [path, text] of Object.entries({
    "service.py": SERVICE,
    "driver.py": DRIVER,
    "notes.txt": "a\n",
  })) {
    writeFileSync(join(folder, path), text);
  }
  const args = ["service.py", "--select", "HL301", "--no-cache"];
  const before = await hanglint(folder, ["scan", ...args]);
  expect(before.stdout).toContain("HL301");
  await hanglint(folder, ["scan", ...args, "--fix", "--unsafe-fixes"]);
  const after = await hanglint(folder, ["scan", ...args]);
  expect(after.stdout).not.toContain("HL301");
  expect(JSON.parse(mustRun(folder, [python, "driver.py"]))).toEqual({
    refused: [400, 415],
    answered: 202,
    state: {
      ready: true,
      successful: true,
      value: { archive: "notes.zip" },
    },
  });
});
