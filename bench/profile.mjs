import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Microseconds between two looks at the stack. */
const INTERVAL = 100;
const SHOWN = 25;

/**
 * Where the worker's processor goes while `work` runs, as workerd's inspector tells it: the whole profile goes into
 * `folder` (any Chromium opens it), the functions that take longest are told, in milliseconds for one of the `count`
 * times. What the base does in its own isolate shows as idle or inside `d1-api`. Answers what the work answers.
 */
export async function profiled({ inspector, folder, name, count, say }, work) {
  const [target] = await (await fetch(new URL("/json", inspector))).json();
  const session = await listenTo(target.webSocketDebuggerUrl);
  await session.ask("Profiler.enable");
  await session.ask("Profiler.setSamplingInterval", { interval: INTERVAL });
  await session.ask("Profiler.start");
  const done = await work();
  const { profile } = await session.ask("Profiler.stop");
  session.leave();
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name.replaceAll(/\W+/g, "-")}.cpuprofile`);
  writeFileSync(file, JSON.stringify(profile));
  say(`\n${name}: ms a time, by function\n   own`);
  const { own, under } = sums(profile);
  const line = ([key, us]) => say(`${(us / 1000 / count).toFixed(2).padStart(7)} ${key}`);
  for (const each of own.slice(0, SHOWN)) line(each);
  say("   with what they call");
  for (const each of under.slice(0, SHOWN)) line(each);
  say(file);
  return done;
}

async function listenTo(address) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", () => reject(new Error(`no inspector at ${address}`)), { once: true });
  });
  const waiting = new Map();
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error } = JSON.parse(data);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  });
  let last = 0;
  return {
    ask: (method, params = {}) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    leave: () => socket.close(),
  };
}

/** Microseconds by function: their own, and with what they call; longest first. */
function sums({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const self = Map.groupBy(samples.keys(), (i) => samples[i]);
  const label = ({ callFrame: { functionName, url, lineNumber } }) =>
    `${functionName || "(anonymous)"} ${url.split("/").at(-1)}:${lineNumber + 1}`;
  const own = new Map();
  const under = new Map();
  const add = (to, key, us) => to.set(key, (to.get(key) ?? 0) + us);
  for (const [id, at] of self) {
    const us = at.reduce((sum, i) => sum + timeDeltas[i], 0);
    add(own, label(byId.get(id)), us);
    const above = new Set();
    for (let node = id; node !== undefined; node = parent.get(node)) above.add(label(byId.get(node)));
    for (const key of above) add(under, key, us);
  }
  const longest = (of) => [...of].sort((a, b) => b[1] - a[1]);
  return { own: longest(own), under: longest(under) };
}
