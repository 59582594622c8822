import { createServer, type Server } from "node:http";
import type { Received } from "./mime";

interface Body {
  from?: string;
  to?: string[];
  cc?: string[];
  reply_to?: string;
  subject?: string;
  text?: string;
  html?: string;
  attachments?: { filename: string; content: string; content_type: string }[];
}

const refusal = (statusCode: number, name: string, message: string) => ({ statusCode, name, message });

/** How Resend documents its refusals, by the name of the recipient. */
const ANSWERS: Record<string, ReturnType<typeof refusal>> = {
  later: refusal(
    429,
    "rate_limit_exceeded",
    "Too many requests. Please limit the number of requests per second.",
  ),
  broken: refusal(500, "application_error", "An unexpected error occurred."),
  never: refusal(
    422,
    "validation_error",
    "Invalid `to` field. The email address needs to follow the format.",
  ),
};

/**
 * POST /emails as Resend answers it: bearer key, one mail for one idempotency key, 409 when the key comes back with
 * another body. GET /received/:protocol/:id tells a test what the servers took.
 */
export function resendServer(others: Record<string, Map<string, Received[]>>): Server {
  const received = new Map<string, Received[]>();
  const seen = new Map<string, { body: string; id: string }>();
  const boxes: Record<string, Map<string, Received[]>> = { ...others, resend: received };

  const taken = (key: string, raw: string, bearer: string | undefined) => {
    if (bearer !== "Bearer re_good") return refusal(401, "restricted_api_key", "This API key is invalid.");
    const mail = JSON.parse(raw) as Body;
    const first = /([a-z]+)(\+[\w-]+)?@/.exec(mail.to?.[0] ?? "")?.[1] ?? "";
    const answer = ANSWERS[first];
    if (answer) return answer;
    const before = seen.get(key);
    if (before)
      return before.body === raw
        ? { id: before.id }
        : refusal(
            409,
            "invalid_idempotent_request",
            "Same idempotency key used with a different request payload.",
          );
    const id = `re-${key}`;
    seen.set(key, { body: raw, id });
    received.set(key, [
      {
        from: mail.from ?? "",
        to: (mail.to ?? []).join(", "),
        cc: (mail.cc ?? []).join(", "),
        replyTo: mail.reply_to ?? "",
        subject: mail.subject ?? "",
        text: mail.text ?? "",
        html: mail.html ?? "",
        attachments: (mail.attachments ?? []).map((file) => ({
          name: file.filename,
          type: file.content_type,
          base64: file.content,
        })),
        recipients: [...(mail.to ?? []), ...(mail.cc ?? [])].map((it) => /<([^>]*)>/.exec(it)?.[1] ?? it),
      },
    ]);
    return { id };
  };

  return createServer((request, response) => {
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const [, area, protocol = "", id = ""] = (request.url ?? "").split("/");
      if (area === "received") return reply(200, boxes[protocol]?.get(id) ?? []);
      const raw = Buffer.concat(chunks).toString("utf8");
      const answer = taken(
        String(request.headers["idempotency-key"] ?? ""),
        raw,
        request.headers.authorization,
      );
      return reply("statusCode" in answer ? answer.statusCode : 200, answer);
    });
  });
}
