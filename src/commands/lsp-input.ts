import { Transform } from "node:stream";

const SEPARATOR = Buffer.from("\r\n\r\n");
/** What says that it is longer is no message, and not waited for. */
const MOST_BYTES = 2 ** 28;

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
    let header = headerAfter(bytes, 0);
    header !== null;
    header = headerAfter(bytes, header.end)
  ) {
    const end = header.end + header.length;
    if (bytes.length < end) {
      // No JSON has a header in it: what is waited for will never come.
      if (headerAfter(bytes, header.end) !== null) continue;
      return null;
    }
    const body = bytes.subarray(header.end, end);
    if (!isObject(body.toString("utf8"))) continue;
    const own = Buffer.from(`Content-Length: ${body.length}\r\n\r\n`);
    return { bytes: Buffer.concat([own, body]), rest: bytes.subarray(end) };
  }
  return null;
}

/** The next header that says how many bytes follow it, and where it ends. */
function headerAfter(
  bytes: Buffer,
  start: number,
): { readonly length: number; readonly end: number } | null {
  let from = start;
  for (;;) {
    const separator = bytes.indexOf(SEPARATOR, from);
    if (separator < 0) return null;
    const end = separator + SEPARATOR.length;
    // A header is short; what stands before it may be anything.
    const before = bytes.toString(
      "latin1",
      Math.max(from, separator - LONGEST_HEADER),
      separator,
    );
    const [last] = [...before.matchAll(CONTENT_LENGTH)].slice(-1);
    const length = Number(last?.[1] ?? Infinity);
    if (length <= MOST_BYTES) return { length, end };
    from = end;
  }
}

/** Names of header fields have no case. */
const CONTENT_LENGTH = /Content-Length:[ \t]*(\d+)[ \t]*(?=\r\n|$)/gi;
const LONGEST_HEADER = 1024;

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
