import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { Engine, Key } from "./engine";

/** How WebDriver writes keys that have no character. */
const KEYS: Record<Key, string> = { Tab: "\uE004", Escape: "\uE00C", Enter: "\uE007", Backspace: "\uE003" };
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Debian's WebKitGTK over classic WebDriver, on a screen of its own. */
export async function webkit(driver: string, miniBrowser: string): Promise<Engine> {
  const port = await freePort();
  const screen = ["-a", "-s", "-screen 0 1600x1200x24", driver, `--port=${port}`];
  // A group of its own: the screen, the driver and the browser end together.
  const group = spawn("xvfb-run", screen, {
    detached: true,
    stdio: "ignore",
    env: {
      ...process.env,
      LANG: "C.UTF-8",
      TZ: "Europe/Paris",
      // No sandbox as root, no graphics card: nothing but this company's own pages is opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      LIBGL_ALWAYS_SOFTWARE: "1",
    },
  });
  const stop = () => {
    if (group.pid && group.exitCode === null) process.kill(-group.pid, "SIGTERM");
  };
  try {
    const call = caller(`http://127.0.0.1:${port}`);
    await listening(call);
    const options = { binary: miniBrowser, args: ["--automation"] };
    const opened = await call("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
    });
    const { sessionId } = opened as { sessionId: string };
    return engine((method, path, body) => call(method, `/session/${sessionId}${path}`, body), stop);
  } catch (error) {
    stop();
    throw error;
  }
}

type Call = (method: string, path: string, body?: unknown) => Promise<unknown>;

function caller(base: string): Call {
  return async (method, path, body) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(base + path, { method, ...sent });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
    if (!answer.ok) throw new Error(`WebKit, ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  };
}

async function listening(call: Call) {
  const end = Date.now() + 20_000;
  for (;;) {
    const up = await call("GET", "/status").then(
      () => true,
      () => false,
    );
    if (up) return;
    if (Date.now() > end) throw new Error("WebKitWebDriver does not answer");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function engine(call: Call, stop: () => void): Engine {
  const idOf = (found: unknown) => (found as Record<string, string>)[ELEMENT];
  const type = async (text: string) => {
    const id = idOf(await call("GET", "/element/active"));
    await call("POST", `/element/${id}/value`, { text });
  };
  return {
    goto: async (url) => void (await call("POST", "/url", { url })),
    async evaluate(expression) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (e) => done({ failed: String(e) }));`;
      const said = (await call("POST", "/execute/async", { script, args: [] })) as {
        value?: unknown;
        failed?: string;
      };
      if (said.failed) throw new Error(said.failed);
      return said.value ?? null;
    },
    async click(selector) {
      const id = idOf(await call("POST", "/element", { using: "css selector", value: selector }));
      await call("POST", `/element/${id}/click`, {});
    },
    type,
    press: (key) => type(KEYS[key]),
    async draw([first, ...points]) {
      const move = (point: unknown) => ({ type: "pointerMove", duration: 10, ...(point as object) });
      const actions = [
        move(first),
        { type: "pointerDown", button: 0 },
        ...points.map(move),
        { type: "pointerUp", button: 0 },
      ];
      await call("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", actions }] });
    },
    resize: async (width, height) => void (await call("POST", "/window/rect", { width, height })),
    // Classic WebDriver does not tell what the console says.
    complaints: () => [],
    async close() {
      await call("DELETE", "").catch(() => undefined);
      stop();
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
