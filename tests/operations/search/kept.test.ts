import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { chance } from "~/db/demo/random";
import { rebuildSearch } from "~/db/search/rebuild";
import { COLUMNS, SOURCES, viewOf } from "~/db/search/sources";
import { readAgain } from "~/db/search/triggers";
import { fold } from "~/domain/search/fold";
import { search } from "~/operations/search/search";
import { as, newWorld } from "../../world/world";
import { randomWrites, type Write } from "./random-writes";

beforeAll(async () => {
  await newWorld();
  await env.DB.prepare(
    "insert into question (id, subject, label, type, options, created_at) values ('q-1', 'client', 'Chien', 'text', '[]', 1)",
  ).run();
  await env.DB.prepare("insert into choice (id, list, label) values ('ft-test', 'file-tag', 'Plan')").run();
});

const indexRows = async () =>
  (await env.DB.prepare(`select ${COLUMNS} from search_doc order by kind, subject_id`).all()).results;
const rebuilt = () =>
  env.DB.batch(SOURCES.flatMap(({ kind }) => readAgain(kind)).map((sql) => env.DB.prepare(sql)));
const bound = ([sql, ...values]: Write) => env.DB.prepare(sql).bind(...values);
const PAUSE = "insert into search_paused (depth) values (1)";

test("S10 the index equals a rebuild after a thousand writes of every sort, one by one and in pauses", async () => {
  const luck = chance(20_261_130);
  const write = randomWrites(luck);
  for (let done = 0; done < 1000; ) {
    const many = luck.happens(0.1) ? luck.between(2, 15) : 1;
    const writes = Array.from({ length: many }, () => bound(write()));
    const paused = many > 1 && luck.happens(0.7);
    await env.DB.batch(
      paused ? [env.DB.prepare(PAUSE), ...writes, env.DB.prepare("delete from search_paused")] : writes,
    );
    done += many;
  }
  const kept = await indexRows();
  expect(new Set(kept.map((row) => row.kind)).size).toBe(SOURCES.length);
  await rebuilt();
  expect(kept).toEqual(await indexRows());
  for (const { kind } of SOURCES) {
    const { results } = await env.DB.prepare(`select subject_id from ${viewOf(kind)} order by 1`).all();
    const ours = kept.filter((row) => row.kind === kind).map((row) => ({ subject_id: row.subject_id }));
    expect(ours.toSorted((a, b) => (String(a.subject_id) < String(b.subject_id) ? -1 : 1))).toEqual(results);
  }
  for (const table of ["search_words", "search_parts"])
    await env.DB.prepare(`insert into ${table}(${table}, rank) values ('integrity-check', 1)`).run();
  expect(await env.DB.prepare("select count(*) as n from search_dirty").first()).toEqual({ n: 0 });
});

test("S10 a rebuild mends an index that lost rows and holds rows of nothing", async () => {
  const right = await indexRows();
  await env.DB.batch([
    env.DB.prepare("delete from search_doc where kind = 'client'"),
    env.DB.prepare(
      "insert into search_doc (kind, subject_id, title, detail, href, words, parts, ranked_at) values ('quote', 'ghost', '', '', '', '', '', 0)",
    ),
  ]);
  await rebuilt();
  expect(await indexRows()).toEqual(right);
  await env.DB.prepare("delete from search_doc where kind = 'quote'").run();
  const counted: Record<string, number> = {};
  await rebuildSearch(env.DB, (kind, rows) => {
    counted[kind] = rows;
  });
  expect(await indexRows()).toEqual(right);
  expect(counted.quote).toBe(right.filter((row) => row.kind === "quote").length);
});

test("S1 SQL folds as the code does", async () => {
  const text = "ÀÁÂÃÄÅàáâãäå ÈÉÊËèéêë ÌÍÎÏìíîï ÒÓÔÕÖòóôõö ÙÚÛÜùúûü Ÿÿ Çç Ññ Œœ Ææ ß L’Été ABC";
  await env.DB.prepare(
    "insert into article (id, reference, label, vat_bp, created_at, updated_at) values ('folded', 'FOLDED', ?, 2000, 1, 1)",
  )
    .bind(text)
    .run();
  const row = await env.DB.prepare("select words from search_doc where subject_id = 'folded'").first<{
    words: string;
  }>();
  expect(row?.words).toContain(fold(text));
});

test("CRM-18 a client in the bin is not found, and is again once restored: by the status alone", async () => {
  const found = async () => {
    const { groups } = await search(as("bureau"), "@zéphyrin", 50);
    return groups.flatMap((group) => group.results.map((one) => one.id));
  };
  await env.DB.batch([
    env.DB.prepare(
      `insert into choice (id, list, label, semantics) values ('st-here', 'client-status', 'Ici', '{"sellable":true,"searchable":true,"bin":false}')`,
    ),
    env.DB.prepare(
      "insert into client (id, kind, company_name, display_name, sort_name, status_id, created_at, created_by, updated_at) values ('zephyrin', 'company', 'Zéphyrin', 'Zéphyrin', 'zephyrin', 'st-here', 1, 'user:u-bureau', 1)",
    ),
  ]);
  const move = (status: string) =>
    env.DB.prepare("update client set status_id = ? where id = 'zephyrin'").bind(status).run();
  expect(await found()).toEqual(["zephyrin"]);
  await move("st-bin");
  expect(await found()).toEqual([]);
  await move("st-here");
  expect(await found()).toEqual(["zephyrin"]);
});
