/** Adds an item to the list that a map keeps under a key. */
export function append<Key, Item>(
  lists: Map<Key, Item[]>,
  key: Key,
  item: Item,
): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The items in lists by key, keys in the order in which they first come. */
export function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const lists = new Map<Key, Item[]>();
  for (const item of items) append(lists, keyOf(item), item);
  return lists;
}

/** The items without those whose key comes again: of each key the last, in the place of its first. */
export function uniqueBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
