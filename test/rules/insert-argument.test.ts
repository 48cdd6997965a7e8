import { expect, test } from "vitest";
import { httpCallWithoutTimeout } from "../../src/rules/http-call-without-timeout.ts";
import { findingsIn, fixedBy } from "./harness.ts";

const IMPORTS = 'import requests\n\nURL = "https://rates.example/eur"\n\n';

/** Layouts whose first line has no room for a comment, so that no fixture can be marked there. */
test.each([
  [
    "a string over several lines",
    'requests.get("""\nhttps://rates.example/eur\n""")\n',
    'requests.get("""\nhttps://rates.example/eur\n""", timeout=(3.05, 25))\n',
  ],
  [
    "a keyword's string over several lines",
    'requests.post(URL, data="""\n<rates/>\n""", headers={})\n',
    'requests.post(URL, data="""\n<rates/>\n""", headers={}, timeout=(3.05, 25))\n',
  ],
  [
    "a continuation in front of the list",
    "requests.get \\\n    (URL)\n",
    "requests.get \\\n    (URL, timeout=(3.05, 25))\n",
  ],
  [
    "a continuation inside of the list",
    "requests.get(URL, \\\n             headers={})\n",
    "requests.get(URL, \\\n             headers={},\n             timeout=(3.05, 25))\n",
  ],
  [
    "a continuation behind the last argument",
    "requests.get(URL \\\n    )\n",
    "requests.get(URL, timeout=(3.05, 25) \\\n    )\n",
  ],
  [
    "a continuation behind the last argument on a line of its own",
    "requests.get(\n    URL \\\n)\n",
    "requests.get(\n    URL,\n    timeout=(3.05, 25)\n)\n",
  ],
  [
    "no line end behind the call",
    "requests.get(URL)",
    "requests.get(URL, timeout=(3.05, 25))",
  ],
  [
    "a call that fills the file's last lines",
    "requests.get(\n    URL,\n)",
    "requests.get(\n    URL,\n    timeout=(3.05, 25),\n)",
  ],
])("an argument is added to %s", async (_, code, wanted) => {
  const { text, fixed } = await fixedBy(httpCallWithoutTimeout, IMPORTS + code);
  expect(text).toBe(IMPORTS + wanted);
  expect(fixed.notices).toEqual([]);
  expect(await findingsIn(httpCallWithoutTimeout, text)).toEqual([]);
});
