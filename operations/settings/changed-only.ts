/** The keys that a write really changes, before and after, for the journal; null when nothing does. */
export function changedOnly<Row extends object>(
  row: Row,
  columns: { [Key in keyof Row]?: unknown },
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(columns)) {
    const old = (row as Record<string, unknown>)[key];
    if (JSON.stringify(old ?? null) === JSON.stringify(value ?? null)) continue;
    before[key] = old ?? null;
    after[key] = value ?? null;
  }
  return Object.keys(after).length > 0 ? { before, after } : null;
}
