/** 12 ko, 3,4 Mo, 1,2 Go: decimal units, as computers say them in France. */
export function formatBytes(bytes: number): string {
  const [divisor, unit] =
    bytes < 1_000_000 ? [1000, "ko"] : bytes < 1_000_000_000 ? [1_000_000, "Mo"] : [1_000_000_000, "Go"];
  const digits = unit === "ko" ? 0 : 1;
  const value = unit === "ko" && bytes > 0 ? Math.max(1, bytes / divisor) : bytes / divisor;
  return `${value.toLocaleString("fr-FR", { maximumFractionDigits: digits })}\u00a0${unit}`;
}
