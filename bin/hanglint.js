#!/usr/bin/env node
// Starts the bundled program; Node 22.8 and later keep its compiled code for the next start.
import module from "node:module";

module.enableCompileCache?.();
await import("../dist/bundle/cli.js");
