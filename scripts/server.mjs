import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * The production build in workerd, listening by itself: no proxy in front. D1, R2 and rooms live in `data`.
 * Prints what goes wrong; with `log`, every line of the platform's log. `inspector` is the port of workerd's inspector.
 * @param {{ host?: string, port: number, data: string, vars?: Record<string, string>, log?: boolean, inspector?: number }} options
 */
export async function serve({ host = "127.0.0.1", port, data, vars = {}, log = false, inspector }) {
  const { workerOptions, main } = unstable_getMiniflareWorkerOptions(
    path.join(ROOT, "build/server/wrangler.json"),
  );
  const server = path.dirname(main);
  const { modulesRules: _rules, ...options } = workerOptions;
  return new Miniflare(
    convertV4MiniflareOptions({
      host,
      port,
      ...(inspector === undefined ? {} : { inspectorPort: inspector }),
      log: new Log(LogLevel.WARN),
      handleStructuredLogs: ({ level, message }) => {
        if (log || level === "error" || level === "warn") process.stderr.write(`${message}\n`);
      },
      telemetry: { enabled: false },
      cf: false,
      resourcePersistencePath: path.resolve(data, "v3"),
      resourceTmpPath: path.resolve(data, "tmp"),
      workers: [
        {
          ...options,
          name: "aplomb",
          bindings: { ...options.bindings, ...vars },
          rootPath: server,
          modules: modulesOf(server, path.basename(main)),
        },
      ],
    }),
  );
}

const MODULE_TYPES = { ".js": "ESModule", ".mjs": "ESModule", ".wasm": "CompiledWasm", ".bin": "Data" };

/** Every module of the build, the entry first. */
function modulesOf(folder, entry) {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const others = files.filter((file) => file !== entry && path.extname(file) in MODULE_TYPES);
  return [entry, ...others].map((file) => ({ type: MODULE_TYPES[path.extname(file)], path: file }));
}

/** Runs the crons of wrangler.toml while the server is up: once a minute, as the platform does. */
export function runCrons(miniflare, crons) {
  const tick = async () => {
    const now = new Date();
    const worker = await miniflare.getWorker();
    for (const cron of crons) if (isDue(cron, now)) await worker.scheduled({ cron, scheduledTime: now });
  };
  const timer = setInterval(
    () => tick().catch((error) => process.stderr.write(`cron: ${error.message}\n`)),
    60_000,
  );
  return () => clearInterval(timer);
}

/** Whether a five-field cron expression (numbers, lists, `*`, steps) names this minute, in UTC. */
export function isDue(cron, at) {
  const now = [at.getUTCMinutes(), at.getUTCHours(), at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCDay()];
  return cron.split(" ").every((field, i) =>
    field.split(",").some((part) => {
      const [range, step = "1"] = part.split("/");
      if (range === "*") return now[i] % Number(step) === 0;
      const [from, to = from] = range.split("-").map(Number);
      return now[i] >= from && now[i] <= to;
    }),
  );
}
