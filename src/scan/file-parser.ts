import { isUtf8 } from "node:buffer";
import type { Catalog } from "../catalog/catalog.ts";
import type { Notice } from "../findings/notice.ts";
import { decodePython, type DecodedSource } from "../project/decode.ts";
import type { PythonFile } from "../project/discover.ts";
import { makeFileReader } from "../project/read-file.ts";
import { relevanceBy, type Relevance } from "../rules/relevance.ts";
import type { ScanOptions } from "../scan.ts";
import { mayDeclareRoutes } from "../semantics/routes/may-declare.ts";
import { frameworkQuery } from "../syntax/framework-query.ts";
import { wordsOf } from "./evidence.ts";
import { extractFacts } from "../syntax/extract.ts";
import {
  factQuery,
  type FactQuery,
  type RuleQuery,
} from "../syntax/fact-query.ts";
import type { Python } from "../syntax/language.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import { TypedFile } from "../syntax/typed-file.ts";
import type { OperatorQuery } from "../syntax/uses.ts";
import type { KeptFacts, KeptFile } from "./kept-facts.ts";
import { needsRoute } from "./needs-route.ts";
import { parseNotices } from "./parse-notices.ts";

/** A file that was worth parsing. */
export interface ParsedFile extends PythonFile {
  readonly byteLength: number;
  readonly source: DecodedSource;
  readonly facts: ModuleFacts;
}

/** A rule's query, and which files it can match in. */
export interface RelevantQuery extends RuleQuery {
  readonly isRelevant: Relevance;
  /** Whether each of its patterns matches only what a route reaches. */
  readonly needsRoute: boolean;
}

/** Reads and parses files, each once. */
export class FileParser {
  /** Of all rules that run. */
  readonly queries: readonly RelevantQuery[];
  /** Whether a rule asks for comments that suppress nothing. */
  readonly needsMarks: boolean;
  /** What the project calls its own decorators and base classes of handlers. */
  readonly routeNames: readonly string[];
  readonly parsed = new Map<string, ParsedFile>();
  readonly #whole = new Set<string>();
  readonly #notices = new Map<string, Notice>();
  readonly #python: Python;
  readonly #facts: FactQuery;
  /** The working directory, to which paths are relative. */
  readonly cwd: string;
  readonly #overlay: ScanOptions["overlay"];
  readonly #readFile = makeFileReader();
  readonly #kept: KeptFacts | null;

  /** @param kept of earlier scans; null for a process that scans once */
  constructor(
    python: Python,
    { rules, overlay, cwd }: ScanOptions,
    catalog: Catalog,
    routeNames: readonly string[],
    kept: KeptFacts | null,
  ) {
    this.#python = python;
    this.#kept = kept;
    this.routeNames = routeNames;
    this.#overlay = overlay;
    this.cwd = cwd;
    this.needsMarks = rules.some(({ runs }) => runs === "after suppressions");
    this.#facts = factQuery(
      python.language,
      rules.map(({ info }) => info.name),
    );
    const relevanceOf = relevanceBy(catalog);
    this.queries = this.#facts.rules.map((query) => ({
      ...query,
      isRelevant: relevanceOf(query.questions),
      needsRoute: query.questions.every(needsRoute),
    }));
  }

  /** A file's bytes, valid until the next file is read; null when it cannot be read, which is told. */
  read(file: PythonFile): Buffer | null {
    const stored = this.#overlay.get(file.absolute);
    if (stored !== undefined) return stored;
    const reading = this.#readFile(file);
    if (reading.kind === "read") return reading.bytes;
    this.#tell([reading.notice]);
    return null;
  }

  /** Parses a file's bytes, with the candidates of the given queries; null when it cannot be, which is told. */
  parse(
    file: PythonFile,
    bytes: Buffer,
    queries: readonly RuleQuery[],
    operators: OperatorQuery | null = null,
  ): ParsedFile | null {
    const hasRoutes = mayDeclareRoutes(wordsOf(bytes), this.routeNames);
    const make = (): KeptFile | null => {
      const { source, notices } = decodePython(bytes, file.path);
      if (source === null) {
        this.#tell(notices);
        return null;
      }
      const facts = extractFacts(
        { python: this.#python, facts: this.#facts },
        file.path,
        source.text,
        queries,
        hasRoutes ? frameworkQuery(this.#python.language) : null,
        operators,
      );
      const troubles = [...notices, ...parseNotices(facts, source.text)];
      return { source, facts, notices: troubles };
    };
    try {
      const made =
        this.#kept === null
          ? make()
          : this.#kept.of(
              file.path,
              bytes,
              [hasRoutes, ...queries.map(({ rule }) => rule)].join(" "),
              make,
            );
      if (made === null) return null;
      const { source, facts, notices } = made;
      this.#tell(notices);
      const parsed = { ...file, byteLength: bytes.length, source, facts };
      this.parsed.set(file.path, parsed);
      if (queries.length === this.queries.length) this.#whole.add(file.path);
      return parsed;
    } catch (error) {
      this.#tell([
        {
          kind: "not-analysed",
          path: file.path,
          message: `Its analysis failed (${String(error)}), and it was passed over. Please report it with the file.`,
        },
      ]);
      return null;
    }
  }

  /** Begins to follow a file that is typed in, from the text that was parsed. */
  typedFile({ path, source, facts }: ParsedFile): TypedFile {
    return new TypedFile(
      this.#python,
      path,
      source.text,
      {
        facts: this.#facts,
        rules: this.#facts.rules,
        // Whether routes may be declared in it is not worth looking for: little of it is read.
        frameworks: frameworkQuery(this.#python.language),
        operators: null,
      },
      this.isWhole(path) ? facts : null,
    );
  }

  /** Whether a file was parsed with the candidates of all rules. */
  isWhole(path: string): boolean {
    return this.#whole.has(path);
  }

  /** What Python would refuse is told even of files that are not parsed. */
  tellTrouble(file: PythonFile, bytes: Buffer): void {
    if (isUtf8(bytes) && !bytes.includes(0)) return;
    this.#tell(decodePython(bytes, file.path).notices);
  }

  get notices(): readonly Notice[] {
    return [...this.#notices.values()];
  }

  /** A file may be read more than once, its trouble is told once. */
  #tell(notices: readonly Notice[]): void {
    for (const notice of notices) {
      this.#notices.set(JSON.stringify(notice), notice);
    }
  }
}
