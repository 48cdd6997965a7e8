import type { Span } from "../text/span.ts";

/** Where an entry of a TOML text stands; an element of an array has no key of its own. */
export interface TomlPlace {
  readonly key: Span;
  readonly value: Span;
}

/** The way to an entry from the top: keys, and indices of arrays. */
export type Way = readonly (string | number)[];

/**
 * Finds entries by their way: the first place where each is written. The parser that reads the values does not
 * tell where they stand.
 */
export function tomlPlaces(text: string): (way: Way) => TomlPlace | null {
  const places = new Map<string, TomlPlace>();
  new Scanner(text, (way, place) => {
    const name = JSON.stringify(way);
    if (!places.has(name)) places.set(name, place);
  }).run();
  return (way) => places.get(JSON.stringify(way)) ?? null;
}

/** Reads a text that is known to be valid TOML 1.0; anything else gives places that mean nothing. */
class Scanner {
  readonly #text: string;
  readonly #tell: (way: Way, place: TomlPlace) => void;
  /** How many tables an array of tables has so far. */
  readonly #counts = new Map<string, number>();
  #at = 0;

  constructor(text: string, tell: (way: Way, place: TomlPlace) => void) {
    this.#text = text;
    this.#tell = tell;
  }

  run(): void {
    let table: Way = [];
    this.#skip();
    while (this.#at < this.#text.length) {
      if (this.#text[this.#at] === "[") table = this.#header();
      else this.#entry(table);
      this.#skip();
    }
  }

  #header(): Way {
    const start = this.#at;
    const isArray = this.#text.startsWith("[[", start);
    this.#at += isArray ? 2 : 1;
    const keys = this.#keys();
    this.#skip();
    this.#at += isArray ? 2 : 1;
    const way: (string | number)[] = [];
    // `[a.b]` makes the table `a`, too.
    const parents: Way[] = [];
    for (const [index, key] of keys.entries()) {
      way.push(key);
      parents.push([...way]);
      const name = JSON.stringify(way);
      const isNew = isArray && index === keys.length - 1;
      const count = (this.#counts.get(name) ?? 0) + (isNew ? 1 : 0);
      if (count === 0) continue;
      this.#counts.set(name, count);
      way.push(count - 1);
    }
    const span = { start, end: this.#at };
    for (const parent of [...parents, way]) {
      this.#tell(parent, { key: span, value: span });
    }
    return way;
  }

  #entry(table: Way): void {
    const start = this.#at;
    const keys = this.#keys();
    const key = { start, end: this.#at };
    this.#skip();
    this.#at += 1;
    const way = [...table, ...keys];
    // `a.b = 1` makes the table `a`, too.
    for (let end = table.length + 1; end < way.length; end++) {
      this.#tell(way.slice(0, end), { key, value: key });
    }
    this.#tell(way, { key, value: this.#value(way) });
  }

  #keys(): string[] {
    const keys: string[] = [];
    do {
      this.#skip();
      const [quoted, bare] = [/["']/y, /[\w-]*/y];
      quoted.lastIndex = bare.lastIndex = this.#at;
      const start = this.#at;
      if (quoted.test(this.#text)) {
        this.#string();
        keys.push(this.#text.slice(start + 1, this.#at - 1));
      } else {
        this.#at += bare.exec(this.#text)?.[0].length ?? 0;
        keys.push(this.#text.slice(start, this.#at));
      }
      const end = this.#at;
      this.#skip();
      if (this.#text[this.#at] !== ".") {
        this.#at = end;
        return keys;
      }
      this.#at += 1;
    } while (this.#at < this.#text.length);
    return keys;
  }

  #value(way: Way): Span {
    this.#skip();
    const start = this.#at;
    switch (this.#text[start]) {
      case '"':
      case "'":
        this.#string();
        break;
      case "[":
        this.#sequence("]", (index) => {
          const element = [...way, index];
          const span = this.#value(element);
          this.#tell(element, { key: span, value: span });
        });
        break;
      case "{":
        this.#sequence("}", () => {
          this.#entry(way);
        });
        break;
      default:
        this.#match(/[^,\]}\n\r#]*/y);
    }
    return { start, end: this.#at };
  }

  #sequence(close: string, readItem: (index: number) => void): void {
    this.#at += 1;
    for (let index = 0; this.#at < this.#text.length; index++) {
      this.#skip();
      if (this.#text[this.#at] === close) break;
      readItem(index);
      this.#skip();
      if (this.#text[this.#at] === ",") this.#at += 1;
    }
    this.#at += 1;
  }

  #string(): void {
    this.#match(
      /"""(?:\\[^]|[^\\])*?"{3,5}|'''[^]*?'{3,5}|"(?:\\.|[^"\\])*"|'[^']*'|["']/y,
    );
  }

  /** White space, line breaks and comments. */
  #skip(): void {
    this.#match(/(?:\s|#[^\n]*)*/y);
  }

  #match(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }
}
