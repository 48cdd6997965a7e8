// A made-up service of many modules, each of some 200 lines with as many calls in a kilobyte as real services: clients with base classes, stores, services that use the
// modules before them, and views that use services. The same in every run.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MODULES_IN_PACKAGE = 15;

/** Writes the project; memory and time are to grow with the number of modules alone. */
export function writeProject(folder, modules) {
  for (let index = 0; index < modules; index += 1) {
    const path = join(folder, ...moduleName(index).split("."));
    const own = packageOf(index);
    mkdirSync(join(folder, "shop", own), { recursive: true });
    writeFileSync(`${path}.py`, moduleText(index));
    if (index % MODULES_IN_PACKAGE === 0) {
      writeFileSync(join(folder, "shop", own, "__init__.py"), "");
    }
  }
  writeFileSync(join(folder, "shop", "__init__.py"), "");
}

function packageOf(index) {
  return `area${Math.floor(index / MODULES_IN_PACKAGE)}`;
}

function moduleName(index) {
  return `shop.${packageOf(index)}.part${index}`;
}

/** Modules that a module uses: some of the layer below in its own package, and of packages that many others use too. */
function usedBy(index) {
  const place = index % MODULES_IN_PACKAGE;
  const start = index - place;
  const area = start / MODULES_IN_PACKAGE;
  const shared = (share, at) =>
    Math.floor(area / share) * MODULES_IN_PACKAGE + at;
  const used =
    place < 5
      ? [shared(2, place), shared(5, 0)]
      : [start + place - 5, start + 1, shared(3, place - 5)];
  return [...new Set(used)].filter((one) => one < index);
}

function moduleText(index) {
  const used = usedBy(index);
  const [first] = used;
  const imports = used.map(
    (one) =>
      `from ${moduleName(one)} import Client${one}, Store${one}, load${one}, TIMEOUT as TIMEOUT${one}`,
  );
  const base = first === undefined ? "object" : `Client${first}`;
  return [
    '"""',
    `Everything about part ${index}: how it is read from its service, kept, summed up and shown.`,
    "",
    "The service answers slowly at night, when its tables are rebuilt; what was read is kept until then.",
    '"""',
    "",
    "import functools",
    "import json",
    "import logging",
    "",
    "import requests",
    "from flask import Blueprint, jsonify, request",
    "",
    ...imports,
    "",
    `bp = Blueprint("part${index}", __name__)`,
    "logger = logging.getLogger(__name__)",
    `TIMEOUT = ${first === undefined ? "5" : `TIMEOUT${first}`}`,
    'OPTIONS = {"retries": 3, "timeout": TIMEOUT, "headers": {"Accept": "application/json"}}',
    "",
    "",
    "def logged(function):",
    "    @functools.wraps(function)",
    "    def wrapper(*args, **kwargs):",
    '        logger.info("calling %s", function.__name__)',
    "        return function(*args, **kwargs)",
    "",
    "    return wrapper",
    "",
    "",
    ...tableText(index),
    ...clientText(index, base),
    ...storeText(index, used),
    ...functionsText(index, used),
    ...viewsText(index),
  ].join("\n");
}

function tableText(index) {
  const countries = [
    "at",
    "be",
    "ch",
    "de",
    "dk",
    "es",
    "fi",
    "fr",
    "it",
    "nl",
  ];
  const fields = ["name", "street", "city", "country", "currency", "note"];
  return [
    `class Order${index}:`,
    '    """An order as the service of this part writes it; amounts are in cents, times in UTC."""',
    "",
    ...fields.map((field) => `    ${field}: str = "unknown"`),
    "    amount: int = 0",
    "    count: int = 1",
    "    is_urgent: bool = False",
    "",
    "",
    `RATES${index} = {`,
    ...countries.map(
      (country, place) =>
        `    "${country}": {"tax": 0.${place + 10}, "days": ${place + 2}, "carrier": "carrier-${country}"},`,
    ),
    "}",
    "",
    "",
    `def price${index}(order, country, discount=0):`,
    '    """',
    "    The price of an order in a country, tax included.",
    "",
    "    :param order: as the service gives it",
    "    :param country: two letters; what is not in the table is sold without tax",
    "    :param discount: a share of the amount, 0 to 1",
    '    """',
    `    rate = RATES${index}.get(country)`,
    "    amount = order.amount * order.count",
    "    if rate is None:",
    "        return amount",
    '    if order.is_urgent and rate["days"] > 3:',
    "        # The carrier takes half as much again for what has to be there the next day.",
    "        amount = amount + amount // 2",
    "    elif discount > 0 and amount > 10_000:",
    "        amount = amount - amount * discount",
    '    return amount + amount * rate["tax"]',
    "",
    "",
  ];
}

function clientText(index, base) {
  return [
    `class Client${index}(${base}):`,
    `    base = "https://part${index}.example"`,
    "",
    "    def __init__(self, session=None, timeout=TIMEOUT):",
    "        self.session = session or requests.Session()",
    "        self.timeout = timeout",
    "        self.cache = {}",
    "",
    "    @property",
    "    def headers(self):",
    '        return {**OPTIONS["headers"], "X-Part": self.base}',
    "",
    `    def get${index}(self, path, **params):`,
    '        """',
    "        What stands at a path, from the cache where it was read before.",
    "",
    "        :raises requests.RequestException: when the service cannot be reached",
    '        """',
    "        if path in self.cache:",
    "            return self.cache[path]",
    "        try:",
    "            reply = self.session.get(",
    "                self.base + path, params=params, headers=self.headers, timeout=self.timeout",
    "            )",
    "            reply.raise_for_status()",
    "        except requests.RequestException as error:",
    '            logger.warning("%s failed: %s", path, error)',
    "            raise",
    "        self.cache[path] = reply.json()",
    "        return self.cache[path]",
    "",
    "    def post(self, path, body):",
    '        return self.session.post(f"{self.base}{path}", json=body, timeout=self.timeout).json()',
    "",
    "",
  ];
}

function storeText(index, used) {
  const others = used.slice(0, 3);
  return [
    `class Store${index}:`,
    "    def __init__(self, client=None):",
    `        self.client = client or Client${index}()`,
    ...others.map((one) => `        self.store${one} = Store${one}()`),
    "        self.items = []",
    "",
    "    def add(self, item, *, first=False):",
    "        if first:",
    "            self.items.insert(0, item)",
    "        else:",
    "            self.items.append(item)",
    "        return self",
    "",
    "    def find(self, key, default=None):",
    "        for item in self.items:",
    '            if item.get("key") == key:',
    "                return item",
    `        found = self.client.get${index}("/items/" + str(key))`,
    ...others.map(
      (one) => `        found = found or self.store${one}.find(key)`,
    ),
    "        return found or default",
    "",
    "    def refresh(self):",
    `        self.items = [dict(item, part=${index}) for item in self.client.get${index}("/items")]`,
    "        return len(self.items)",
    "",
    "",
  ];
}

function functionsText(index, used) {
  const calls = used.map(
    (one) =>
      `        found.extend(load${one}(key, store=Store${one}(Client${one}())))`,
  );
  return [
    "@logged",
    `def load${index}(key, store=None, depth=0):`,
    `    store = store or Store${index}()`,
    "    found = [store.find(key)]",
    "    if depth > 3:",
    "        return found",
    '    with open(f"/var/cache/{key}.json") as cached:',
    "        found.append(json.load(cached))",
    "    if store.refresh() > 10:",
    ...(calls.length > 0 ? calls : ["        found.append(None)"]),
    '    return sorted(filter(None, found), key=lambda item: item["key"])',
    "",
    "",
    `def total${index}(keys):`,
    "    amounts = {}",
    "    for key in keys:",
    `        for item in load${index}(key):`,
    '            amount = item.get("amount", 0) * item.get("count", 1)',
    "            amounts[key] = amounts.get(key, 0) + amount",
    "    return sum(amounts.values()), max(amounts.items(), default=None)",
    "",
    "",
  ];
}

function viewsText(index) {
  return [
    `@bp.route("/part${index}/<key>")`,
    `def show${index}(key):`,
    `    items = load${index}(key)`,
    "    if not items:",
    '        return jsonify(error="not found"), 404',
    "    return jsonify(items=items)",
    "",
    "",
    `@bp.route("/part${index}", methods=["POST"])`,
    `def create${index}():`,
    "    body = request.get_json()",
    `    store = Store${index}().add(body, first=body.get("urgent", False))`,
    '    reply = store.client.post("/items", body)',
    `    return jsonify(id=reply["id"], total=total${index}([reply["id"]]))`,
    "",
  ];
}
