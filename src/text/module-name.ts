/** Dotted name of a Python module from its path, e.g. `app.views` of `app/views.py` and `app` of `app/__init__.py`. */
export function moduleNameOf(path: string): string {
  return path
    .replace(/\.py$/, "")
    .replace(/\/__init__$/, "")
    .replace(/^(\.\.?\/)+/, "")
    .replaceAll("/", ".");
}
