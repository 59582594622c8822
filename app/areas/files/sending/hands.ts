import type { OpenUpload } from "~/operations/files/list-uploads";
import { forgetFile, keepFile } from "./kept-files";
import { type Hands, type Outgoing, Refused } from "./sender";

interface Answer {
  done?: unknown;
  id?: string;
  problems?: { text: string; code: string }[];
}
const LONGEST_WAIT = 30_000;
const READ_AGAIN = "Votre session est terminée : reconnectez-vous, puis reprenez l'envoi.";

/** What an answer means: done, refused for good, or a server that is away and may come back. */
function judged(status: number, text: string): Answer {
  let answer: Answer;
  try {
    answer = JSON.parse(text) as Answer;
  } catch {
    if (status >= 500) throw new Error(`answered ${status}`);
    throw new Refused(READ_AGAIN);
  }
  if (status < 300 && (answer.done !== undefined || answer.id !== undefined)) return answer;
  if (status === 429 || status >= 500) throw new Error(`answered ${status}`);
  const said = answer.problems?.map((one) => one.text).join(" ");
  throw new Refused(said || "Ce fichier n'a pas pu être enregistré.", answer.problems?.[0]?.code);
}

/** Sends bytes with their progress, which `fetch` does not tell. */
function put(url: string, bytes: Blob, told: (sent: number) => void, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => told(event.loaded);
    request.onload = () => {
      try {
        resolve(judged(request.status, request.responseText));
      } catch (error) {
        reject(error as Error);
      }
    };
    request.onerror = () => reject(new Error("no network"));
    signal.addEventListener("abort", () => request.abort());
    request.onabort = () => reject(new Error("dropped"));
    request.send(bytes);
  });
}

async function posted(url: string, fields: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
  return judged(response.status, await response.text()).done;
}

/** One's own big files on their way to this owner. */
export async function openUploads(owner: Outgoing["owner"]): Promise<OpenUpload[]> {
  const response = await fetch(
    `/fichiers/envois?${new URLSearchParams({ proprietaire: owner.kind, id: owner.id })}`,
  );
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return ((await response.json()) as { uploads: OpenUpload[] }).uploads;
}

export const browserHands: Hands = {
  async whole({ file, owner, folderId }, sending, told, signal) {
    const query = new URLSearchParams({
      proprietaire: owner.kind,
      id: owner.id,
      dossier: folderId ?? "",
      nom: file.name,
      envoi: sending,
    });
    return (await put(`/fichiers?${query}`, file, told, signal)).id ?? "";
  },
  async start({ file, owner, folderId, replaces }) {
    return (await posted("/fichiers/envois", {
      ownerKind: owner.kind,
      ownerId: owner.id,
      folderId: folderId ?? "",
      name: file.name,
      bytes: String(file.size),
      modifiedAt: String(file.lastModified),
      ...(replaces ? { replacesId: replaces.id, revision: String(replaces.revision) } : {}),
    })) as { id: string; partBytes: number; parts: number[] };
  },
  arrived: async ({ owner }, uploadId) =>
    (await openUploads(owner)).find((one) => one.id === uploadId) ?? null,
  async part(uploadId, n, bytes, told, signal) {
    await put(`/fichiers/envois/${uploadId}/${n}`, bytes, told, signal);
  },
  async finish(uploadId, seen) {
    await posted(`/fichiers/envois/${uploadId}/fin`, seen === undefined ? {} : { revision: String(seen) });
  },
  async drop(uploadId) {
    await posted(`/fichiers/envois/${uploadId}/abandon`);
  },
  async keep(uploadId, file) {
    await keepFile(uploadId, file);
  },
  async forget(uploadId) {
    await forgetFile(uploadId).catch(() => undefined);
  },
  back: (tries) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(tries, 5)));
      window.addEventListener("online", done, { once: true });
      function done() {
        clearTimeout(timer);
        window.removeEventListener("online", done);
        resolve();
      }
    }),
  newName: () => crypto.randomUUID(),
};
