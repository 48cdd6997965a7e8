import { expect, test } from "vitest";
import { cpuWorkInRoute } from "../../src/rules/cpu-work-in-route.ts";
import { dedent } from "../../src/text/dedent.ts";
import { findingsIn, fixedBy } from "./harness.ts";

const HEAD = dedent`
  import pandas as pd
  from celery import Celery
  from flask import Flask, abort, g, jsonify, redirect, request, send_file
  from flask.views import MethodView
  from flask_sqlalchemy import SQLAlchemy
  from PIL import Image

  app = Flask(__name__)
  db = SQLAlchemy(app)
  celery = Celery("shop")
  CACHE = {}


`;

/** A handler with a body, of one line for each statement. */
function handler(...body: readonly string[]): string {
  const lines = body.map((line) => `    ${line}\n`).join("");
  return `${HEAD}@app.post("/x/<int:key>")\ndef x(key):\n${lines}`;
}

const SLOW = 'pd.read_csv("a.csv").to_excel("b.xlsx")';

test.each([
  [
    "a file of the request",
    handler(
      'photo = request.files["photo"]',
      'Image.open(photo).resize((1, 1)).save("a.png")',
      "return {}",
    ),
    "`photo` is an uploaded file, which no queue carries, so store it first, and extract the rest into a function that gets its key.",
  ],
  [
    "a file of the request, read in the work",
    handler(
      'image = Image.open(request.files["photo"])',
      "image.thumbnail((1, 1))",
      "return {}",
    ),
    '`request.files["photo"]` is an uploaded file, which no queue carries, so store it first, and extract the rest into a function that gets its key.',
  ],
  [
    "a row",
    handler(
      "order = Order.query.get_or_404(key)",
      SLOW,
      'return {"order": order.name}',
    ),
    "`order` belongs to the database session of this request, so extract the work into a function that gets a key and reads it again.",
  ],
  [
    "an object that others use",
    handler(
      'frame = pd.DataFrame({"a": [1]})',
      "print(frame)",
      "if key:",
      "    abort(400)",
      'frame.to_excel("a.xlsx")',
      "return {}",
    ),
    "`frame` is a `pandas.DataFrame`, which no queue carries, so extract the work into a function that makes it from plain values.",
  ],
  [
    "what belongs to the request",
    handler(SLOW, 'return {"user": g.user.name}'),
    "the work uses `g`, which belongs to the request, so extract it into a function that gets what it needs of that as arguments.",
  ],
  [
    "the answer is a file",
    handler(SLOW, 'return send_file("b.xlsx")'),
    "`send_file` makes the answer of it, so extract the work into a function that returns plain data, or the key of what it has stored.",
  ],
  [
    "the answer is another page",
    handler(SLOW, 'return redirect("/")'),
    "`redirect` makes the answer of it, so extract the work into a function that returns plain data, or the key of what it has stored.",
  ],
  [
    "errors in the work",
    handler(
      "try:",
      `    ${SLOW}`,
      "except ValueError as error:",
      "    return jsonify(error=str(error)), 422",
      "return {}",
    ),
    "once begun it may still answer `422`, so extract the work into a function that raises instead.",
  ],
  [
    "a refusal in the work",
    handler(SLOW, "if key > 3:", "    abort(404)", "return {}"),
    "once begun it may still answer `404`, so extract the work into a function that raises instead.",
  ],
  [
    "what others of the process read",
    handler(SLOW, "CACHE[key] = 1", "return {}"),
    "it changes `CACHE`, which is this process's own, so extract the work into a function that returns what it makes.",
  ],
  [
    "a function of the handler",
    handler("def name():", "    return key", `${SLOW}; name()`, "return {}"),
    "`name` is defined inside of the handler, so move it to the module's level first.",
  ],
  [
    "what no import explains",
    handler(
      "a = one(key)",
      "b = two(key)",
      "c, d = three(key)",
      SLOW,
      "return [a, b, c, d]",
    ),
    "it reads `a`, `b`, `c` and `d`, which may be no plain data, so extract the work into a function that gets plain values.",
  ],
  [
    "what is used as an object",
    handler("a = one(key)", SLOW, 'return {"a": a.columns}'),
    "`a.columns` says that `a` is an object, so extract the work into a function that makes it from plain values.",
  ],
  [
    "the request, further on",
    `${HEAD}def build():\n    ${SLOW}\n    return request.path\n\n\n@app.get("/x")\ndef x():\n    return {"a": build()}\n`,
    "`build` uses `request` (shop/views.py:14), which belongs to the request, so give it what it needs of that as arguments.",
  ],
  [
    "a refusal, further on",
    `${HEAD}def build():\n    ${SLOW}\n    abort(404)\n\n\n@app.get("/x")\ndef x():\n    return {"a": build()}\n`,
    "`build` may end the request with `abort` (shop/views.py:14), so extract the work into a function that raises instead.",
  ],
  [
    "a form",
    `${HEAD}class ReportForm(FlaskForm):\n    pass\n\n\n@app.post("/x")\ndef x():\n    form = ReportForm()\n    ${SLOW}\n    return {"name": form.name.data}\n`,
    "`form` is a `ReportForm`, which no queue carries, so extract the work into a function that makes it from plain values.",
  ],
  [
    "a body on the line of its header",
    `${HEAD}@app.get("/x")\ndef x(): ${SLOW}\n`,
    "the body of `x` shares a line with its header, so extract the work into a function of its own.",
  ],
  [
    "a parameter that no URL gives",
    `${HEAD}@app.get("/x")\n@with_user\ndef x(user):\n    ${SLOW}\n    return {"user": user}\n`,
    "`user` is given to the handler by a decorator, so extract the work into a function that gets a key of it.",
  ],
  [
    "a method",
    `${HEAD}class View(MethodView):\n    def get(self):\n        ${SLOW}\n        return {}\n\n\napp.add_url_rule("/x", view_func=View.as_view("x"))\n`,
    "`View.get` is a method, so extract the work into a function of the module that gets what it reads as arguments, and queue that.",
  ],
  [
    "registered in a function",
    `${HEAD}def x():\n    ${SLOW}\n    return {}\n\n\ndef register():\n    app.add_url_rule("/x", view_func=x)\n`,
    "`x` is registered by no decorator that could give it a status URL, so extract the work into a function that gets what it reads as arguments, and queue that.",
  ],
  [
    "a hook",
    `${HEAD}@app.before_request\ndef x():\n    ${SLOW}\n`,
    "no client waits for this code's own answer, so let a task work ahead of the requests, and read here what it has stored.",
  ],
  [
    "a stream",
    `${HEAD}@app.get("/x")\ndef x():\n    ${SLOW}\n    yield "done"\n`,
    "the answer is streamed, so extract what makes it into a function that writes it to storage, and queue that.",
  ],
  [
    "a coroutine",
    `${HEAD}@app.get("/x")\nasync def x():\n    ${SLOW}\n    return {}\n`,
    "`x` is no handler of Flask's own kind, so extract the work into a plain function that gets what it reads as arguments, and queue that.",
  ],
])(
  "the message says why, and what to extract: %s",
  async (_, code, because) => {
    const [finding] = await findingsIn(cpuWorkInRoute, code);
    const [, reason] =
      finding?.message.split("It cannot move to a task queue as it stands: ") ??
      [];
    expect(reason).toBe(because);
    expect(finding?.fixes).toEqual([]);
  },
);

test.each([
  [
    "without a sign of a queue",
    handler(SLOW, "return {}").replace('celery = Celery("shop")\n', ""),
    "Celery is set up",
  ],
  [
    "a value that is not known",
    handler("a = one(key)", SLOW, "print(a)", "return {}"),
    "`a` is plain data",
  ],
  [
    "a result that is not known",
    handler(SLOW, "return make(key)"),
    "its result is plain data",
  ],
  [
    "a decorator that is not known",
    handler(SLOW, "return {}").replace("def x", "@cached(60)\ndef x"),
    "`@cached` leaves the answer as it is",
  ],
  [
    "what an application context gives",
    handler(SLOW, "return {}")
      .replace("request,", "current_app, request,")
      .replace("pd.read_csv(", "pd.read_csv(current_app.root_path + "),
    "tasks run in an application context",
  ],
  [
    "an object of the project's own",
    `${HEAD}class Report:\n    pass\n\n\n@app.get("/x")\ndef x():\n    report = Report()\n    if request.args:\n        abort(400)\n    ${SLOW}\n    report.close()\n    return {}\n`,
    "making `report` refuses no input",
  ],
  [
    "a handler in a factory",
    `${HEAD}def create():\n    api = Flask(__name__)\n\n    @api.get("/x")\n    def x():\n        ${SLOW}\n        return {}\n\n    return api\n`,
    "the worker runs the code around the handler",
  ],
])(
  "a sketch says what to check, and is not made: %s",
  async (_, code, check) => {
    const [finding] = await findingsIn(cpuWorkInRoute, code);
    expect(finding?.fixes).toMatchObject([
      {
        title: `Move the work to the Celery task \`x_task\` and answer 202; check that ${check}`,
        applicability: "display",
      },
    ]);
    expect((await fixedBy(cpuWorkInRoute, code)).text).toBe(code);
  },
);

test("what is slow on purpose stays where it is", async () => {
  const code = `from werkzeug.security import check_password_hash\n${handler('return {"ok": check_password_hash("a", "b")}')}`;
  const [finding] = await findingsIn(cpuWorkInRoute, code);
  expect(finding?.level).toBe("note");
  expect(finding?.message).not.toContain("queue");
  expect(finding?.fixes).toEqual([]);
});
