import type { Bytes } from "./endpoint";
import { type ApiProblem, problemOf } from "./problems";

/** Far above the largest document that an editor saves. */
export const LARGEST_JSON = 4 * 1024 * 1024;

/** The whole body, or null as soon as it passes `most` bytes, whatever length it announced. */
export async function bodyUpTo(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("Content-Length") ?? 0) > most) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > most) return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** Refusal of a body while it is read; becomes its problem at the door. */
export class BodyRefused extends Error {
  constructor(readonly problem: ApiProblem) {
    super(problem.detail);
  }
}
const TOO_LONG = "Le corps de la demande est trop long.";

/** The text of a JSON body. Throws BodyRefused: too long, not UTF-8, not declared as JSON. */
export async function jsonText(request: Request): Promise<string> {
  const type = (request.headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
  const whole = await bodyUpTo(request, LARGEST_JSON);
  if (!whole) throw new BodyRefused(problemOf(413, TOO_LONG));
  if (whole.byteLength > 0 && type !== "application/json")
    throw new BodyRefused(problemOf(415, "Envoyez du JSON, avec Content-Type: application/json."));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(whole);
  } catch {
    throw new BodyRefused(problemOf(400, "Le corps de la demande n'est pas de l'UTF-8."));
  }
}

/** What the text says; empty is an empty object. Throws BodyRefused. */
export function parsedJson(text: string): unknown {
  try {
    return text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    throw new BodyRefused(problemOf(400, "Le corps de la demande n'est pas du JSON."));
  }
}

/** A body that is a file. Its bytes stay in the stream until somebody asks for them. */
export function bytesOf(request: Request, name: string, most: number): Bytes {
  const length = Number(request.headers.get("Content-Length") ?? Number.NaN);
  if (length > most) throw new BodyRefused(problemOf(413, TOO_LONG));
  return {
    name,
    contentType: request.headers.get("Content-Type") ?? "application/octet-stream",
    length,
    stream: request.body,
    async whole() {
      const bytes = await bodyUpTo(request, most);
      if (!bytes) throw new BodyRefused(problemOf(413, TOO_LONG));
      return bytes;
    },
  };
}
