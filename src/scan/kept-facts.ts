import type { Notice } from "../findings/notice.ts";
import type { DecodedSource } from "../project/decode.ts";
import { digestOfBytes } from "../project/file-state.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";

/** What parsing made of a file's bytes. */
export interface KeptFile {
  readonly source: DecodedSource;
  readonly facts: ModuleFacts;
  readonly notices: readonly Notice[];
}

/**
 * What files said the last time, for a process that scans a project again and again: a file whose bytes are
 * the same is not parsed again.
 */
export class KeptFacts {
  /** By path, then by what was asked for: a file may be parsed with the queries of some rules, then of all. */
  readonly #files = new Map<string, Map<string, Kept>>();

  /**
   * What is kept of the file with these bytes; made now if there is nothing.
   * @param asked everything beside the bytes that the facts depend on
   */
  of(
    path: string,
    bytes: Buffer,
    asked: string,
    make: () => KeptFile | null,
  ): KeptFile | null {
    const digest = digestOfBytes(bytes);
    const ofFile = this.#files.get(path) ?? new Map<string, Kept>();
    this.#files.set(path, ofFile);
    const known = ofFile.get(asked);
    if (known?.digest === digest) return known.file;
    const file = make();
    if (file === null) ofFile.delete(asked);
    else ofFile.set(asked, { digest, file });
    return file;
  }

  /** Forgets files that are gone. */
  retain(paths: ReadonlySet<string>): void {
    for (const path of this.#files.keys()) {
      if (!paths.has(path)) this.#files.delete(path);
    }
  }
}

interface Kept {
  readonly digest: string;
  readonly file: KeptFile;
}
