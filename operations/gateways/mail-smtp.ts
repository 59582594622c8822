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
    const person = ({ name, address }: { name: string; address: string }) =>
      name ? { name, email: address } : { email: address };
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
    }).catch(failure);
    try {
      await mailer
        .send({
          from: person(mail.from),
          to: mail.to.map(person),
          ...(mail.cc.length > 0 ? { cc: mail.cc } : {}),
          ...(mail.replyTo ? { reply: mail.replyTo } : {}),
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: { "Message-ID": `<${mail.id}@${mail.from.address.split("@")[1] ?? "aplomb"}>` },
          attachments: mail.attachments.map((file) => ({
            filename: file.name,
            content: base64(file.bytes),
            mimeType: file.contentType,
          })),
        })
        .catch(failure);
    } finally {
      // The server has answered already: how the line is hung up changes nothing.
      await Promise.resolve(mailer.close()).catch(() => undefined);
    }
    return { status: "sent", providerId: null };
  },
});

/** A 5xx reply is the server's last word on this mail; anything else (network, 4xx) may pass. */
function failure(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  throw new MailFailure(`SMTP : ${message}`.slice(0, 300), /\b5\d\d[ -]/.test(message));
}
