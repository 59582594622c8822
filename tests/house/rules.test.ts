import { expect, test } from "vitest";
import { CODE, FILES, imports, read } from "./sources";

const SOURCE = CODE.filter((file) => /^(app|operations|domain|outputs|db|durable|workers)\//.test(file));
const offenders = (
  files: string[],
  pattern: RegExp,
  except: (line: string, file: string) => boolean = () => false,
) =>
  files.flatMap((file) =>
    read(file)
      .split("\n")
      .map((line, i) => ({ line, at: `${file}:${i + 1}` }))
      .filter(({ line }) => pattern.test(line) && !/^\s*(\/\/|\*|\/\*\*)/.test(line) && !except(line, file))
      .map(({ at, line }) => `${at} ${line.trim().slice(0, 100)}`),
  );

test("the domain has no clock, no chance, no network", () => {
  const files = SOURCE.filter((file) => file.startsWith("domain/"));
  expect(offenders(files, /Date\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|process\.env/)).toEqual([]);
});

test("the domain imports nothing but the domain and libraries without IO", () => {
  const wrong = SOURCE.filter((file) => file.startsWith("domain/")).flatMap((file) =>
    imports(file)
      .map(({ target }) => target)
      .filter(
        (target) => !target.startsWith("domain/") && !/^(zod(\/.*)?|libphonenumber-js(\/.*)?)$/.test(target),
      )
      .map((target) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("no module keeps state: no module-level let", () => {
  expect(offenders(SOURCE, /^(export )?let /)).toEqual([]);
});

test("db.transaction() type-checks and then throws on D1: nobody calls it", () => {
  // The browser's own store (IndexedDB) has transactions that work.
  const inBrowser = (_: string, file: string) => file === "app/areas/files/sending/kept-files.ts";
  expect(offenders(SOURCE, /\.transaction\(/, inBrowser)).toEqual([]);
});

test("zod is imported whole, so that the bundle keeps one locale", () => {
  expect(offenders(SOURCE, /import \{[^}]*\bz\b[^}]*\} from "zod"/)).toEqual([]);
});

test("files are named after what they hold", () => {
  const wrong = FILES.filter((file) => /^(app|operations|domain|outputs|db|durable|workers)\//.test(file))
    .map((file) => file.split("/").pop() ?? "")
    .filter((name) => /^(utils?|helpers?|misc|common|manager|service|index)\.(ts|tsx)$/.test(name));
  expect(wrong).toEqual([]);
});

test("file names are kebab-case", () => {
  const wrong = SOURCE.filter(
    (file) =>
      !/^[a-z0-9]+([-._$][a-z0-9]+)*\.(ts|tsx|d\.ts)$/.test((file.split("/").pop() ?? "").replace(/^_/, "")),
  );
  expect(wrong).toEqual([]);
});

test("a verb's file bears the verb's name", () => {
  const wrong = SOURCE.filter((file) => file.startsWith("operations/")).flatMap((file) => {
    const verbs = [...read(file).matchAll(/export const (\w+) = verb\(/g)].map((m) => m[1] ?? "");
    const name = (file.split("/").pop() ?? "")
      .replace(/\.ts$/, "")
      .replace(/-(\w)/g, (_, c: string) => c.toUpperCase());
    return verbs.length === 1 && verbs[0] !== name
      ? [`${file}: ${verbs[0]}`]
      : verbs.length > 1 && !verbs.includes(name)
        ? [`${file}: ${verbs.join(", ")}`]
        : [];
  });
  expect(wrong).toEqual([]);
});

test("nothing names a machine's path", () => {
  const files = FILES.filter(
    (file) =>
      /\.(ts|tsx|mjs|md|toml|json|css)$/.test(file) &&
      file !== "package-lock.json" &&
      !file.startsWith("tests/house/"),
  );
  expect(offenders(files, /\/work\/(main|shared|wt)|\/home\/\w+\/|\/Users\/\w+\//)).toEqual([]);
});

test("only operations, workers and the demo reach the database", () => {
  const wrong = SOURCE.filter((file) => /^(app|outputs|durable|domain)\//.test(file)).flatMap((file) =>
    imports(file)
      .filter(({ target, typeOnly }) => target.startsWith("db/") && !typeOnly)
      .map(({ target }) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});
