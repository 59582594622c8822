import { expect, test } from "vitest";
import { type MailFrame, writeLetter } from "~/outputs/mail/letter";
import { fillMarkers, MARKERS, unknownMarkers, usedMarkers } from "~/outputs/mail/markers";
import {
  invitation,
  passwordReset,
  questionNotice,
  quoteAcceptedNotice,
  quoteRefusedNotice,
  securityNotice,
} from "~/outputs/mail/notices";
import { DEFAULT_TEMPLATES, renderTemplate, type TemplateKey } from "~/outputs/mail/templates";

const frame: MailFrame = {
  companyName: "Deux Rives <Piscines>",
  accent: "#0f5c63",
  footer: "69005 Lyon · 04 78 00 00 12",
};
const evil = `<img src=x onerror="alert(1)"> & 'x'`;

test("everything given is escaped, in every mail", () => {
  const mails = [
    quoteAcceptedNotice(
      {
        client: evil,
        number: evil,
        amount: evil,
        signer: evil,
        at: evil,
        options: [evil],
        url: "https://a.example/",
      },
      frame,
    ),
    quoteRefusedNotice(
      { client: evil, number: evil, amount: evil, reason: evil, url: "https://a.example/" },
      frame,
    ),
    questionNotice({ client: evil, number: evil, question: evil, url: "https://a.example/?a=1&b=2" }, frame),
    invitation({ name: evil, invitedBy: evil, role: evil, url: "https://a.example/", until: evil }, frame),
    passwordReset({ name: evil, url: "https://a.example/", until: evil }, frame),
    securityNotice(
      { event: "new-session", name: evil, at: evil, device: evil, place: evil, url: "https://a.example/" },
      frame,
    ),
    renderTemplate(
      "quote-sent",
      { subject: "[data.client]", body: "[data.titre]" },
      { "data.client": evil, "data.titre": evil },
      frame,
    ),
  ];
  for (const mail of mails) {
    expect(mail.html).not.toContain("<img");
    expect(mail.html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;x&#39;");
    expect(mail.html).toContain("Deux Rives &lt;Piscines&gt;");
    expect(mail.subject).not.toContain("\n");
  }
});

test("one button, whose address is also written out, and none to an address that is no page", () => {
  const letter = { subject: "s", body: "b", after: "" };
  const good = writeLetter(
    { ...letter, button: { label: "Voir", url: "https://a.example/?a=1&b=2" } },
    frame,
  );
  expect(good.html.match(/background-color:#0f5c63/g)).toHaveLength(1);
  expect(good.html).toContain('href="https://a.example/?a=1&amp;b=2"');
  expect(good.text).toContain("Voir :\nhttps://a.example/?a=1&b=2");
  const bad = writeLetter({ ...letter, button: { label: "Voir", url: "javascript:alert(1)" } }, frame);
  expect(bad.html + bad.text).not.toContain("javascript:");
});

test("a mail needs no image and no outside file, and knows the dark", () => {
  const { html } = passwordReset({ name: "Zoé", url: "https://a.example/", until: "demain" }, frame);
  expect(html).not.toMatch(/<img|<link|url\(/);
  expect(html).toContain("prefers-color-scheme:dark");
});

test("the words on the button can be read on any accent, and a broken accent is not let in", () => {
  const button = { label: "Voir", url: "https://a.example/" };
  const on = (accent: string) =>
    writeLetter({ subject: "s", body: "b", after: "", button }, { ...frame, accent }).html;
  expect(on("#ffe600")).toContain("color:#14181a;font-weight");
  expect(on("#102030")).toContain("color:#ffffff;font-weight");
  expect(on('red"><script>')).not.toContain("<script>");
});

test("a subject cannot smuggle a header in", () => {
  expect(writeLetter({ subject: "a\r\nBcc: x@y.z", body: "", after: "", button: null }, frame).subject).toBe(
    "a Bcc: x@y.z",
  );
});

test("markers are filled once, unknown ones are named and left visible", () => {
  expect(
    fillMarkers("[data.client] et [DATA.NUMERO]", { "data.client": "[data.numero]", "data.numero": "7" }),
  ).toBe("[data.numero] et 7");
  expect(fillMarkers("a [data.chantier]b", {})).toBe("a b");
  expect(unknownMarkers("[data.cleint] [data.client] [data.cleint] [autre]")).toEqual(["[data.cleint]"]);
  expect(fillMarkers("[data.cleint]", {})).toBe("[data.cleint]");
  expect(usedMarkers("[data.client] [data.Client] [data.lien]")).toEqual(["data.client", "data.lien"]);
});

test("every default template uses known markers alone, and leaves none unfilled", () => {
  const values = Object.fromEntries(
    Object.keys(MARKERS).map((name) => [name, name === "data.lien" ? "https://a.example/q" : `«${name}»`]),
  );
  for (const [key, template] of Object.entries(DEFAULT_TEMPLATES)) {
    expect(unknownMarkers(template.subject + template.body)).toEqual([]);
    const mail = renderTemplate(key as TemplateKey, template, values, frame);
    expect(mail.html + mail.subject + mail.text).not.toContain("[data.");
    // A survey asks about the work, whatever paper it was on; a report has no number.
    const numbered = key !== "survey-sent" && key !== "report-sent";
    expect(mail.text).toContain(numbered ? "«data.numero»" : "«data.expediteur»");
  }
});

test("a quote without title leaves no dangling dash in the subject", () => {
  const mail = renderTemplate(
    "quote-sent",
    DEFAULT_TEMPLATES["quote-sent"],
    { "data.numero": "DE-1" },
    frame,
  );
  expect(mail.subject).toBe("Votre devis DE-1");
});
