export const GRAPH_FORMATS = ["json", "dot"] as const;

/** The flags of `hanglint graph`. */
export interface GraphFlags {
  readonly outputFormat: (typeof GRAPH_FORMATS)[number];
  /** Whether calls of libraries are shown. */
  readonly external: boolean;
}
