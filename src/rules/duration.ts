/** A time as a person says it: `16 h 40 min`, `90 s`, `30 ms`. */
export function inWords(seconds: number): string {
  if (seconds < 1) return `${Number((seconds * 1000).toPrecision(3))} ms`;
  if (seconds < 300) return `${Number(seconds.toPrecision(4))} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return withRest(minutes, "min", seconds % 60, "s");
  return withRest(Math.floor(minutes / 60), "h", minutes % 60, "min");
}

function withRest(
  whole: number,
  unit: string,
  rest: number,
  smaller: string,
): string {
  const remainder = Math.floor(rest);
  return remainder === 0
    ? `${whole} ${unit}`
    : `${whole} ${unit} ${remainder} ${smaller}`;
}
