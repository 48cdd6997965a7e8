/** The offset of a file's first statement: behind its comments, its docstring, and imports from `__future__`. */
export function firstStatement(text: string): number {
  const passed =
    /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*(?:(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)+)?(?:(?:from __future__ import [^\r\n(]*|[ \t]*#[^\r\n]*|[ \t]*)(?:\r\n|\n|\r))*/;
  return passed.exec(text)?.[0].length ?? 0;
}
