type Weighted = { readonly after: number; readonly weight: number };

/**
 * Of items in the order of the earlier text those that are in order in the later one too, so that
 * together they weigh the most. All others have moved. A longest increasing subsequence by weight,
 * with a Fenwick tree of best sums: n log n.
 */
export function heaviestInOrder<Item extends Weighted>(items: readonly Item[]): ReadonlySet<Item> {
  const ranks = new Map(
    items
      .map(({ after }) => after)
      .toSorted((one, other) => one - other)
      .map((after, rank) => [after, rank + 1]),
  );
  type Path = { readonly item: Item; readonly sum: number; readonly earlier: Path | null };
  const tree: (Path | null)[] = Array.from({ length: items.length + 1 }, () => null);
  for (const item of items) {
    const rank = ranks.get(item.after) ?? 0;
    let earlier: Path | null = null;
    for (let at = rank - 1; at > 0; at -= at & -at) earlier = heavier(earlier, tree[at] ?? null);
    const path: Path = { item, sum: item.weight + (earlier?.sum ?? 0), earlier };
    for (let at = rank; at <= items.length; at += at & -at) tree[at] = heavier(tree[at] ?? null, path);
  }
  let best: Path | null = null;
  for (let at = items.length; at > 0; at -= at & -at) best = heavier(best, tree[at] ?? null);
  const kept = new Set<Item>();
  for (let path: Path | null = best; path !== null; path = path.earlier) kept.add(path.item);
  return kept;
}

function heavier<Path extends { readonly sum: number }>(one: Path | null, other: Path | null): Path | null {
  if (one === null || other === null) return one ?? other;
  return other.sum > one.sum ? other : one;
}
