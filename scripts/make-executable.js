// tsc writes its output without the executable bit that a `bin` needs.
import { chmodSync } from "node:fs";

chmodSync(new URL("../dist/cli.js", import.meta.url), 0o755);
