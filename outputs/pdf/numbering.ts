import type { Line } from "~/domain/documents/document";

/** "1", "1.1", "1.1.2" by line id: titles open a level, items count inside it; texts and subtotals have none. */
export function lineNumbers(lines: readonly Line[]): Map<string, string> {
  const numbers = new Map<string, string>();
  let path: number[] = [0];
  for (const line of lines) {
    if (line.kind === "title") {
      path = path.slice(0, line.level);
      while (path.length < line.level) path.push(0);
      path[line.level - 1] = (path[line.level - 1] ?? 0) + 1;
      numbers.set(line.id, path.map((part) => part || 1).join("."));
      path.push(0);
    } else if (line.kind === "item") {
      path[path.length - 1] = (path.at(-1) ?? 0) + 1;
      numbers.set(line.id, path.map((part) => part || 1).join("."));
    }
  }
  return numbers;
}
