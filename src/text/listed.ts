/** `a`, `a and b`, `a, b and c`; of more than five the rest is counted. */
export function listed(items: readonly string[]): string {
  const shown = items.length > 5 ? items.slice(0, 4) : items;
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = all.at(-1) ?? "";
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${last}` : last;
}
