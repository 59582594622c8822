import { base64 } from "./base64";
import { MailFailure, type MailGateway } from "./mail";

const named = ({ name, address }: { name: string; address: string }) =>
  name ? `"${name.replace(/["\\<>\r\n]/g, "")}" <${address}>` : address;

/** Resend's HTTP API; `baseUrl` is another server in tests. The mail's id is the idempotency key. */
export const resendMail = ({
  apiKey,
  baseUrl = "https://api.resend.com",
}: {
  apiKey: string;
  baseUrl?: string;
}): MailGateway => ({
  async send(mail) {
    const answer = await fetch(`${baseUrl}/emails`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${apiKey}`,
        "Content-Type": "application/json",
        "Idempotency-Key": mail.id,
      },
      body: JSON.stringify({
        from: named(mail.from),
        to: mail.to.map(named),
        ...(mail.cc.length > 0 ? { cc: mail.cc } : {}),
        ...(mail.replyTo ? { reply_to: mail.replyTo } : {}),
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        attachments: mail.attachments.map((file) => ({
          filename: file.name,
          content: base64(file.bytes),
          content_type: file.contentType,
        })),
      }),
      signal: AbortSignal.timeout(30_000),
    }).catch((error: unknown) => {
      throw new MailFailure(`Resend injoignable : ${error instanceof Error ? error.message : ""}`, false);
    });
    const body = (await answer.json().catch(() => ({}))) as { id?: string; message?: string };
    if (answer.ok && body.id) return { status: "sent", providerId: body.id };
    // 401 and 403: our key is wrong, not the mail. 409: the same key is being sent. 429 and 5xx pass by themselves.
    const passing = [401, 403, 409, 429].includes(answer.status) || answer.status >= 500;
    throw new MailFailure(`Resend ${answer.status} : ${body.message ?? "refus"}`.slice(0, 300), !passing);
  },
});
