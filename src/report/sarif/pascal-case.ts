/** A kebab-case name as SARIF names a descriptor: `sleep-in-route` becomes `SleepInRoute`. */
export function pascalCaseOf(name: string): string {
  return name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
