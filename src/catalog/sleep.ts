import type { Api } from "./api.ts";

/** Calls that only let time pass. */
export const SLEEP: readonly Api[] = [
  {
    name: "time.sleep",
    family: "sleep",
    timeout: {
      keyword: "seconds",
      position: 0,
      unit: "seconds",
      shape: "number",
    },
    withoutTimeout: { kind: "forever" },
    none: "default",
    zero: "ends",
    attempts: 1,
    gevent: "yields",
    documentation: "https://docs.python.org/3/library/time.html#time.sleep",
    checked: "CPython 3.11.7",
  },
];
