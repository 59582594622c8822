import { describe, expect, inject, test } from "vitest";
import { base64 } from "~/operations/gateways/base64";
import { MailFailure, type MailGateway, type OutgoingMail } from "~/operations/gateways/mail";
import { embeddedMail } from "~/operations/gateways/mail-embedded";
import { resendMail } from "~/operations/gateways/mail-resend";
import { smtpMail } from "~/operations/gateways/mail-smtp";
import type { Received } from "../../world/mime";

const ports = inject("mailPorts");
const http = `http://127.0.0.1:${ports.resend}`;
const smtp = (port: number, password = "secret") => smtpMail(`smtp://user:${password}@127.0.0.1:${port}`);

const ADAPTERS: {
  name: string;
  box: string;
  good: MailGateway;
  stranger: MailGateway;
  nobody: MailGateway;
}[] = [
  {
    name: "Resend",
    box: "resend",
    good: resendMail({ apiKey: "re_good", baseUrl: http }),
    stranger: resendMail({ apiKey: "re_bad", baseUrl: http }),
    nobody: resendMail({ apiKey: "re_good", baseUrl: "http://127.0.0.1:1" }),
  },
  {
    name: "SMTP, AUTH PLAIN",
    box: "plain",
    good: smtp(ports.plain),
    stranger: smtp(ports.plain, "no"),
    nobody: smtp(1),
  },
  {
    name: "SMTP, AUTH LOGIN",
    box: "login",
    good: smtp(ports.login),
    stranger: smtp(ports.login, "no"),
    nobody: smtp(1),
  },
];

/** Every byte there is, over several base64 lines. */
const bytes = Uint8Array.from({ length: 70_001 }, (_, i) => (i * 31) % 256);
const mail = (id: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id,
  from: { name: "Piscines & Poêles", address: "bonjour@fontaine.example" },
  to: [{ name: 'Hélène "Léa" Turpin', address: "helene@example.org" }],
  cc: ["mari@example.org", "notaire@example.org"],
  replyTo: "hugo@fontaine.example",
  subject:
    "Votre devis DE-2026-00012 : piscine à débordement, œuvre complète et margelles en pierre – 12 480,00 €",
  html: '<p style="color:#14181a">Bonjour Hélène,</p>\r\n<p>= voilà, 1 < 2</p>',
  text: "Bonjour Hélène,\r\n\r\n.une ligne qui commence par un point\r\n..deux\r\n.\r\nÀ bientôt",
  attachments: [{ name: "Devis été – n° 12.pdf", contentType: "application/pdf", bytes }],
  ...more,
});
const received = async (box: string, id: string): Promise<Received[]> =>
  (await fetch(`${http}/received/${box}/${id}`)).json();
const failure = async (sending: Promise<unknown>): Promise<MailFailure> => {
  const error = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(MailFailure);
  return error as MailFailure;
};

describe.each(ADAPTERS)("the contract of mail gateways: $name", ({ box, good, stranger, nobody }) => {
  test("who, subject, both bodies and every byte of the attachment arrive as they left", async () => {
    expect(await good.send(mail(`${box}-1`))).toMatchObject({ status: "sent" });
    const [taken, ...more] = await received(box, `${box}-1`);
    expect(more).toEqual([]);
    const { html, text, subject } = mail("");
    expect(taken).toMatchObject({ subject, text, html, cc: "mari@example.org, notaire@example.org" });
    expect(taken?.from).toMatch(/Piscines & Poêles"? <bonjour@fontaine\.example>$/);
    expect(taken?.to).toMatch(/^"?Hélène Léa Turpin"? <helene@example\.org>$/);
    expect(taken?.replyTo).toContain("hugo@fontaine.example");
    expect(taken?.recipients).toEqual(["helene@example.org", "mari@example.org", "notaire@example.org"]);
    expect(taken?.attachments).toEqual([
      { name: "Devis été – n° 12.pdf", type: "application/pdf", base64: base64(bytes) },
    ]);
  });

  test("a mail without name, copy, reply address or attachment leaves too", async () => {
    await good.send(
      mail(`${box}-2`, {
        to: [{ name: "", address: "a@example.org" }],
        cc: [],
        replyTo: "",
        attachments: [],
      }),
    );
    expect(await received(box, `${box}-2`)).toMatchObject([
      { to: "a@example.org", cc: "", replyTo: "", attachments: [], recipients: ["a@example.org"] },
    ]);
  });

  test("a name can't add a header or a recipient", async () => {
    const name = 'Eve\r\nBcc: "x" <spy@example.org>\r\n';
    await good.send(mail(`${box}-3`, { to: [{ name, address: "a@example.org" }], cc: [] }));
    const [taken] = await received(box, `${box}-3`);
    expect(taken?.recipients).toEqual(["a@example.org"]);
    expect(taken?.to).toMatch(/<a@example\.org>$/);
    expect(taken?.subject).toBe(mail("").subject);
  });

  test("what may pass is temporary, even to an address that looks like a code; what never will is permanent", async () => {
    const to = (address: string) => ({ to: [{ name: "", address }], cc: [] });
    expect((await failure(good.send(mail(`${box}-4`, to("later+550-x@example.org"))))).permanent).toBe(false);
    const never = await failure(good.send(mail(`${box}-5`, to("never@example.org"))));
    expect(never.permanent).toBe(true);
    expect(never.message).toMatch(/No such user|Invalid `to`/);
    expect(await received(box, `${box}-5`)).toEqual([]);
  });

  test("a refused key or password, and a server that is away, are not the mail's fault", async () => {
    expect((await failure(stranger.send(mail(`${box}-6`)))).permanent).toBe(false);
    expect((await failure(nobody.send(mail(`${box}-7`)))).permanent).toBe(false);
  });
});

describe("what only one of them does", () => {
  test("embedded keeps the mail here", async () => {
    expect(await embeddedMail.send(mail("e"))).toEqual({ status: "kept", providerId: null });
  });

  test("Resend: the same mail twice is sent once, another one under its key is tried again; 500 is temporary", async () => {
    const { good } = ADAPTERS[0] as (typeof ADAPTERS)[number];
    const first = await good.send(mail("once"));
    expect(await good.send(mail("once"))).toEqual(first);
    expect(first).toEqual({ status: "sent", providerId: "re-once" });
    expect(await received("resend", "once")).toHaveLength(1);
    expect((await failure(good.send(mail("once", { subject: "autre" })))).permanent).toBe(false);
    const broken = mail("broken", { to: [{ name: "", address: "broken@example.org" }] });
    expect((await failure(good.send(broken))).permanent).toBe(false);
  });

  test("SMTP: a message refused after DATA is permanent", async () => {
    const spam = mail("spam", { to: [{ name: "", address: "spam@example.org" }] });
    expect((await failure(smtp(ports.plain).send(spam))).permanent).toBe(true);
  });
});
