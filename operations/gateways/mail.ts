import { embeddedMail } from "./mail-embedded";
import { resendMail } from "./mail-resend";
import { smtpMail } from "./mail-smtp";

/** A mail ready to leave: bodies written, attachments read. */
export interface OutgoingMail {
  /** The row's id: providers that know idempotency keys send it once. */
  id: string;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  cc: string[];
  replyTo: string;
  subject: string;
  html: string;
  text: string;
  attachments: { name: string; contentType: string; bytes: Uint8Array }[];
}

export type Delivery = { status: "kept" | "sent"; providerId: string | null };

/** The way out for mails. Throws MailFailure. */
export interface MailGateway {
  send(mail: OutgoingMail): Promise<Delivery>;
}

/** Why a mail did not leave: temporary failures are tried again, permanent ones are shown to a person at once. */
export class MailFailure extends Error {
  constructor(
    message: string,
    readonly permanent: boolean,
  ) {
    super(message);
  }
}

/** The adapter that the configuration names (MAIL_GATEWAY); embedded unless told otherwise. Throws MailFailure when it is not configured. */
export function mailGateway(env: Env): MailGateway {
  switch (env.MAIL_GATEWAY as string) {
    case "resend":
      if (!env.RESEND_API_KEY) throw new MailFailure("RESEND_API_KEY manque", false);
      return resendMail({ apiKey: env.RESEND_API_KEY });
    case "smtp":
      if (!env.SMTP_URL) throw new MailFailure("SMTP_URL manque", false);
      return smtpMail(env.SMTP_URL);
    default:
      return embeddedMail;
  }
}
