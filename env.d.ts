/** Secrets are no bindings of wrangler.toml: they come from .dev.vars locally and `wrangler secret put` when deployed. */
interface Secrets {
  /** Signs links and encrypts second factors; at least 32 random characters. */
  SESSION_SECRET: string;
  RESEND_API_KEY?: string;
  /** "whsec_…": signs what Resend tells at /webhooks/resend; without it that door is closed. */
  RESEND_WEBHOOK_SECRET?: string;
  /** smtps://user:password@host:465 or smtp://…:587 (STARTTLS). */
  SMTP_URL?: string;
}
interface Env extends Secrets {}
declare namespace Cloudflare {
  interface Env extends Secrets {}
}
