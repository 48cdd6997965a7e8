import { expect, test } from "vitest";
import { httpCallWithoutTimeout } from "../../src/rules/http-call-without-timeout.ts";
import { findingsIn, fixedBy } from "./harness.ts";

const IMPORTS = 'import requests\n\nURL = "https://rates.example/eur"\n\n';

/** Layouts whose first line has no room for a comment, or two calls, so that no fixture can be marked there. */
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
    "each of two calls on a line",
    "print(requests.get(URL)); print(requests.head(URL))\n",
    "print(requests.get(URL, timeout=(3.05, 25))); print(requests.head(URL, timeout=(3.05, 25)))\n",
  ],
  [
    "a call and to the one in its arguments",
    "print(requests.get(requests.head(URL).url))\n",
    "print(requests.get(requests.head(URL, timeout=(3.05, 25)).url, timeout=(3.05, 25)))\n",
  ],
  [
    "both sides of an assertion",
    "assert not requests.get(URL).ok, requests.head(URL).text\n",
    "assert not requests.get(URL, timeout=(3.05, 25)).ok, requests.head(URL, timeout=(3.05, 25)).text\n",
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
