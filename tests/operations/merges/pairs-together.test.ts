import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { chance } from "~/db/demo/random";
import { newWorld } from "../../world/world";

beforeAll(newWorld);

type Write = [sql: string, ...values: (string | number)[]];
const bound = ([sql, ...values]: Write) => env.DB.prepare(sql).bind(...values);
const together = (writes: Write[]) =>
  env.DB.batch([
    env.DB.prepare("insert into search_paused (depth) values (1)"),
    ...writes.map(bound),
    env.DB.prepare("delete from search_paused"),
  ]);
const NAMES = "durand roux morel faure blanc noel".split(" ");
const POSTCODES = ["69001", "69480", "38200", "01000", "13100", ""];
const TOWNS = ["Lyon", "Saint-Étienne", "L’Haÿ", "Œting", "", "Anse"];

const made = (id: string, name: string): Write => [
  "insert into client (id, kind, last_name, display_name, sort_name, status_id, created_at, created_by, updated_at) values (?, 'person', ?, ?, ?, 'st-prospect', 1, 'system', 1)",
  id,
  name,
  name,
  name,
];
const placed = (id: string, clientId: string, use: string, postcode: string, city: string, at = 0): Write => [
  "insert into address (id, client_id, use, street, postcode, city, position) values (?, ?, ?, '', ?, ?, ?)",
  id,
  clientId,
  use,
  postcode,
  city,
  at,
];

/** Who shares name and postcode, counted anew. */
const recounted = async () => {
  const { results } = await env.DB.prepare(
    "select distinct a.id || ' ' || b.id as pair from client a join client b on b.sort_name = a.sort_name and b.id > a.id join address x on x.client_id = a.id and x.postcode <> '' join address y on y.client_id = b.id and y.postcode = x.postcode",
  ).all<{ pair: string }>();
  return results.map(({ pair }) => pair);
};
const noted = async () => {
  const { results } = await env.DB.prepare("select a_id || ' ' || b_id as pair from client_pair").all<{
    pair: string;
  }>();
  return results.map(({ pair }) => pair).toSorted();
};
const towns = async () => {
  const { results } = await env.DB.prepare(
    "select id, town, postcode, town_sort, coalesce((select trim(city) from address where client_id = client.id order by use <> 'main', position limit 1), '') as city, coalesce((select trim(postcode) from address where client_id = client.id order by use <> 'main', position limit 1), '') as code from client",
  ).all<{ id: string; town: string; postcode: string; town_sort: string; city: string; code: string }>();
  return results;
};
const folded = (town: string) =>
  town
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "oe")
    .replaceAll("’", "'")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();

test("MG8 LI3 pairs and towns are those of a recount, written one by one or gathered by pauses", async () => {
  const luck = chance(8_128);
  const [clients, addresses]: [string[], string[]] = [[], []];
  const expected = new Set([...(await noted()), ...(await recounted())]);
  const sorts: (() => Write)[] = [
    () => {
      const id = `pair-${String(clients.length).padStart(3, "0")}`;
      clients.push(id);
      return made(id, luck.pick(NAMES));
    },
    ...Array.from({ length: 3 }, () => () => {
      const id = `at-${addresses.length}`;
      addresses.push(id);
      const at = luck.between(0, 9) * 1000 + addresses.length;
      return placed(
        id,
        luck.pick(clients),
        luck.pick(["main", "site"]),
        luck.pick(POSTCODES),
        luck.pick(TOWNS),
        at,
      );
    }),
    () => ["update client set sort_name = ? where id = ?", luck.pick(NAMES), luck.pick(clients)],
    () => ["update address set city = ? where id = ?", luck.pick(TOWNS), luck.pick([...addresses, "none"])],
    () => [
      "update address set use = ? where id = ?",
      luck.pick(["main", "site"]),
      luck.pick([...addresses, "none"]),
    ],
    () => ["delete from address where id = ?", luck.pick([...addresses, "none"])],
  ];
  for (let done = 0; done < 90; done++) {
    const many = clients.length > 0 && luck.happens(0.5) ? luck.between(2, 5) : 1;
    const writes = Array.from({ length: many }, () =>
      clients.length === 0 ? (sorts[0] as () => Write)() : luck.pick(sorts)(),
    );
    if (many === 1) await bound(writes[0] as Write).run();
    else await together(writes);
    for (const pair of await recounted()) expected.add(pair);
    expect(await noted(), JSON.stringify(writes)).toEqual([...expected].toSorted());
  }
  expect(expected.size).toBeGreaterThan(20);
  for (const { id, town, postcode, town_sort, city, code } of await towns())
    expect({ id, town, postcode, town_sort }).toEqual({
      id,
      town: city,
      postcode: code,
      town_sort: folded(city),
    });
  expect(await env.DB.prepare("select count(*) as n from placed_again").first("n")).toBe(0);
});

test("MG8 of a name that many bear in one place a handful of pairs is noted, gathered or not", async () => {
  const count = 14;
  const rows = (prefix: string, name: string) =>
    Array.from({ length: count }, (_, i): Write[] => {
      const id = `${prefix}${String(i).padStart(2, "0")}`;
      return [made(id, name), placed(`${id}-at`, id, "main", "75001", "Paris")];
    });
  for (const writes of rows("alone-", "divers un")) for (const write of writes) await bound(write).run();
  await together(rows("many-", "divers deux").flat());
  const of = async (prefix: string) =>
    (await noted()).filter((pair) => pair.startsWith(prefix)).map((pair) => pair.replaceAll(prefix, ""));
  expect(await of("many-")).toEqual(await of("alone-"));
  expect((await of("many-")).length).toBeLessThanOrEqual(count * 5);
});

test("MG8 who was said to be another stays so when rows are gathered", async () => {
  await together([
    made("apart-a", "zzapart"),
    made("apart-b", "zzapart"),
    placed("apart-1", "apart-a", "main", "29000", "Quimper"),
    placed("apart-2", "apart-b", "main", "29000", "Quimper"),
  ]);
  await env.DB.prepare("update client_pair set dismissed_at = 5 where a_id = 'apart-a'").run();
  await together([placed("apart-3", "apart-b", "site", "29000", "Quimper")]);
  expect(
    await env.DB.prepare("select b_id, weight, dismissed_at from client_pair where a_id = 'apart-a'").all(),
  ).toMatchObject({ results: [{ b_id: "apart-b", weight: 60, dismissed_at: 5 }] });
});
