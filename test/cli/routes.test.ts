import { expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint } from "./hanglint.ts";

const SHOP = `import time

from flask import Blueprint, Flask

app = Flask(__name__)
orders = Blueprint("orders", __name__, url_prefix="/orders")


@app.get("/")
def index():
    return "index"


@orders.route("/<int:id>", methods=["GET", "DELETE"])
def order(id):
    time.sleep(40)
    return lookup(id)


@app.before_request
def load_user():
    time.sleep(1)


def lookup(id):
    return unknown(id)


app.register_blueprint(orders)
`;

const ONLY_ROUTES = `from flask import Flask

app = Flask(__name__)


@app.get("/quiet")
def quiet():
    return ""
`;

function shop(): string {
  return folderWith({ "shop.py": SHOP, "quiet.py": ONLY_ROUTES });
}

test("lists every route with its hazards, those of files without any too", async () => {
  const { code, stdout } = await hanglint(shop(), ["routes"]);
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      "methods     url               handler         where       hazards  worst",
      "GET         /                 shop.index      shop.py:10  0        -",
      "GET,DELETE  /orders/<int:id>  shop.order      shop.py:15  1        error HL302",
      "GET         /quiet            quiet.quiet     quiet.py:7  0        -",
      "hook        before_request    shop.load_user  shop.py:21  1        warning HL302",
      "",
      "3 routes and 1 hook, 2 of them with hazards.",
      "",
    ].join("\n"),
  );
});

test("--verbose says how many calls were resolved, and why others were not", async () => {
  const { stdout } = await hanglint(shop(), ["routes", "-v"]);
  expect(stdout).toContain("calls resolved");
  expect(stdout).toContain("2 of 3; most often: a name that nothing binds");
});

test("--output-format json is for programs", async () => {
  const { stdout } = await hanglint(shop(), [
    "routes",
    "--output-format",
    "json",
  ]);
  const told: unknown = JSON.parse(stdout);
  expect(told).toHaveProperty("routes.0.url", "/");
  expect(told).toHaveProperty("routes.0.worst", null);
  expect(told).toHaveProperty("routes.1", {
    kind: "route",
    methods: ["GET", "DELETE"],
    url: "/orders/<int:id>",
    handler: "shop.order",
    path: "shop.py",
    line: 15,
    served: "wsgi",
    form: "plain",
    hazards: 1,
    worst: { level: "error", code: "HL302" },
    calls: {
      total: 3,
      resolved: 2,
      reasons: [{ because: "a name that nothing binds", count: 1 }],
    },
  });
});

test("a route of a test, with the work in it, is neither listed nor found", async () => {
  const testing = `from flask import Flask
from PIL import Image

app = Flask(__name__)


@app.get("/shrink")
def shrink():
    Image.open("a.png").resize((1, 1)).save("b.png")
    return ""
`;
  const folder = folderWith({
    "quiet.py": ONLY_ROUTES,
    "tests/test_shrink.py": testing,
  });
  const listed = await hanglint(folder, ["routes"]);
  expect(listed.stdout).not.toContain("/shrink");
  const found = await hanglint(folder, ["scan", "--select", "HL3"]);
  expect(found.code).toBe(0);
});
