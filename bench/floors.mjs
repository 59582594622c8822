import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { ROOT } from "../scripts/server.mjs";
import { baseFile } from "../scripts/sqlite.mjs";
import { load, percentile } from "./figures.mjs";
import { Seat } from "./seat.mjs";

const WORKER = `export default {
  async fetch(request, env) {
    const asked = await request.json();
    const of = ({ sql, params }) => env.DB.prepare(sql).bind(...params);
    const answers = asked.length === 1 ? [await of(asked[0]).all()] : await env.DB.batch(asked.map(of));
    return Response.json(answers.map((answer) => answer.results));
  },
};`;

/**
 * The least that the machine needs for the same rows: F-raw, SQLite in this process; F-D1, one query or one batch in
 * an empty worker over HTTP. Run on the base of a stopped server. `questions(k)` gives the statements of each ask.
 */
export async function floors(data, wanted) {
  const raw = new DatabaseSync(baseFile(data));
  const found = {};
  for (const { id, questions } of wanted) {
    const samples = [];
    const ready = new Map();
    for (let k = 0; k < 60; k++) {
      const started = performance.now();
      for (const { sql, params } of questions(k)) {
        const statement = ready.get(sql) ?? ready.set(sql, raw.prepare(sql)).get(sql);
        JSON.stringify(statement.all(...params));
      }
      if (k >= 10) samples.push(performance.now() - started);
    }
    found[id] = { raw: percentile(samples, 0.5) };
  }
  raw.close();
  const { workerOptions } = unstable_getMiniflareWorkerOptions(path.join(ROOT, "build/server/wrangler.json"));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      log: new Log(LogLevel.WARN),
      telemetry: { enabled: false },
      cf: false,
      resourcePersistencePath: path.resolve(data, "v3"),
      resourceTmpPath: path.resolve(data, "tmp"),
      workers: [
        {
          name: "floor",
          modules: true,
          script: WORKER,
          compatibilityDate: workerOptions.compatibilityDate,
          d1Databases: workerOptions.d1Databases,
        },
      ],
    }),
  );
  const seat = new Seat(await miniflare.ready);
  for (const { id, questions } of wanted) {
    const ask = async (_, k) =>
      (await seat.ask("/", { method: "POST", body: JSON.stringify(questions(k)) })).ms;
    await load([seat], 10, ask);
    const { samples } = await load([seat], 100, ask);
    found[id].d1 = percentile(samples, 0.5);
    found[id].d1p95 = percentile(samples, 0.95);
  }
  seat.leave();
  await miniflare.dispose();
  return found;
}
