/** Questions to the person at the terminal, line by line; answers may also be piped in. */
import { createInterface } from "node:readline";
import { Halt } from "./wrangler.mjs";

export const say = (text) => process.stdout.write(`${text}\n`);

/** @returns {{ ask: (question: string, fallback?: string) => Promise<string>, close: () => void }} */
export function terminal() {
  let lines = null;
  const ask = async (question, fallback = "") => {
    process.stdout.write(`${question}${fallback ? ` [${fallback}]` : ""} `);
    lines ??= createInterface({ input: process.stdin });
    lines.answers ??= lines[Symbol.asyncIterator]();
    const { value, done } = await lines.answers.next();
    if (done)
      throw new Halt("\nPas de réponse : donnez les options sur la ligne de commande (--help les dit).");
    return value.trim() || fallback;
  };
  return { ask, close: () => lines?.close() };
}

/** Runs a command; a refusal becomes one sentence and exit code 1. */
export async function main(work) {
  const door = terminal();
  try {
    await work(door);
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  } finally {
    door.close();
  }
}
