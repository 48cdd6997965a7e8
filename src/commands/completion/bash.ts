import type { CompletedCommand, Words } from "./commands.ts";

/** A script for bash: `source <(hanglint completion bash)`. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  return `# bash completion for hanglint: source <(hanglint completion bash)
_hanglint() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  local command=scan flags="" values="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case $word in
      ${commands.map(({ name }) => name).join(" | ")}) command=$word; break ;;
      [!-]*) break ;;
    esac
  done
  case $command in
${commands.map(commandCase).join("\n")}
  esac
  if [[ $values == "<paths>" ]]; then
    compopt -o filenames 2>/dev/null
    local IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$current"))
    if ((COMP_CWORD == 1)); then
      IFS=' '
      values=$(compgen -W "${names}" -- "$current")
      IFS=$'\\n'
      COMPREPLY+=($values)
    fi
  else
    COMPREPLY=($(compgen -W "$values" -- "$current"))
  fi
}
complete -F _hanglint hanglint
`;
}

function commandCase({ name, flags, argument }: CompletedCommand): string {
  const all = flags.flatMap(({ names }) => names).join(" ");
  const valued = flags.flatMap(({ names, value }) =>
    value === null
      ? []
      : [`        ${names.join(" | ")}) values="${valuesOf(value)}" ;;\n`],
  );
  return `    ${name})
      flags="${all}"
      case $previous in
${valued.join("")}        *)
          case $current in
            -*) values=$flags ;;
            *) values="${valuesOf(argument)}" ;;
          esac
          ;;
      esac
      ;;`;
}

function valuesOf(value: Words): string {
  switch (value.kind) {
    case "paths":
      return "<paths>";
    case "words":
      return value.words.join(" ");
    case "anything":
      return "";
  }
}
