import { expect, test } from "vitest";
import { secretsIn, secretsOfTree } from "../../scripts/secrets.mjs";

/** Put together here, so that this file holds none. */
const drawn = "kJ8vQ2mZ7xLp4Rt9WbYc3Ns6HdFg1TuE";
const SECRETS: [string, string][] = [
  ["private key", `${"-----BEGIN "}PRIVATE KEY-----\n${drawn.repeat(2)}\n`],
  ["Amazon key", `AKIA${"ABCDEFGH23456789"}`],
  ["GitHub token", `ghp_${drawn}abcd12`],
  ["npm token", `npm_${drawn}abcd`],
  ["Google key", `AIza${drawn}abc`],
  ["Stripe key", `sk_live_${drawn}`],
  ["Slack token", `xoxb-${drawn}`],
  ["Resend key", `re_abcd1234_${drawn}`],
  ["Svix secret", `whsec_${drawn}`],
  ["key of our API", `aplomb_${drawn}`],
  ["signed token", `eyJ${drawn}.eyJ${drawn}.${drawn}`],
  ["account in an address", `smtps://moi:${drawn}@smtp.fournisseur.fr:465`],
  ["value named secret", `SESSION_SECRET = "${drawn}"`],
];

test.each(SECRETS)("a %s typed into a file is found", (form, text) => {
  expect(secretsIn("operations/mail.ts", `const a = 1;\n${text}`)).toContain(`operations/mail.ts:2 ${form}`);
});

test("words, samples and addresses without an account are no secrets", () => {
  for (const text of [
    'const passwordField = "Choisissez au moins douze caractères";',
    "smtps://user:password@smtp.example.fr:465",
    "https://aplomb.example/invitation/jeton",
    "# SESSION_SECRET=",
  ])
    expect([text, secretsIn("README.md", text)]).toEqual([text, []]);
});

test("no file of the house holds a secret", () => {
  expect(secretsOfTree().found).toEqual([]);
});
