import { expect, test } from "vitest";
import { mayDeclareRoutes } from "../../../src/semantics/routes/may-declare.ts";
import { evidenceOf } from "../../../src/scan/evidence.ts";

function asked(text: string, names: readonly string[] = []): boolean {
  return mayDeclareRoutes(evidenceOf(Buffer.from(text)), names);
}

test.each([
  '@app.route("/")',
  "@orders.post(\n    '/orders')",
  "@page('/orders')",
  'app.add_url_rule("/", view_func=index)',
  "api.add_resource(Orders, '/orders')",
  "class Orders(MethodView):",
  "class Orders(BaseView):",
  "class Orders(views.MethodView, Audited):",
  "@expose('/list')",
  "@app.before_request",
  "app.teardown_appcontext(close)",
  "@bp.app_errorhandler(404)",
  "app.register_blueprint(orders, url_prefix='/o')",
  "urlpatterns = [path('', index)]",
  "def index(db=Depends(database)):",
  '@router.get("/items")',
  "def application(environ, start_response):",
])("%s may declare a route", (text) => {
  expect(asked(text)).toBe(true);
});

test.each([
  "import requests\nrequests.get(url)",
  "@functools.wraps(view)\ndef inner(): ...",
  '@click.command("sync")',
  "class Order(Base):\n    total = Column(Integer)",
])("%s declares none", (text) => {
  expect(asked(text)).toBe(false);
});

test("a project's own names count", () => {
  const text = "class Orders(Handler):";
  expect(asked(text)).toBe(false);
  expect(asked(text, ["Handler"])).toBe(true);
});
