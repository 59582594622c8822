import * as fc from "fast-check";

/** What breaks readers: prototype keys, numbers on the edge, lone surrogates, marks that turn the text around. */
const odd = fc.constantFrom<unknown>(
  "__proto__",
  "constructor",
  "toString",
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202egnp.exe",
  "<img src=x onerror=alert(1)>",
  "=cmd|' /C calc'!A0",
  "2026-02-30",
  "9999-99-99",
  "0000-00-00",
  "-0",
  "1e309",
  "NaN",
  "Infinity",
  "9".repeat(400),
  "٣٫٥",
  "1\u202f234,56",
  "a@b",
  `${"a".repeat(70)}@${"b".repeat(260)}.fr`,
  "x".repeat(300_000),
  "\u0301".repeat(5_000),
  null,
  undefined,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER + 1,
  1e-320,
  true,
  Symbol("s"),
  new Date(Number.NaN),
  /x/,
  [],
  {},
  Object.create(null),
  JSON.parse('{"__proto__":{"admin":true}}'),
  new Map(),
  () => 1,
);

/** Nested a thousand deep: what stops a reader that calls itself. */
const deep = fc.constantFrom("list", "object").map((kind) => {
  let value: unknown = 1;
  for (let i = 0; i < 1_000; i++) value = kind === "list" ? [value] : { lines: value, base: value };
  return value;
});

/** Anything at all. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: odd },
  {
    weight: 2,
    arbitrary: fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
  },
  { weight: 1, arbitrary: deep },
);

/** What people and their enemies type into a field. */
export const typed = fc.oneof(
  fc.constantFrom(
    "Turpin",
    "x",
    "12",
    "1",
    "0",
    "12,50",
    "-3",
    "on",
    "2026-11-23",
    "2026-02-30",
    "9999-12-31",
    "a@example.org",
    "+33612345678",
    "69007",
    "FR88100000009",
    "#0f5c63",
    "data:image/png;base64,iVBORw0KGgo=",
    "https://example.fr",
    "<script>alert(1)</script>",
    "\u202eretourné",
    "=1+1",
    "",
    "é".repeat(150),
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);

type Def = Record<string, unknown> & { type: string };
const defOf = (shape: unknown) => (shape as { def: Def }).def;

/** Values that a shape may well take, junk in one field of ten. */
export function likely(shape: unknown, depth = 0): fc.Arbitrary<unknown> {
  const plausible = plausibleFor(defOf(shape), depth);
  return depth === 0
    ? plausible
    : fc.oneof({ weight: 12, arbitrary: plausible }, { weight: 1, arbitrary: odd });
}

function plausibleFor(def: Def, depth: number): fc.Arbitrary<unknown> {
  const inner = (one: unknown) => likely(one, depth + 1);
  const often = (one: unknown) =>
    fc.oneof({ weight: 3, arbitrary: inner(one) }, { weight: 1, arbitrary: fc.constant(undefined) });
  switch (def.type) {
    case "object": {
      const fields = Object.entries(def.shape as Record<string, unknown>);
      return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, inner(field)])));
    }
    case "string":
      return typed;
    case "number":
      return fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer(), fc.constantFrom(550, 1000, 2000), typed);
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constantFrom(...(def.values as unknown[]));
    case "enum":
      return fc.constantFrom(...Object.values(def.entries as Record<string, unknown>));
    case "array":
      return fc.array(inner(def.element), { maxLength: 3 });
    case "record":
      return fc.dictionary(fc.constantFrom("a", "b", "c-1"), inner(def.valueType), { maxKeys: 3 });
    case "union":
      return fc.oneof(...(def.options as unknown[]).map(inner));
    case "optional":
    case "default":
    case "prefault":
      return often(def.innerType);
    case "nullable":
      return fc.oneof(
        { weight: 3, arbitrary: inner(def.innerType) },
        { weight: 1, arbitrary: fc.constant(null) },
      );
    case "pipe":
      // A transformation in front takes what its own output would: text, or the thing itself.
      return defOf(def.in).type === "transform"
        ? fc.oneof(inner(def.out), typed)
        : plausibleFor(defOf(def.in), depth);
    case "readonly":
    case "catch":
    case "nonoptional":
      return inner(def.innerType);
    default:
      return fc.oneof(typed, anything);
  }
}
