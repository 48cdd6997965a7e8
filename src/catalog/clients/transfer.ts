import type { Api } from "../api.ts";
import {
  FOREVER,
  SOCKET,
  after,
  client,
  orAttributes,
  orMethod,
  orMethodsArgument,
  seconds,
} from "../rows.ts";

const ftplib = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/ftplib.html#ftplib.FTP",
);
const telnetlib = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3.12/library/telnetlib.html",
);
const paramiko = client(
  "paramiko",
  "paramiko 5.1.0",
  "https://docs.paramiko.org/en/stable/api/client.html",
);
const sftp = client(
  "paramiko",
  "paramiko 5.1.0",
  "https://docs.paramiko.org/en/stable/api/sftp.html#paramiko.sftp_client.SFTPClient.get_channel",
);
const pysftp = client(
  "pysftp",
  "pysftp 0.2.9",
  "https://pysftp.readthedocs.io/en/release_0.2.9/pysftp.html#pysftp.Connection.timeout",
);
const netmiko = client(
  "netmiko",
  "netmiko 4.8.0",
  "https://ktbyers.github.io/netmiko/docs/netmiko/",
);
const asyncssh = client(
  "asyncssh",
  "asyncssh 2.24.1",
  "https://asyncssh.readthedocs.io/en/latest/api.html#connect",
);

/** Files and shells on other hosts. */
export const TRANSFER: readonly Api[] = [
  ...ftplib(["ftplib.FTP"], {
    timeout: seconds("timeout", 4),
    others: [orMethodsArgument("connect", seconds("timeout", 2))],
    withoutTimeout: SOCKET,
  }),
  ...ftplib(["ftplib.FTP_TLS"], {
    // The eighth place until 3.11; from 3.12 on it can only be named.
    timeout: seconds("timeout", 7),
    others: [orMethodsArgument("connect", seconds("timeout", 2))],
    withoutTimeout: SOCKET,
  }),
  ...telnetlib(["telnetlib.Telnet"], {
    timeout: seconds("timeout", 2),
    others: [orMethodsArgument("open", seconds("timeout", 2))],
    withoutTimeout: SOCKET,
  }),
  ...["read_until", "expect"].flatMap((method) =>
    telnetlib([`telnetlib.Telnet().${method}`], {
      timeout: seconds("timeout", 1),
      withoutTimeout: FOREVER,
    }),
  ),
  ...paramiko(["paramiko.SSHClient().connect"], {
    timeout: seconds("timeout", 6),
    units: [seconds("banner_timeout", null), seconds("auth_timeout", null)],
    withoutTimeout: FOREVER,
  }),
  ...paramiko(["paramiko.SSHClient().exec_command"], {
    timeout: seconds("timeout", 2),
    withoutTimeout: FOREVER,
  }),
  // `sftp.get_channel().settimeout(10)` bounds each read (paramiko/sftp_client.py 5.1.0).
  ...sftp(
    ["get", "getfo", "put", "putfo", "listdir", "listdir_attr", "stat"].map(
      (method) => `paramiko.SFTPClient().${method}`,
    ),
    { others: [orMethod("settimeout")], withoutTimeout: FOREVER },
  ),
  // What it asks waits without end, whatever the sockets' default is; `connection.timeout = 10` bounds each read.
  ...pysftp(["pysftp.Connection"], {
    others: orAttributes("timeout"),
    withoutTimeout: FOREVER,
  }),
  ...netmiko(["netmiko.ConnectHandler"], {
    timeout: seconds("conn_timeout", null),
    withoutTimeout: after(100),
    changes: [{ since: "4.0.0", withoutTimeout: after(10), attempts: 1 }],
  }),
  ...asyncssh(["asyncssh.connect"], {
    awaited: "awaited",
    timeout: seconds("connect_timeout", null),
    withoutTimeout: FOREVER,
  }),
];
