import { firstWord, importable, related } from "./paths.ts";

/** Two spellings of one API: a path that begins with the first is read as if it began with the second. */
const ALIASES: readonly (readonly [string, string])[] = [
  ["requests.api.", "requests."],
  ["requests.sessions.", "requests."],
  ["requests.session()", "requests.Session()"],
  ["requests.adapters.HTTPAdapter", "requests.HTTPAdapter"],
  ["requests.packages.urllib3.", "urllib3."],
  ["requests_cache.CachedSession", "requests.Session"],
  ["requests_toolbelt.sessions.BaseUrlSession", "requests.Session"],
  ["cloudscraper.create_scraper()", "requests.Session()"],
  ["urllib.request.build_opener()", "urllib.request.OpenerDirector()"],
  ["six.moves.urllib.request.", "urllib.request."],
  ["six.moves.http_client.", "http.client."],
  ["urllib3.poolmanager.", "urllib3."],
  ["urllib3.connectionpool.", "urllib3."],
  ["urllib3.util.timeout.", "urllib3."],
  ["urllib3.util.Timeout", "urllib3.Timeout"],
  ["urllib3.ProxyManager()", "urllib3.PoolManager()"],
  ["urllib3.proxy_from_url()", "urllib3.PoolManager()"],
  ["urllib3.HTTPSConnectionPool()", "urllib3.HTTPConnectionPool()"],
  ["urllib3.connection_from_url()", "urllib3.HTTPConnectionPool()"],
  ["aiohttp.client.", "aiohttp."],
];

const canonicalPaths = new Map<string, string>();

/** The path under the name that the catalog uses. */
export function canonicalPath(path: string): string {
  const known = canonicalPaths.get(path);
  if (known !== undefined) return known;
  const canonical = makeCanonical(path);
  canonicalPaths.set(path, canonical);
  return canonical;
}

/** Packages with other spellings: all other paths are canonical as they are. */
const SPELLED_PACKAGES = new Set(
  ALIASES.map(([spelling]) => firstWord(spelling)),
);

function makeCanonical(path: string): string {
  if (!SPELLED_PACKAGES.has(firstWord(path))) return path;
  let canonical = path;
  for (const [spelling, name] of ALIASES) {
    if (startsWithWord(canonical, spelling)) {
      canonical = name + canonical.slice(spelling.length);
    }
  }
  return canonical;
}

const SPELLINGS = ALIASES.map(([spelling]) => ({
  spelling: importable(spelling),
  canonical: importable(canonicalPath(spelling)),
}));

/** Other spellings that lead to one of the paths, or that one of them leads to, calls cut off. */
export function spellingsOf(paths: Iterable<string>): readonly string[] {
  const canonical = [...paths];
  return SPELLINGS.filter((alias) =>
    canonical.some((path) => related(alias.canonical, path)),
  ).map(({ spelling }) => spelling);
}

function startsWithWord(path: string, prefix: string): boolean {
  if (!path.startsWith(prefix)) return false;
  const next = path[prefix.length];
  return (
    prefix.endsWith(".") || next === undefined || next === "." || next === "("
  );
}
