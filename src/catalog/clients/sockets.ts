import type { Api } from "../api.ts";
import {
  FOREVER,
  SOCKET,
  after,
  client,
  orAttributes,
  orFunction,
  orMadeWith,
  orMethod,
  orObject,
  seconds,
} from "../rows.ts";

const socket = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/socket.html#notes-on-socket-timeouts",
);
const ssl = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/ssl.html#ssl.get_server_certificate",
);
const selectors = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/selectors.html#selectors.BaseSelector.select",
);
const xmlrpc = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/xmlrpc.client.html#xmlrpc.client.ServerProxy",
);
const httplib2 = client(
  "httplib2",
  "httplib2 0.32.1",
  "https://httplib2.readthedocs.io/en/latest/libhttplib2.html",
);
const pycurl = client(
  "pycurl",
  "pycurl 7.45.2",
  "https://curl.se/libcurl/c/CURLOPT_TIMEOUT.html",
);
const websocket = client(
  "websocket-client",
  "websocket-client 1.9.2",
  "https://websocket-client.readthedocs.io/en/latest/core.html",
);
const websockets = client(
  "websockets",
  "websockets 17.4",
  "https://websockets.readthedocs.io/en/stable/reference/sync/client.html",
);
const dns = client(
  "dnspython",
  "dnspython 2.9.2",
  "https://dnspython.readthedocs.io/en/stable/query.html",
);
const resolver = client(
  "dnspython",
  "dnspython 2.9.2",
  "https://dnspython.readthedocs.io/en/stable/resolver-class.html",
);

/** Sockets, and what speaks a protocol of its own over them. */
export const SOCKETS: readonly Api[] = [
  ...socket(["socket.create_connection"], {
    timeout: seconds("timeout", 1),
    others: [orMethod("settimeout")],
    withoutTimeout: SOCKET,
  }),
  // A datagram is sent to nobody in particular, and a Unix socket's peer is on this host.
  ...socket(["socket.socket().connect"], {
    others: [
      orMadeWith("SOCK_DGRAM", "AF_UNIX"),
      orMethod("settimeout"),
      orMethod("setblocking"),
    ],
    withoutTimeout: SOCKET,
  }),
  // glibc: 5 s for each of two attempts; nothing in Python bounds it (resolv.conf(5)).
  ...socket(
    [
      "socket.getaddrinfo",
      "socket.gethostbyname",
      "socket.gethostbyname_ex",
      "socket.gethostbyaddr",
      "socket.getfqdn",
      "socket.getnameinfo",
    ],
    { withoutTimeout: after(10) },
  ),
  ...ssl(["ssl.get_server_certificate"], {
    timeout: seconds("timeout", 3),
    withoutTimeout: SOCKET,
  }),
  ...selectors(["selectors.DefaultSelector().select"], {
    timeout: seconds("timeout", 0),
    withoutTimeout: FOREVER,
  }),
  ...xmlrpc(["xmlrpc.client.ServerProxy"], {
    others: [orObject("transport", 1)],
    withoutTimeout: SOCKET,
  }),
  ...httplib2(["httplib2.Http"], {
    timeout: seconds("timeout", 1),
    others: orAttributes("timeout"),
    withoutTimeout: SOCKET,
    attempts: 2,
  }),
  ...pycurl(
    [
      "pycurl.Curl().perform",
      "pycurl.Curl().perform_rb",
      "pycurl.Curl().perform_rs",
    ],
    {
      others: [orMethod("setopt", ["TIMEOUT", "TIMEOUT_MS", "LOW_SPEED_TIME"])],
      withoutTimeout: FOREVER,
      gevent: "blocks",
    },
  ),
  ...websocket(["websocket.create_connection"], {
    timeout: seconds("timeout", 1),
    others: [orMethod("settimeout"), orFunction("websocket.setdefaulttimeout")],
    withoutTimeout: FOREVER,
  }),
  ...websockets(["websockets.sync.client.connect"], {
    timeout: seconds("open_timeout", null),
    withoutTimeout: after(10),
  }),
  ...websockets(["websockets.sync.client.connect().recv"], {
    timeout: seconds("timeout", 0),
    withoutTimeout: FOREVER,
  }),
  ...dns(
    ["dns.query.udp", "dns.query.tcp", "dns.query.tls", "dns.query.https"],
    { timeout: seconds("timeout", 2), withoutTimeout: FOREVER },
  ),
  ...resolver(
    [
      "dns.resolver.resolve",
      "dns.resolver.query",
      "dns.resolver.Resolver().resolve",
      "dns.resolver.Resolver().query",
    ],
    {
      timeout: seconds("lifetime", 7),
      withoutTimeout: after(5),
      none: "default",
    },
  ),
];
