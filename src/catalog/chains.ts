/** Types whose methods give one of their own type: what follows is a call on that again. */
const CHAINS: Readonly<Record<string, readonly string[]>> = {
  "PIL.Image.Image()": [
    ...[
      "resize",
      "convert",
      "rotate",
      "crop",
      "filter",
      "copy",
      "transpose",
      "quantize",
      "transform",
      "point",
    ],
  ],
  "pandas.DataFrame()": [
    ...[
      "copy",
      "rename",
      "drop",
      "dropna",
      "fillna",
      "reset_index",
      "set_index",
      "sort_values",
      "head",
      "tail",
    ],
    ...[
      "merge",
      "join",
      "assign",
      "query",
      "astype",
      "replace",
      "drop_duplicates",
      "transpose",
      "pivot_table",
    ],
    ...[
      "apply",
      "applymap",
      "round",
      "sort_index",
      "sample",
      "reindex",
      "pivot",
      "melt",
      "explode",
    ],
  ],
};

const LINKS = Object.entries(CHAINS).flatMap(([type, methods]) =>
  methods.map((method) => ({ type, link: `${type}.${method}()` })),
);

/** The path with every call cut out that gives what it is called on: `DataFrame().head().to_csv` is `DataFrame().to_csv`. */
export function withoutLinks(path: string): string {
  for (let current = path; ;) {
    const found = LINKS.find(({ link }) => current.startsWith(`${link}.`));
    if (found === undefined) return current;
    current = found.type + current.slice(found.link.length);
  }
}
