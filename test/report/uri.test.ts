import { expect, test } from "vitest";
import { uriOf } from "../../src/report/uri.ts";

test.each([
  ["app/views.py", "app/views.py"],
  ["my app/100% #1?.py", "my%20app/100%25%20%231%3F.py"],
  ["naïve/漢🐢.py", "na%C3%AFve/%E6%BC%A2%F0%9F%90%A2.py"],
  ["c:d\\e[0].py", "c%3Ad%5Ce%5B0%5D.py"],
  ["it's(a)+b@c,d;e=f&g!h*i$~.py", "it's(a)+b@c,d;e=f&g!h*i$~.py"],
])("%s is %s and back", (path, uri) => {
  expect(uriOf(path)).toBe(uri);
  expect(decodeURIComponent(uri)).toBe(path);
});

test("half a character becomes the replacement character", () => {
  expect(uriOf("\ud83d.py")).toBe("%EF%BF%BD.py");
});
