import type { CompletedCommand, CompletedFlag, Words } from "./commands.ts";

/** A script for zsh, as a file `_hanglint` in a folder of `$fpath`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const described = commands.map(
    ({ name, description }) => `    ${quoted(`${name}:${description}`)}`,
  );
  return `#compdef hanglint
# zsh completion for hanglint: hanglint completion zsh > "\${fpath[1]}/_hanglint"
_hanglint() {
  local command=scan
  local -a commands=(
${described.join("\n")}
  )
  if ((CURRENT == 2)); then
    _describe command commands
  fi
  if ((\${#commands[(r)$words[2]:*]})); then
    command=$words[2]
    ((CURRENT == 2)) || { shift words; ((CURRENT--)); }
  fi
  case $command in
${commands.map(commandCase).join("\n")}
  esac
}
if [[ $funcstack[1] == _hanglint ]]; then _hanglint "$@"; else compdef _hanglint hanglint; fi
`;
}

function commandCase({ name, flags, argument }: CompletedCommand): string {
  const specs = flags.flatMap(flagSpecs);
  const rest = `*: :${actionOf(argument)}`;
  const lines = [...specs, rest].map((spec) => `        ${quoted(spec)}`);
  return `    ${name})
      _arguments \\
${lines.join(" \\\n")}
      ;;`;
}

function flagSpecs({ names, description, value }: CompletedFlag): string[] {
  const said = description.replace(/[[\]\\:]/g, "\\$&");
  const suffix = value === null ? "" : `: :${actionOf(value)}`;
  return names.map((name) => `*${name}[${said}]${suffix}`);
}

function actionOf(value: Words): string {
  switch (value.kind) {
    case "paths":
      return "_files";
    case "words":
      return `(${value.words.join(" ")})`;
    case "anything":
      return " ";
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
