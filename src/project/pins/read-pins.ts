import type { Notice } from "../../findings/notice.ts";
import { compareVersions } from "../../text/version.ts";
import type { FoundFile } from "../discover.ts";
import { makeFileReader } from "../read-file.ts";
import { requirementsIn } from "./pin-files.ts";
import type { Requirement } from "./requirement.ts";

/** The oldest release of each package that the project may run with, by the package's name on PyPI. */
export type Pins = ReadonlyMap<string, string>;

export interface ReadPins {
  readonly pins: Pins;
  readonly notices: readonly Notice[];
}

/** Reads what the files say of the packages; a file that does not parse says nothing, and is told. */
export function readPins(files: readonly FoundFile[]): ReadPins {
  const read = makeFileReader();
  const notices: Notice[] = [];
  const requirements: Requirement[] = [];
  for (const file of files) {
    const reading = read(file);
    if (reading.kind === "refused") {
      notices.push(reading.notice);
      continue;
    }
    try {
      const text = reading.bytes.toString("utf8");
      requirements.push(...requirementsIn(file.path, text));
    } catch {
      notices.push({
        kind: "syntax-error",
        path: file.path,
        message:
          "It does not parse, and no release of a package is taken from it. Correct its syntax.",
      });
    }
  }
  return { pins: pinsOf(requirements), notices };
}

/** Exact releases, as lock files have them, count before ranges; of several the oldest. */
export function pinsOf(requirements: readonly Requirement[]): Pins {
  const byName = new Map<string, Requirement[]>();
  for (const requirement of requirements) {
    const { name } = requirement;
    byName.set(name, [...(byName.get(name) ?? []), requirement]);
  }
  return new Map(
    [...byName].flatMap(([name, all]) => {
      const exact = all.filter(({ isExact }) => isExact);
      const counting = exact.length > 0 ? exact : all;
      const oldest = counting.flatMap((one) => one.oldest ?? []);
      const [first] = oldest.toSorted(compareVersions);
      return first === undefined || oldest.length < counting.length
        ? []
        : [[name, first] as const];
    }),
  );
}
