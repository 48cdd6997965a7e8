/** Files outside of the editor that can change what is found: code, settings, baseline, and how Gunicorn is run. */
export const WATCHED_FILES = [
  "**/*.py",
  "**/*.{toml,json,yml,yaml,ini,cfg,conf,service,sh,txt,env,tf,j2}",
  "**/{Procfile,Dockerfile,Containerfile,Makefile,Pipfile}*",
  "**/.{env,gitignore}*",
];
