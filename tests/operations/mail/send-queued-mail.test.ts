import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mail } from "~/db/schema/mail";
import { waitAfter } from "~/domain/mail/retry";
import { MailFailure, type MailGateway, type OutgoingMail } from "~/operations/gateways/mail";
import { embeddedMail } from "~/operations/gateways/mail-embedded";
import { retryMail } from "~/operations/mail/retry-mail";
import { sendQueuedMail } from "~/operations/mail/send-queued-mail";
import { queuedMail } from "~/operations/mail/writes";
import { as, asSystem, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);
beforeEach(async () => {
  await asSystem().db.delete(mail);
});

const MINUTE = 60_000;
const queue = async () => {
  const ctx = as("bureau");
  await ctx.commit({
    writes: [
      queuedMail(ctx, {
        template: "test",
        to: { address: "a@example.org" },
        mail: { subject: "Bonjour", html: "<p>x</p>", text: "x" },
      }),
    ],
    change: { kind: "mail", id: "x", action: "queued" },
  });
};
const rows = () => asSystem().db.select().from(mail);
const working = (sent: OutgoingMail[]): MailGateway => ({
  send: async (m) => (sent.push(m), { status: "sent", providerId: "p1" }),
});
const failing = (permanent: boolean): MailGateway => ({
  send: async () => {
    throw new MailFailure("451 plus tard", permanent);
  },
});

describe("mails that leave", () => {
  test("a mail leaves once, from the company, even when two drains run at once", async () => {
    await queue();
    const sent: OutgoingMail[] = [];
    await Promise.all([sendQueuedMail(asSystem(), working(sent)), sendQueuedMail(asSystem(), working(sent))]);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      from: { name: "Fontaine & Fils", address: "bonjour@fontaine.example" },
      to: [{ address: "a@example.org" }],
    });
    expect((await rows())[0]).toMatchObject({ status: "sent", providerId: "p1", sentAt: NOW });
    expect(await sendQueuedMail(asSystem(), working(sent))).toBe(0);
  });

  test("the embedded gateway keeps it here", async () => {
    await queue();
    await sendQueuedMail(asSystem(), embeddedMail);
    expect((await rows())[0]?.status).toBe("kept");
  });

  test("ML4 a passing failure waits twice as long each time, give or take, and is parked after eight", async () => {
    await queue();
    let now = NOW;
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect((await rows())[0]?.status).toBe("queued");
      await sendQueuedMail(asSystem(now), failing(false));
      const [row] = await rows();
      expect(row?.attempts).toBe(attempt);
      if (attempt < 8) expect(row?.nextTryAt).toBe(now + waitAfter(row?.id ?? "", attempt));
      now = row?.nextTryAt ?? now;
    }
    expect((await rows())[0]).toMatchObject({ status: "parked", lastError: "451 plus tard" });
  });

  test("a server's never parks at once; a person can send it again", async () => {
    await queue();
    await sendQueuedMail(asSystem(), failing(true));
    const [parked] = await rows();
    expect(parked?.status).toBe("parked");
    await expect(retryMail(as("technicien"), parked?.id ?? "")).rejects.toMatchObject({ kind: "forbidden" });
    await retryMail(as("direction"), parked?.id ?? "");
    const sent: OutgoingMail[] = [];
    await sendQueuedMail(asSystem(), working(sent));
    expect(sent).toHaveLength(1);
  });

  test("a mail claimed by a server that died is tried again later", async () => {
    await queue();
    const dead: MailGateway = { send: () => new Promise(() => undefined) };
    void sendQueuedMail(asSystem(), dead);
    await expect.poll(async () => (await rows())[0]?.attempts).toBe(1);
    const sent: OutgoingMail[] = [];
    expect(await sendQueuedMail(asSystem(NOW + MINUTE), working(sent))).toBe(0);
    expect(await sendQueuedMail(asSystem(NOW + 6 * MINUTE), working(sent))).toBe(1);
  });

  test("a mail that stops the server every time ends parked, not tried for ever", async () => {
    await queue();
    await asSystem().db.update(mail).set({ attempts: 8 });
    const sent: OutgoingMail[] = [];
    expect(await sendQueuedMail(asSystem(), working(sent))).toBe(0);
    expect(sent).toHaveLength(0);
    expect((await rows())[0]?.status).toBe("parked");
  });

  test("a lost attachment is said, not skipped", async () => {
    const ctx = as("bureau");
    await ctx.commit({
      writes: [
        queuedMail(ctx, {
          template: "t",
          to: { address: "a@example.org" },
          mail: { subject: "s", html: "", text: "" },
          attachments: [{ fileId: "gone", name: "Devis.pdf" }],
        }),
      ],
      change: { kind: "mail", id: "x", action: "queued" },
    });
    await sendQueuedMail(asSystem(), working([]));
    const [row] = await asSystem().db.select().from(mail).where(eq(mail.template, "t"));
    expect(row).toMatchObject({ status: "parked", lastError: "Pièce jointe introuvable : Devis.pdf" });
  });
});
