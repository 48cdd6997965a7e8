import { surroundings, type Launch } from "../launch.ts";
import { placedAt } from "../located.ts";
import { folderOf } from "../project-files.ts";
import { OPTIONS } from "../settings/options.ts";
import { fieldOf, type Field } from "../shell/value.ts";
import { groupBy } from "../../text/group-by.ts";
import { iniEntries, type IniEntry } from "./ini.ts";
import { starts, type Reader } from "./reader.ts";

/**
 * Paste Deployment: `[server:main]` with `use = egg:gunicorn`. Its keys win over a configuration file
 * (gunicorn/app/pasterapp.py `serve`), as a command line would.
 */
export const paste: Reader = {
  reads: (path) => path.endsWith(".ini"),
  matters: (text) => text.includes("egg:gunicorn"),
  read: (file) => {
    const sections = groupBy(
      iniEntries(file, "indentation"),
      ({ section }) => section,
    );
    return starts(
      [...sections].flatMap(([section, entries]): Launch[] => {
        const name = /^server:(.+)$/.exec(section)?.[1];
        const use = entries.find(({ key }) => key === "use")?.value;
        if (name === undefined || !use?.text.startsWith("egg:gunicorn")) {
          return [];
        }
        return [
          {
            ...surroundings(folderOf(file.path), name, new Map()),
            program: use.sourceAt(0, use.text.length),
            arguments: [...entries.flatMap(wordsOf), ...addressOf(entries)],
          },
        ];
      }),
    );
  },
};

/** An entry as the words of a command line; a switch is one only where it is on. */
function wordsOf({ key, value }: IniEntry): readonly Field[] {
  const option = OPTIONS.find(({ setting }) => setting === key);
  const flag = option?.flags.find((one) => one.startsWith("--"));
  if (option === undefined || flag === undefined) return [];
  const word = fieldOf(placedAt(flag, value.sourceAt(0, value.text.length)));
  if (option.takes !== "nothing") return [word, fieldOf(value)];
  return /^true$/i.test(value.text.trim()) ? [word] : [];
}

/** `host` and `port` make the address. */
function addressOf(entries: readonly IniEntry[]): readonly Field[] {
  const valueOf = (name: string) =>
    entries.find(({ key }) => key === name)?.value;
  const host = valueOf("host");
  const port = valueOf("port");
  const at = port ?? host;
  if (at === undefined) return [];
  const source = at.sourceAt(0, at.text.length);
  const address = `${host?.text ?? "0.0.0.0"}:${port?.text ?? "8000"}`;
  return [
    fieldOf(placedAt("--bind", source)),
    fieldOf(placedAt(address, source)),
  ];
}
