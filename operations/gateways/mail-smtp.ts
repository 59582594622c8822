import { base64 } from "./base64";
import { MailFailure, type MailGateway } from "./mail";

/**
 * SMTP by URL: smtps://user:password@host:465 (TLS from the start), smtp://…:587 (STARTTLS when offered). The
 * library is loaded at the first mail, to keep the worker's start small.
 */
export const smtpMail = (url: string): MailGateway => ({
  async send(mail) {
    const { LogLevel, WorkerMailer } = await import("worker-mailer");
    const server = new URL(url);
    const secure = server.protocol === "smtps:";
    const username = decodeURIComponent(server.username);
    const mailer = await WorkerMailer.connect({
      host: server.hostname,
      port: Number(server.port || (secure ? 465 : 587)),
      secure,
      startTls: !secure,
      ...(username
        ? {
            credentials: { username, password: decodeURIComponent(server.password) },
            authType: ["plain", "login"] as ("plain" | "login")[],
          }
        : {}),
      logLevel: LogLevel.NONE,
      // A server that is away or does not know us says nothing of this mail.
    }).catch((error: unknown) => failed(error, false));
    try {
      await mailer
        .send({
          from: mail.from.address,
          to: mail.to.map(({ address }) => address),
          ...(mail.cc.length > 0 ? { cc: mail.cc } : {}),
          ...(mail.replyTo ? { reply: mail.replyTo } : {}),
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: {
            "Message-ID": `<${mail.id}@${mail.from.address.split("@")[1] ?? "aplomb"}>`,
            From: person(mail.from),
            To: mail.to.map(person).join(",\r\n "),
            Subject: words(mail.subject),
          },
          attachments: mail.attachments.map((file) => ({
            filename: words(file.name.replace(/["\\]/g, "'")).replaceAll("\r\n", ""),
            content: base64(file.bytes),
            mimeType: file.contentType,
          })),
        })
        .catch((error: unknown) => failed(error, isFinal(error)));
    } finally {
      // The server has answered already: how the line is hung up changes nothing.
      await Promise.resolve(mailer.close()).catch(() => undefined);
    }
    return { status: "sent", providerId: null };
  },
});

/** RFC 2047: what is not ASCII goes as encoded words of at most 75 characters, cut between characters, one a line. */
function words(text: string): string {
  const flat = text.replace(/[\r\n]+/g, " ").trim();
  if (/^[\x20-\x7e]*$/.test(flat)) return flat;
  const encoder = new TextEncoder();
  const pieces: string[] = [""];
  for (const character of flat) {
    const last = pieces.length - 1;
    if (encoder.encode(pieces[last] + character).length > 45) pieces.push(character);
    else pieces[last] += character;
  }
  return pieces.map((piece) => `=?UTF-8?B?${base64(encoder.encode(piece))}?=`).join("\r\n ");
}

/** `"Jean Turpin" <jean@example.org>`; an encoded word stands without quotes. */
function person({ name, address }: { name: string; address: string }): string {
  const shown = words(name.replace(/["\\]/g, ""));
  if (!shown) return address;
  return shown.startsWith("=?") ? `${shown} <${address}>` : `"${shown}" <${address}>`;
}

const told = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A 5xx reply is the server's last word on this mail; a 4xx or a lost line may pass. Addresses may look like codes. */
const isFinal = (error: unknown) => /\b5\d\d[ -]/.test(told(error).replace(/<[^>]*>/g, ""));

function failed(error: unknown, permanent: boolean): never {
  throw new MailFailure(`SMTP : ${told(error).trim()}`.slice(0, 300), permanent);
}
