import { Transform } from "node:stream";

const HEADER = Buffer.from("Content-Length:");
/** What says that it is longer is no message, and not waited for. */
const MOST_BYTES = 2 ** 28;
const SEPARATOR = Buffer.from("\r\n\r\n");

/**
 * Lets through what is a message and drops bytes that are none, so that what a client sends by mistake costs
 * no message behind it.
 */
export function messagesOnly(): Transform {
  let rest: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      rest = Buffer.concat([rest, chunk]);
      for (;;) {
        const message = firstMessage(rest);
        if (message === null) break;
        this.push(message.bytes);
        rest = message.rest;
      }
      done();
    },
  });
}

/** The first whole message, and what comes behind it; null while there is none. */
function firstMessage(
  bytes: Buffer,
): { readonly bytes: Buffer; readonly rest: Buffer } | null {
  for (
    let start = bytes.indexOf(HEADER);
    start >= 0;
    start = bytes.indexOf(HEADER, start + HEADER.length)
  ) {
    const header = bytes.indexOf(SEPARATOR, start);
    if (header < 0) return null;
    const [, length] =
      /^Content-Length:[ \t]*(\d+)[ \t]*(?:\r\n|$)/.exec(
        bytes.toString("latin1", start, header),
      ) ?? [];
    if (length === undefined || Number(length) > MOST_BYTES) continue;
    const body = header + SEPARATOR.length;
    const end = body + Number(length);
    if (bytes.length < end) return null;
    if (!isObject(bytes.toString("utf8", body, end))) continue;
    return {
      bytes: bytes.subarray(start, end),
      rest: bytes.subarray(end),
    };
  }
  return null;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
