import { dedent } from "../../text/dedent.ts";

/** The repository that stands for the user's own copy, since the package is not published. */
export const ANY_COPY = "YOUR-ORGANISATION/hanglint";

/** A workflow that puts findings in GitHub's code scanning. */
export function githubWorkflow(repository: string): string {
  return dedent`
    name: hanglint
    on: [push, pull_request]

    permissions:
      contents: read
      security-events: write
      actions: read # for private repositories

    jobs:
      hanglint:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v5
          - uses: ${repository}@main
  `;
}

/** A configuration of pre-commit with hanglint's hook. */
export function preCommitConfig(repository: string): string {
  return dedent`
    repos:
      - repo: https://github.com/${repository}
        rev: main
        hooks:
          - id: hanglint
  `;
}

/** Tasks of VS Code: findings appear under Problems. */
export function vscodeTasks(): string {
  return `${JSON.stringify(TASKS, null, 2)}\n`;
}

/** A finding as `--output-format concise` writes it. */
const PATTERN = {
  regexp: "^(.+?):(\\d+):(\\d+): (error|warning|note)\\[([A-Z]+\\d+)\\] (.*)$",
  file: 1,
  line: 2,
  column: 3,
  severity: 4,
  code: 5,
  message: 6,
};

/** The first scans once, the second whenever a file has changed. */
const TASKS = {
  version: "2.0.0",
  tasks: [
    {
      label: "hanglint",
      type: "shell",
      command: "hanglint scan --output-format concise",
      problemMatcher: {
        owner: "hanglint",
        source: "hanglint",
        fileLocation: ["relative", "${workspaceFolder}"],
        pattern: PATTERN,
      },
    },
    {
      label: "hanglint: watch",
      type: "shell",
      command: "hanglint scan --watch --output-format concise",
      isBackground: true,
      runOptions: { runOn: "folderOpen" },
      presentation: { reveal: "never" },
      problemMatcher: {
        owner: "hanglint",
        source: "hanglint",
        applyTo: "allDocuments",
        fileLocation: ["relative", "${workspaceFolder}"],
        pattern: PATTERN,
        background: {
          activeOnStart: true,
          beginsPattern: "^\\[hanglint\\] checking$",
          endsPattern: "^\\[hanglint\\] found .+$",
        },
      },
    },
  ],
};
