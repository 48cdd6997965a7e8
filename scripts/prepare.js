// Builds after `npm ci`, and wherever npm packs a git checkout. `npm install -g git+…`, which is what pre-commit does, hands
// `global` down to the install in its clone, so that the packages that the build needs are missing: they are installed here.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";

const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_config_(global|location)$/i.test(name),
  ),
);
const options = { stdio: "inherit", env };

if (!existsSync("node_modules/typescript")) {
  execSync("npm ci --include=dev --ignore-scripts --no-audit", options);
}
execSync("npm run build", options);
