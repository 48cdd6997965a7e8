import type { Api } from "../api.ts";
import {
  FOREVER,
  client,
  orAttributes,
  orFunction,
  orMethod,
  seconds,
} from "../rows.ts";

const ldap3 = client(
  "ldap3",
  "ldap3 2.9.1",
  "https://ldap3.readthedocs.io/en/latest/connection.html",
);
const pythonLdap = client(
  "python-ldap",
  "python-ldap 3.4.3",
  "https://www.python-ldap.org/en/latest/reference/ldap.html#options",
);

const OPTIONS = ["OPT_TIMEOUT", "OPT_NETWORK_TIMEOUT"];

/** Directories. */
export const DIRECTORY: readonly Api[] = [
  ...ldap3(["ldap3.Server"], {
    timeout: seconds("connect_timeout", 7),
    withoutTimeout: FOREVER,
  }),
  ...ldap3(["ldap3.Connection"], {
    timeout: seconds("receive_timeout", 21),
    withoutTimeout: FOREVER,
  }),
  ...pythonLdap(["ldap.initialize"], {
    others: [
      orMethod("set_option", OPTIONS),
      ...orAttributes("timeout", "network_timeout"),
      orFunction("ldap.set_option", OPTIONS),
    ],
    withoutTimeout: FOREVER,
    negative: "forever",
    gevent: "blocks",
  }),
];
