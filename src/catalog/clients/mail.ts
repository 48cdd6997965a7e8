import type { Api } from "../api.ts";
import { SOCKET, after, client, orAttributes, seconds } from "../rows.ts";

const smtplib = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/smtplib.html#smtplib.SMTP",
);
const imaplib = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/imaplib.html#imaplib.IMAP4",
);
const poplib = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/poplib.html#poplib.POP3",
);
const nntplib = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3.12/library/nntplib.html#nntplib.NNTP",
);
const handlers = client(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/logging.handlers.html",
);
const flaskMail = client(
  "flask-mail",
  "Flask-Mail 0.10.0",
  "https://flask-mail.readthedocs.io/en/latest/",
);
const aiosmtplib = client(
  "aiosmtplib",
  "aiosmtplib 5.1.3",
  "https://aiosmtplib.readthedocs.io/en/stable/",
);

/** Mail and news. From 3.12 on, the timeout of the TLS classes can only be named. */
export const MAIL: readonly Api[] = [
  ...smtplib(["smtplib.SMTP"], {
    timeout: seconds("timeout", 3),
    others: orAttributes("timeout"),
    withoutTimeout: SOCKET,
  }),
  ...smtplib(["smtplib.SMTP_SSL"], {
    timeout: seconds("timeout", 5),
    others: orAttributes("timeout"),
    withoutTimeout: SOCKET,
  }),
  ...smtplib(["smtplib.LMTP"], {
    timeout: seconds("timeout", 4),
    others: orAttributes("timeout"),
    withoutTimeout: SOCKET,
  }),
  ...imaplib(["imaplib.IMAP4"], {
    timeout: seconds("timeout", 2),
    withoutTimeout: SOCKET,
  }),
  ...imaplib(["imaplib.IMAP4_SSL"], {
    timeout: seconds("timeout", 5),
    withoutTimeout: SOCKET,
  }),
  ...poplib(["poplib.POP3"], {
    timeout: seconds("timeout", 2),
    withoutTimeout: SOCKET,
  }),
  ...poplib(["poplib.POP3_SSL"], {
    timeout: seconds("timeout", 4),
    withoutTimeout: SOCKET,
  }),
  ...nntplib(["nntplib.NNTP"], {
    timeout: seconds("timeout", 6),
    withoutTimeout: SOCKET,
  }),
  ...nntplib(["nntplib.NNTP_SSL"], {
    timeout: seconds("timeout", 7),
    withoutTimeout: SOCKET,
  }),
  ...handlers(["logging.handlers.SMTPHandler"], {
    timeout: seconds("timeout", 6),
    withoutTimeout: after(5),
  }),
  ...handlers(["logging.handlers.HTTPHandler"], { withoutTimeout: SOCKET }),
  // It makes `smtplib.SMTP(server, port)`, and nothing of it can be told a timeout.
  ...flaskMail(
    [
      "flask_mail.Mail().send",
      "flask_mail.Mail().send_message",
      "flask_mail.Mail().connect",
    ],
    { withoutTimeout: SOCKET },
  ),
  ...aiosmtplib(["aiosmtplib.send", "aiosmtplib.SMTP"], {
    awaited: "awaited",
    timeout: seconds("timeout", null),
    withoutTimeout: after(60),
  }),
];
