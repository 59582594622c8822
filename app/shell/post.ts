import { toast } from "~/app/ui/toast";

interface Answer<T> {
  done?: T;
  problems?: { text: string }[];
}

/**
 * Sends fields to a noun route of ours, what is no text as JSON, and answers what came of it; says why when it was
 * refused, and answers null then.
 */
export async function post<T>(to: string, fields: Record<string, unknown>): Promise<T | null> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    if (value !== null) body.set(name, typeof value === "string" ? value : JSON.stringify(value));
  return sent(to, { method: "POST", body });
}

/** Sends the bytes of a file to a noun route of ours, and says why when it was refused. */
export const put = <T>(to: string, file: File): Promise<T | null> => sent(to, { method: "PUT", body: file });

async function sent<T>(to: string, request: RequestInit): Promise<T | null> {
  try {
    const response = await fetch(to, request);
    const answer = (await response.json()) as Answer<T>;
    if (response.ok && answer.done !== undefined) return answer.done;
    const said = answer.problems?.map((one) => one.text).join(" ");
    toast({ message: said || "Cette action n'est pas possible.", tone: "problem" });
  } catch {
    toast({ message: "Pas de réponse : vérifiez la connexion, puis recommencez.", tone: "problem" });
  }
  return null;
}
