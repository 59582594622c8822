/**
 * What each endpoint of the API answers, read from the types of the verbs: `workers/api/answers.json`, by operationId,
 * as JSON Schema. Written by `npm run api-answers`; a house test says when it is stale.
 */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { getLibFiles, libFolderInMemoryPath, ts } from "@ts-morph/common";
import { ROOT } from "./server.mjs";

export const FILE = "workers/api/answers.json";
const AREAS = path.join(ROOT, "workers/api/areas");
/** Units of the branded numbers of domain/money. */
const BRANDS = {
  Cents: { type: "integer", description: "Centimes d'euro." },
  UnitPrice: { type: "integer", description: "Dix-millièmes d'euro : 124900 pour 12,49 €." },
  Quantity: { type: "integer", description: "Millièmes d'unité : 1500 pour 1,5." },
  BasisPoints: { type: "integer", description: "Centièmes de pour cent : 2000 pour 20 %." },
  Day: { type: "string", format: "date", description: "Jour civil, à Paris." },
};
const DEEPEST = 9;

/** @returns {Record<string, object>} schemas by operationId */
export function answers() {
  const config = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file)).config;
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [] },
    ts.sys,
    ROOT,
    undefined,
    path.join(ROOT, "tsconfig.json"),
  );
  const files = readdirSync(AREAS)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(AREAS, file));
  const set = { ...options, rootDirs: undefined, types: ["@cloudflare/workers-types"] };
  const program = ts.createProgram(
    [...files, path.join(ROOT, "worker-configuration.d.ts")],
    set,
    hostWithLibraries(set),
  );
  const checker = program.getTypeChecker();
  const found = {};
  for (const file of files) {
    const visit = (node) => {
      if (
        ts.isPropertyAssignment(node) &&
        ts.isCallExpression(node.initializer) &&
        node.initializer.expression.getText() === "endpoint"
      ) {
        const row = node.initializer.arguments[0];
        const own = (name) => row.properties.find((p) => p.name?.getText() === name);
        const call = own("call");
        if (!own("hands") && call) {
          const [signature] = checker.getTypeAtLocation(call.initializer).getCallSignatures();
          const answered = checker.getAwaitedType(signature.getReturnType());
          found[node.name.getText()] = schemaOf(checker, answered, call, [], 0);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(file));
  }
  return Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The compiler of today has no API; this one (TypeScript 6) keeps its library files inside itself. */
function hostWithLibraries(options) {
  const host = ts.createCompilerHost(options);
  const libraries = new Map(getLibFiles().map((file) => [file.fileName, file.text]));
  const name = (file) => (file.startsWith(libFolderInMemoryPath) ? path.basename(file) : null);
  const read = (file) => libraries.get(name(file) ?? "");
  return {
    ...host,
    getDefaultLibLocation: () => libFolderInMemoryPath,
    getDefaultLibFileName: () => `${libFolderInMemoryPath}/lib.d.ts`,
    fileExists: (file) => read(file) !== undefined || host.fileExists(file),
    readFile: (file) => read(file) ?? host.readFile(file),
    getSourceFile: (file, target) => {
      const text = read(file);
      return text === undefined ? host.getSourceFile(file, target) : ts.createSourceFile(file, text, target);
    },
  };
}

function schemaOf(checker, type, at, above, depth) {
  const { TypeFlags } = ts;
  const brand = brandOf(checker, type);
  if (brand) return BRANDS[brand];
  if (type.flags & (TypeFlags.Void | TypeFlags.Undefined)) return { not: {} };
  if (type.flags & TypeFlags.Null) return { type: "null" };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (type.flags & TypeFlags.BooleanLiteral) return { const: type.intrinsicName === "true" };
  if (type.flags & TypeFlags.Boolean) return { type: "boolean" };
  if (type.flags & TypeFlags.StringLike) return { type: "string" };
  if (type.flags & TypeFlags.NumberLike) return { type: "number" };
  if (type.isUnion()) return unionOf(checker, type, at, above, depth);
  if (type.flags & (TypeFlags.Object | TypeFlags.Intersection)) {
    if (above.includes(type) || depth > DEEPEST) return {};
    return objectOf(checker, type, at, [...above, type], depth + 1);
  }
  return {};
}

function brandOf(checker, type) {
  if (!type.isIntersection()) return null;
  const name = type.aliasSymbol?.name;
  if (name && name in BRANDS) return name;
  for (const part of type.types)
    for (const property of part.getProperties?.() ?? [])
      if (property.escapedName.toString().includes("brand")) {
        const value = checker.getTypeOfSymbol(property);
        if (value.isStringLiteral() && value.value in BRANDS) return value.value;
      }
  return null;
}

function unionOf(checker, type, at, above, depth) {
  const parts = type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
  const schemas = parts.map((part) => schemaOf(checker, part, at, above, depth));
  const texts = schemas.filter((s) => typeof s.const === "string").map((s) => s.const);
  const truths = schemas.filter((s) => typeof s.const === "boolean");
  const rest = schemas.filter((s) => typeof s.const !== "string" && typeof s.const !== "boolean");
  const merged = [
    ...(texts.length > 0 ? [{ enum: texts.toSorted((a, b) => a.localeCompare(b, "en")) }] : []),
    ...(truths.length === 2 ? [{ type: "boolean" }] : truths),
    ...rest,
  ].filter((schema, i, all) => all.findIndex((s) => JSON.stringify(s) === JSON.stringify(schema)) === i);
  if (merged.length === 1) return merged[0];
  return { anyOf: merged.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
}

function objectOf(checker, type, at, above, depth) {
  if (checker.isTupleType(type))
    return {
      type: "array",
      prefixItems: checker.getTypeArguments(type).map((part) => schemaOf(checker, part, at, above, depth)),
    };
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type);
    return { type: "array", items: item ? schemaOf(checker, item, at, above, depth) : {} };
  }
  const index = type.getStringIndexType();
  const properties = {};
  const required = [];
  for (const property of type.getProperties()) {
    const name = property.getName();
    if (name.startsWith("__@")) continue;
    const value = checker.getTypeOfSymbolAtLocation(property, at);
    if (value.getCallSignatures().length > 0) continue;
    properties[name] = schemaOf(checker, value, at, above, depth);
    const mayLack =
      property.flags & ts.SymbolFlags.Optional ||
      (value.isUnion() && value.types.some((part) => part.flags & ts.TypeFlags.Undefined));
    if (!mayLack) required.push(name);
  }
  const names = Object.keys(properties).toSorted((a, b) => a.localeCompare(b, "en"));
  return {
    type: "object",
    ...(names.length > 0 ? { properties: Object.fromEntries(names.map((n) => [n, properties[n]])) } : {}),
    ...(required.length > 0 ? { required: required.toSorted((a, b) => a.localeCompare(b, "en")) } : {}),
    ...(index ? { additionalProperties: schemaOf(checker, index, at, above, depth) } : {}),
  };
}

/** One line an endpoint, so that a change shows where it is. */
export const answersText = () => {
  const lines = Object.entries(answers()).map(
    ([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(schema)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(path.join(ROOT, FILE), answersText());
