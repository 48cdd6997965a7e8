/** Ends that a template of a file adds to its name. */
const TEMPLATE_END = /\.(?:j2|jinja2?|tmpl|tpl|template|erb|in|mustache)$/i;

/** Names of files in which the ways to start a server, and what stands in front of it, are written. */
const NAMES: readonly RegExp[] = [
  /^(?:Procfile|Dockerfile|Containerfile|Makefile|makefile|GNUmakefile|[Jj]ustfile)(?:\.[\w.-]+)?$/,
  /\.(?:dockerfile|containerfile|mk|ya?ml|service|conf|ini|cfg|sh|bash|tf|env|nginx)$/i,
  /^\.env(?:\.[\w-]+)?$/,
  /^\.?hanglint\.toml$/,
  /^(?:fly|railway|nixpacks|pyproject|render)[\w.-]*\.toml$/,
  /^(?:app|railway|package)\.json$/,
  /^(?:heroku|app|render)\.ya?ml$|^(?:runtime|startup)\.txt$|^\.slugignore$/,
  /gunicorn/i,
];

/** Of files without an end those that are no scripts. */
const NO_SCRIPT =
  /^(?:LICEN[CS]E|README|NOTICE|AUTHORS|COPYING|CHANGE(?:S|LOG)|MANIFEST|VERSION|INSTALL|TODO|CODEOWNERS|CONTRIBUTING|PKG-INFO|RECORD|WHEEL|METADATA|INSTALLER)$/i;

/**
 * Whether a file of this name, which is no Python, may say how the project is run. Scripts often have no end;
 * examples and documents are left out.
 */
export function isDeploymentName(name: string): boolean {
  if (/\.(?:example|sample|md|rst|log|lock)$|~$/i.test(name)) return false;
  return (
    hasDeploymentName(name) || (!name.includes(".") && !NO_SCRIPT.test(name))
  );
}

/** The same without scripts of any name: what is surely no Python. */
export function hasDeploymentName(name: string): boolean {
  const plain = name.replace(TEMPLATE_END, "");
  return !name.endsWith(".py") && NAMES.some((pattern) => pattern.test(plain));
}
