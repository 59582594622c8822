import { beforeAll, describe, expect, test } from "vitest";
import { can, type Permission, ROLES } from "~/domain/access/permissions";
import type { Ctx, Verb } from "~/operations/context.server";
import { as, asCustomer, asSystem, asVisitor, newWorld } from "../world/world";

/** Every verb of the house, found by what it is rather than by a list that would be forgotten. */
const modules = import.meta.glob<Record<string, unknown>>("../../operations/**/*.ts", { eager: true });
const sources = import.meta.glob<string>("../../operations/**/*.ts", {
  eager: true,
  query: "?raw",
  import: "default",
});
type AnyVerb = Verb<unknown[], unknown>;
const isVerb = (value: unknown): value is AnyVerb => typeof value === "function" && "permission" in value;

const verbs = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports)
    .filter((entry): entry is [string, AnyVerb] => isVerb(entry[1]))
    .map(([name, verb]) => ({ name, verb, source: sources[file] ?? "" })),
);

const customer = () => asCustomer({ clientId: "c-turpin", quoteId: null, linkId: "l", name: "Turpin" });
const viewers: [string, () => Ctx][] = [
  ...ROLES.map((role): [string, () => Ctx] => [role, () => as(role)]),
  ["visiteur", () => asVisitor()],
  ["client", customer],
];

beforeAll(newWorld);

test("there are verbs to walk", () => {
  expect(verbs.length).toBeGreaterThan(100);
});

describe.each(viewers)("%s", (_, ctx) => {
  test("is refused every verb that they have no right to, before anything is read", async () => {
    const viewer = ctx().viewer;
    const closed = verbs.filter(({ verb }) => !can(viewer, verb.permission as Permission));
    const wrong: string[] = [];
    for (const { name, verb } of closed) {
      // Reading anything through this context would throw something else than "forbidden".
      const blind = { ...ctx(), db: undefined, env: undefined } as unknown as Ctx;
      const kind = await verb(blind, "x").then(
        () => "done",
        (error: { kind?: string }) => error.kind ?? "crashed",
      );
      if (kind !== "forbidden") wrong.push(`${name}: ${kind}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Verbs on one record: `(ctx, quoteId: string` or `(ctx, input: { quoteId: string; … }`. */
const onRecord = verbs.flatMap(({ name, verb, source }) => {
  const own = source.slice(source.indexOf(`export const ${name} = verb(`));
  const plain = /async \(\s*ctx,\s*(\w+Id): string/.exec(own);
  const second = /async \(\s*ctx,\s*\w+Id: string,\s*\w+Id: string/.test(own) ? "nor-this" : {};
  if (plain) return [{ name, verb, call: (ctx: Ctx) => verb(ctx, "no-such-id", second) }];
  return [];
});

describe("a record that does not exist, or is not theirs", () => {
  test("there are verbs on records to walk", () => {
    expect(onRecord.length).toBeGreaterThan(25);
  });

  test.each(onRecord.map(({ name, verb, call }) => [name, verb, call] as const))(
    "%s answers not found to everyone who may call it",
    async (_, verb, call) => {
      const callers = [...viewers.map(([, ctx]) => ctx), asSystem]
        .map((ctx) => ctx())
        .filter((ctx) => can(ctx.viewer, verb.permission as Permission));
      for (const ctx of callers) {
        const before = (await ctx.env.DB.prepare("select count(*) as n from audit").first<{ n: number }>())
          ?.n;
        await expect(call(ctx)).rejects.toMatchObject({
          kind: expect.stringMatching(/^(not-found|refused|forbidden|conflict)$/),
        });
        expect((await ctx.env.DB.prepare("select count(*) as n from audit").first<{ n: number }>())?.n).toBe(
          before,
        );
      }
    },
  );
});
