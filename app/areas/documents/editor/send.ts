import type { Answer, Save } from "./saver";

/** Browsers carry at most 64 KB past the end of a page. */
const CARRIED = 60_000;

interface Refused {
  problems?: { code: string; text: string }[];
}

/** Sends a draft to the address that saves it. Rejects when nothing was decided: no network, a server error, two people at once. */
export async function sendDraft(to: string, save: Save): Promise<Answer> {
  const body = JSON.stringify(save);
  const response = await fetch(to, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
    keepalive: body.length < CARRIED,
  });
  if (response.ok)
    return {
      kind: "saved",
      ...((await response.json()) as Omit<Extract<Answer, { kind: "saved" }>, "kind">),
    };
  if (response.status >= 500) throw new Error(`server ${response.status}`);
  const { problems = [] } = (await response.json()) as Refused;
  if (problems.some((problem) => problem.code === "draft-base-needed")) return { kind: "base-needed" };
  if (response.status === 409) throw new Error("conflict");
  return { kind: "refused", sentences: problems.map((problem) => problem.text) };
}
