// The command line in few files: loading its 150 modules one by one takes a third of a short run.
export default {
  // The second is a thread that the first starts.
  input: { cli: "dist/cli.js", "lsp-thread": "dist/commands/lsp-thread.js" },
  platform: "node",
  // Packages stay where they are.
  external: /^[^./]/,
  // Two folders deep like what it is made from: `../../queries` leads to the same place.
  output: { dir: "dist/bundle", cleanDir: true },
};
