import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");
const SKIPPED =
  /(^|\/)(node_modules|build|\.git|\.react-router|\.wrangler|\.cache|test-results|\.data[^/]*)(\/|$)|worker-configuration\.d\.ts$/;

/** Paths of the house's own files, relative to its root, with forward slashes. */
export const FILES: string[] = walk("");

function walk(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (SKIPPED.test(file)) return [];
    return entry.isDirectory() ? walk(file) : [file];
  });
}

export const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
export const CODE = FILES.filter((file) => /\.(ts|tsx|mjs)$/.test(file));

/** The modules a file imports, static and dynamic, as paths from the root ("domain/money/money") or package names. */
export function imports(file: string): { target: string; typeOnly: boolean }[] {
  const text = read(file);
  const found: { target: string; typeOnly: boolean }[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^"'`;]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s*["']([^"']+)["']/g;
  for (const match of text.matchAll(pattern)) {
    const name = match[2] ?? match[3] ?? match[4] ?? "";
    found.push({ target: resolved(file, name), typeOnly: match[1] !== undefined });
  }
  return found;
}

function resolved(file: string, name: string): string {
  if (name.startsWith("~/")) return name.slice(2);
  if (name.startsWith(".")) return path.posix.normalize(path.posix.join(path.posix.dirname(file), name));
  return name;
}
