// Renews grammars/ from the npm package tree-sitter-python: `npm run grammar -- 0.25.0`.
// The package is unpacked, never installed: only its WebAssembly file and its licence are kept.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const release = process.argv[2] ?? "0.25.0";
const grammars = new URL("../grammars/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "hanglint-grammar-"));
try {
  const packed = execFileSync(
    "npm",
    ["pack", "--silent", `tree-sitter-python@${release}`],
    { cwd: folder, encoding: "utf8" },
  );
  execFileSync("tar", ["xzf", packed.trim()], { cwd: folder });
  const wasm = readFileSync(join(folder, "package", "tree-sitter-python.wasm"));
  writeFileSync(new URL("tree-sitter-python.wasm", grammars), wasm);
  writeFileSync(
    new URL("LICENSE", grammars),
    readFileSync(join(folder, "package", "LICENSE")),
  );
  const about = {
    package: "tree-sitter-python",
    release,
    file: "tree-sitter-python.wasm",
    sha256: createHash("sha256").update(wasm).digest("hex"),
  };
  writeFileSync(
    new URL("grammar.json", grammars),
    `${JSON.stringify(about, null, 2)}\n`,
  );
  console.log(`${about.package} ${release}: ${about.sha256}`);
} finally {
  rmSync(folder, { recursive: true });
}
