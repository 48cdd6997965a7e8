const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  sec: 1,
  m: 60,
  min: 60,
  h: 3600,
  d: 86_400,
};

/** Seconds of `90`, `1m30s`, `1min 30s`; null for what is no duration. A number alone is seconds. */
export function durationSeconds(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d+(?:\.\d+)?$/.test(trimmed)) return Number(trimmed);
  if (!/^(?:\d+(?:\.\d+)?(?:ms|sec|s|min|m|h|d)\s*)+$/.test(trimmed))
    return null;
  let seconds = 0;
  for (const [, count, unit = ""] of trimmed.matchAll(
    /(\d+(?:\.\d+)?)(ms|sec|s|min|m|h|d)/g,
  )) {
    seconds += Number(count) * (UNITS[unit] ?? 0);
  }
  return seconds;
}
