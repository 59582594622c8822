/** A mail as a server understood it, whatever protocol brought it. */
export interface Received {
  from: string;
  to: string;
  cc: string;
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  attachments: { name: string; type: string; base64: string }[];
  /** Addresses that were really asked for, whatever the headers say. */
  recipients: string[];
}

/** RFC 2047 words of a header, decoded; the space between two words is no space. */
export const decoded = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : quoted(word.replaceAll("_", " ")),
    );

const quoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  ).toString("utf8");

interface Part {
  headers: Record<string, string>;
  body: string;
}

function partOf(raw: string): Part {
  const cut = raw.indexOf("\r\n\r\n");
  const headers: Record<string, string> = {};
  for (const line of raw
    .slice(0, cut)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")) {
    const at = line.indexOf(":");
    if (at > 0) headers[line.slice(0, at).toLowerCase()] = line.slice(at + 1).trim();
  }
  return { headers, body: raw.slice(cut + 4) };
}

function leaves(part: Part): Part[] {
  const boundary = /boundary="([^"]+)"/.exec(part.headers["content-type"] ?? "")?.[1];
  if (!boundary) return [part];
  const pieces = `\r\n${part.body}`.split(`\r\n--${boundary}`).slice(1, -1);
  return pieces.flatMap((piece) => leaves(partOf(piece.replace(/^\r\n/, ""))));
}

/** Reads the message of a DATA command (bytes as latin1, dots already unstuffed). */
export function readMessage(raw: string, recipients: string[]): Received {
  const whole = partOf(raw);
  const found = leaves(whole);
  const kind = (part: Part) => part.headers["content-type"] ?? "";
  const alternative = (type: string) =>
    quoted(
      found.find((part) => kind(part).startsWith(type) && !part.headers["content-disposition"])?.body ?? "",
    ).trimEnd();
  const head = (name: string) => decoded(whole.headers[name] ?? "");
  return {
    from: head("from"),
    to: head("to"),
    cc: head("cc"),
    replyTo: head("reply-to"),
    subject: head("subject"),
    text: alternative("text/plain"),
    html: alternative("text/html"),
    attachments: found
      .filter((part) => part.headers["content-disposition"])
      .map((part) => ({
        name: decoded(/filename="([^"]*)"/.exec(part.headers["content-disposition"] ?? "")?.[1] ?? ""),
        type: kind(part).split(";")[0] ?? "",
        base64: part.body.replace(/\s/g, ""),
      })),
    recipients,
  };
}
