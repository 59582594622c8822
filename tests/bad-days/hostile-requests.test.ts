import type { RouteConfigEntry } from "@react-router/dev/routes";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import routes from "~/app/routes";
import { typed } from "../domain/junk";
import { type OpenCompany, openCompany } from "./company";
import { Colleague } from "./office";

/** Names of fields that our shapes know, so that junk goes further than the first missing one. */
const modules = import.meta.glob<string>("../../domain/**/*.ts", {
  eager: true,
  query: "?raw",
  import: "default",
});
const FIELDS = [
  ...new Set(
    Object.entries(modules)
      .filter(([file]) => /forms|drafts|sending|sections/.test(file))
      .flatMap(([, source]) => [...source.matchAll(/^\s{2,6}(\w+): /gm)].map((m) => m[1] ?? "")),
  ),
];

const all = routes as RouteConfigEntry[];
const paths = (entries: RouteConfigEntry[], above = ""): string[] =>
  entries.flatMap(({ path, children = [] }) => {
    const at = path ? `${above}/${path}` : above;
    return [...(path ? [at] : []), ...paths(children, at)];
  });
const ADDRESSES = [...new Set(["/", ...paths(all)])].filter(
  (at) => !at.includes("*") && at !== "/deconnexion",
);

const world: { company: OpenCompany | null; staff: Colleague[]; known: Record<string, string[]> } = {
  company: null,
  staff: [],
  known: {},
};

/** Where the ids of each kind of address come from. */
const KNOWN: Record<string, string> = {
  clientId: "select id from client limit 3",
  ouvrageId: "select id from ouvrage limit 3",
  articleId: "select id from article limit 3",
  familyId: "select id from article_family limit 3",
  quoteId: "select id from quote limit 6",
  otherId: "select id from quote limit 3",
  orderId: "select id from sales_order limit 3",
  invoiceId: "select id from invoice limit 6",
  creditNoteId: "select id from credit_note limit 3",
  paymentId: "select id from payment limit 3",
  mailId: "select id from mail limit 3",
  fileId: "select id from file limit 3",
  runId: "select id from import_run limit 3",
  choiceId: "select id from choice limit 5",
};
const HOSTILE_IDS = [
  "..%2f..%2fetc%2fpasswd",
  "'%20or%201=1--",
  "%00",
  "%E2%80%AE",
  "a".repeat(3_000),
  "__proto__",
  "%F0%9F%92%A9",
];

beforeAll(async () => {
  const company = await openCompany();
  world.company = company;
  for (const who of ["claire", "samir"]) {
    const person = new Colleague(company.url, who);
    await person.logIn();
    world.staff.push(person);
  }
  world.staff.push(new Colleague(company.url, "nobody"));
  for (const [param, sql] of Object.entries(KNOWN))
    world.known[param] = (await company.rows(sql)).map((row) => String(row.id));
}, 120_000);
afterAll(async () => await world.company?.close());

/** The same junk every time: drawn from the address, so that each has its own. */
const drawn = <T>(arbitrary: fc.Arbitrary<T>, count: number, of: string): T[] =>
  fc.sample(arbitrary, { seed: [...of].reduce((n, c) => (n * 31 + c.charCodeAt(0)) | 0, 7), numRuns: count });

const fields = fc.dictionary(
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom(...FIELDS, "parts[0].invoiceId", "lines[0].quantity", "columns[0]"),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "__proto__.x",
        "columns[99999999]",
        `a${"[0]".repeat(60)}`,
        "__intent__",
        "",
      ),
    },
  ),
  typed,
  { minKeys: 2, maxKeys: 30 },
);
const filled = (at: string, i: number) =>
  at.replaceAll(/:(\w+)\??/g, (_, param: string) => {
    const ids = world.known[param] ?? [];
    return ids[i % ids.length] ?? HOSTILE_IDS[i % HOSTILE_IDS.length] ?? "x";
  });

/** Neither a fall (500) nor something that nobody foresaw (503). */
async function falls(who: Colleague, path: string, init: RequestInit): Promise<string[]> {
  // A body that was refused unread closes its line; the next request may still try that one.
  const answer = await who
    .once(path, init)
    .catch(() => who.once(path, init))
    .catch(() => who.once(path, init));
  await answer.arrayBuffer();
  return answer.status >= 500
    ? [`${who.who} ${init.method ?? "GET"} ${path.slice(0, 120)}: ${answer.status}`]
    : [];
}

test("there are addresses and fields to try", () => {
  expect(ADDRESSES.length).toBeGreaterThan(90);
  expect(FIELDS.length).toBeGreaterThan(60);
  // The demo company has sent no mail and imported nothing: those addresses get hostile names.
  const unknown = Object.entries(world.known).filter(([, ids]) => ids.length === 0);
  expect(unknown.map(([param]) => param)).toEqual(["mailId", "runId"]);
});

describe("no address falls", () => {
  test.each(ADDRESSES)("%s", async (at) => {
    const wrong: string[] = [];
    const queries = drawn(
      fc.dictionary(
        fc.constantFrom(
          "q",
          "page",
          "etat",
          "suite",
          "client",
          "facture",
          "apres",
          "montrer",
          "vers",
          "nom",
          "id",
          "mode",
          "du",
          "au",
        ),
        typed,
      ),
      4,
      at,
    );
    for (const [i, query] of queries.entries())
      for (const who of world.staff) {
        const search = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, v.slice(0, 500)]));
        wrong.push(...(await falls(who, `${filled(at, i)}?${search}`, {})));
      }
    for (const id of HOSTILE_IDS.slice(0, at.includes(":") ? undefined : 0))
      wrong.push(...(await falls(world.staff[0] as Colleague, at.replaceAll(/:\w+\??/g, id), {})));
    for (const [i, body] of drawn(fields, 5, at).entries())
      for (const who of world.staff) {
        const path = filled(at, i);
        wrong.push(...(await falls(who, path, { method: "POST", body: new URLSearchParams(body) })));
        const json = JSON.stringify({ version: 1, ...body });
        wrong.push(
          ...(await falls(who, path, {
            method: "POST",
            body: json,
            headers: { "Content-Type": "application/json" },
          })),
        );
      }
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    for (const body of [deep, '{"version":1e400}', "null", '{"__proto__":{"admin":true}}', "{"])
      wrong.push(
        ...(await falls(world.staff[0] as Colleague, filled(at, 0), {
          method: "POST",
          body,
          headers: { "Content-Type": "application/json" },
        })),
      );
    expect(wrong).toEqual([]);
  });
});
