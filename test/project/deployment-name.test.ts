import { expect, test } from "vitest";
import { isDeploymentName } from "../../src/project/deployment-name.ts";
import { discover } from "../../src/project/discover.ts";
import { plainSettings } from "../../src/settings/settings.ts";
import { folderWith } from "./temporary-folder.ts";

test.each([
  ...[
    "Procfile",
    "Procfile.dev",
    "Dockerfile",
    "Dockerfile.prod",
    "web.dockerfile",
  ],
  ...["docker-compose.yml", "deploy.yaml", "values.yaml.j2", "app.service"],
  ...[
    "nginx.conf",
    "supervisord.conf.jinja2",
    "gunicorn.conf.py.j2",
    "start.sh",
  ],
  ...["Makefile", "entrypoint", "fly.toml", "app.json", ".env", "alb.tf"],
])("%s may say how a project is run", (name) => {
  expect(isDeploymentName(name)).toBe(true);
});

test.each([
  ...[
    "README.md",
    "LICENSE",
    "data.csv",
    "style.css",
    "docs.rst",
    "poetry.lock",
  ],
  ...["gunicorn.log", ".env.example", "Dockerfile.sample", "photo.png"],
])("%s does not", (name) => {
  expect(isDeploymentName(name)).toBe(false);
});

test("they are found in the walk, without those that are ignored or tests", () => {
  const cwd = folderWith({
    ".gitignore": "secret.env\n",
    Procfile: "",
    "app.py": "",
    "deploy/nginx.conf": "",
    "secret.env": "",
    "node_modules/x/Dockerfile": "",
    "tests/docker-compose.yml": "",
  });
  const settingsAt = () => plainSettings([]);
  const options = { cwd, paths: ["."], ignore: "respect", settingsAt } as const;
  const { files, deploymentFiles } = discover(options);
  expect(files.map(({ path }) => path)).toEqual(["app.py"]);
  expect(deploymentFiles.map(({ path }) => path)).toEqual([
    ...["Procfile", "deploy/nginx.conf"],
  ]);
});
