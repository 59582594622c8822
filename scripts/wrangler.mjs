/** The one door to wrangler: what only asks always runs; what changes something is only printed in a dry run. */
import { spawnSync } from "node:child_process";
import { ROOT } from "./server.mjs";

/** Stops the command with a sentence for the person at the terminal. */
export class Halt extends Error {}

/**
 * @param {{ account?: string | null, dryRun?: boolean, say: (text: string) => void, hidden?: () => string[] }} options
 * `hidden`: secrets that no message may show, whatever wrangler answers.
 */
export function wranglerFor({ account, dryRun = false, say, hidden = () => [] }) {
  const run = (args, { input = "", env = {} } = {}) => {
    const done = spawnSync("wrangler", args, {
      cwd: ROOT,
      input,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
      env: {
        ...process.env,
        ...(account ? { CLOUDFLARE_ACCOUNT_ID: account } : {}),
        NO_COLOR: "1",
        FORCE_COLOR: "0",
        WRANGLER_SEND_METRICS: "false",
        ...env,
      },
    });
    if (done.error) throw new Halt(`wrangler ne démarre pas : ${done.error.message}`);
    return { ok: done.status === 0, out: done.stdout, all: `${done.stdout}\n${done.stderr}` };
  };
  const shown = (text) =>
    hidden()
      .filter(Boolean)
      .reduce((rest, secret) => rest.replaceAll(secret, "•••"), text)
      .trim();
  const refused = (sentence, done) => new Halt(`${sentence}\n\n${shown(done.all)}`);
  /** A question: changes nothing. */
  const ask = (args) => run(args);
  /** A question whose answer is JSON, or null where `absent` matches what wrangler says of a thing that is not there. */
  const json = (sentence, args, absent) => {
    const done = run(args);
    if (!done.ok && absent?.test(done.all)) return null;
    const start = done.out.search(/[[{]/);
    if (!done.ok || start < 0) throw refused(sentence, done);
    return JSON.parse(done.out.slice(start));
  };
  /** A change: printed alone in a dry run, refused with `sentence` when wrangler fails. */
  const change = (sentence, args, options) => {
    if (dryRun) {
      say(
        `  $ wrangler ${args.map(quoted).join(" ")}${options?.input ? "   (secrets par l'entrée standard)" : ""}`,
      );
      return "";
    }
    const done = run(args, options);
    if (!done.ok) throw refused(sentence, done);
    return done.out;
  };
  return { ask, json, change };
}

/** As one would type it. */
export const quoted = (word) => (/^[\w./:=@-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`);
