import type { Api } from "../api.ts";
import { computing, under } from "./work.ts";

const pandas = computing(
  "pandas",
  "pandas 2.3.3",
  "https://pandas.pydata.org/docs/reference/io.html",
);
const numpy = computing(
  "numpy",
  "numpy 2.3.4",
  "https://numpy.org/doc/stable/reference/routines.linalg.html",
);
const networkx = computing(
  "networkx",
  "networkx 3.5",
  "https://networkx.org/documentation/stable/reference/algorithms/index.html",
);
const shapely = computing(
  "shapely",
  "shapely 2.1.2",
  "https://shapely.readthedocs.io/en/stable/reference/shapely.unary_union.html",
);
const geopandas = computing(
  "geopandas",
  "geopandas 1.1.1",
  "https://geopandas.org/en/stable/docs/reference/tools.html",
);
const sympy = computing(
  "sympy",
  "sympy 1.14.0",
  "https://docs.sympy.org/latest/modules/simplify/simplify.html",
);
const fuzzy = computing(
  "thefuzz",
  "thefuzz 0.22.1",
  "https://pypi.org/project/thefuzz/",
);

/** Data frames, arrays, graphs. Making a data frame is cheap; reading, writing and going through one is not. */
export const DATA: readonly Api[] = [
  ...pandas(
    under(
      "pandas",
      ...[
        "read_csv",
        "read_excel",
        "read_parquet",
        "read_json",
        "read_html",
        "read_table",
        "read_fwf",
      ],
      ...[
        "read_feather",
        "read_hdf",
        "read_pickle",
        "read_xml",
        "read_stata",
        "read_spss",
        "read_sas",
      ],
    ),
    "reads a whole file into memory",
  ),
  ...pandas(
    under(
      "pandas.DataFrame()",
      "to_excel",
      "to_csv",
      "to_parquet",
      "to_html",
      "to_pickle",
      "to_feather",
      "to_hdf",
    ),
    "writes every row",
  ),
  ...pandas(
    under(
      "pandas.DataFrame()",
      "apply",
      "applymap",
      "merge",
      "pivot_table",
      "corr",
      "resample",
      "iterrows",
    ),
    "goes through every row",
    { confidence: "medium" },
  ),
  ...pandas(
    under("pandas", "merge", "concat", "pivot_table"),
    "goes through every row",
    { confidence: "medium" },
  ),
  ...numpy(
    under("numpy", "loadtxt", "genfromtxt", "savetxt"),
    "reads or writes a table as text",
  ),
  ...numpy(
    under(
      "numpy.linalg",
      "svd",
      "inv",
      "pinv",
      "solve",
      "lstsq",
      "eig",
      "eigh",
      "qr",
    ),
    "solves a matrix",
    { confidence: "medium", by: "gil-free-cpu" },
  ),
  ...networkx(
    under(
      "networkx",
      ...[
        "betweenness_centrality",
        "closeness_centrality",
        "all_pairs_shortest_path",
        "all_simple_paths",
      ],
      ...[
        "simple_cycles",
        "find_cliques",
        "pagerank",
        "spring_layout",
        "all_pairs_dijkstra",
      ],
    ),
    "works through a whole graph",
  ),
  ...shapely(
    ["shapely.ops.unary_union", "shapely.unary_union"],
    "joins all shapes",
    { by: "gil-free-cpu" },
  ),
  ...geopandas(
    under("geopandas", "read_file", "sjoin", "overlay"),
    "goes through every shape",
  ),
  ...sympy(
    under("sympy", "simplify", "solve", "integrate", "factor", "dsolve"),
    "computes with symbols",
  ),
  ...fuzzy(
    [
      "thefuzz.process.extract",
      "thefuzz.process.extractOne",
      "fuzzywuzzy.process.extract",
      "fuzzywuzzy.process.extractOne",
    ],
    "compares with every choice",
  ),
];
