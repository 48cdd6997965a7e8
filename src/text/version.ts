/** Compares releases by their numbers, `8.0` like `8.0.0`; what stands behind the numbers is passed over. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  const [release = ""] = /^v?(?:\d+!)?\d+(?:\.\d+)*/.exec(version) ?? [];
  return release
    .replace(/^v?(?:\d+!)?/, "")
    .split(".")
    .map(Number);
}
