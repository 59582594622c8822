import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { CODE, FILES, ROOT, read } from "./sources";

/** Verbs that the API leaves out, each with its reason. */
const LEFT_OUT: Record<string, string> = {
  logIn: "opens a session of the browser",
  logOut: "closes a session of the browser",
  verifySecondFactor: "second step of a log-in",
  acceptInvitation: "a person joins with a link and a password of their own",
  findInvitation: "the page of that link",
  requestPasswordReset: "a person who lost a password, from a browser",
  findPasswordReset: "the page of that link",
  resetPassword: "a person chooses a password",
  setUpCompany: "before it there is nobody to make a key",
  getSetUpState: "before it there is nobody to make a key",
  compose: "a person's shorthand; programs take addNote and addAction",
  enterQuoteDraft: "the door of the room where people write a draft together",
  writeQuoteDraft: "the room of a draft writes it to the base; programs take saveQuoteDraft",
  enterFile: "the door of a room where browsers show who is there",
  getFrame: "the frame of the screens",
  getImportChoice: "a person's habit; programs say what they take with each item",
  saveImportChoice: "a person's habit; programs say what they take with each item",
  getArchive: "the page before the archive; the archive counts itself",
  allowArchive: "asks a person's password before the archive leaves; a key with the right has its own",
  takeArchive: "the archive for a person's browser; programs take exportCompany",
  previewLayout: "a paper beside the form while it is filled; programs save and print",
  openSurvey: "the page of an invitation: its secret is the key",
  answerSurvey: "the page of an invitation: its secret is the key",
  declineSurvey: "the page of an invitation: its secret is the key",
  enterSpace: "a link becomes a cookie; here the link is the key",
  getHost: "the look of the space's own pages",
  getLogo: "the look of the space's own pages",
  getProfile: "a key never reaches the account of its owner (K2)",
  saveProfile: "a key never reaches the account of its owner (K2)",
  changePassword: "a key never reaches the account of its owner (K2)",
  startTwoFactor: "a key never reaches the account of its owner (K2)",
  confirmTwoFactor: "a key never reaches the account of its owner (K2)",
  stopTwoFactor: "a key never reaches the account of its owner (K2)",
  renewRecoveryCodes: "a key never reaches the account of its owner (K2)",
  revokeSession: "a key never reaches the account of its owner (K2)",
  revokeOtherSessions: "a key never reaches the account of its owner (K2)",
  getTelling: "a key never reaches the account of its owner (K2)",
  saveSearchMode: "a key never reaches the account of its owner (K2)",
  saveSearchWithin: "a key never reaches the account of its owner (K2)",
  saveTelling: "a key never reaches the account of its owner (K2)",
  makeKey: "a key makes no key (K2)",
  listKeys: "a key sees no key (K2)",
  revokeKey: "a key ends no key (K2)",
};

const verbs = FILES.filter((file) => /^operations\/.*\.ts$/.test(file)).flatMap((file) =>
  [...read(file).matchAll(/export const (\w+) = verb\(\s*"([\w.-]+)"/g)].map(
    ([, name = "", permission = ""]) => ({
      name,
      permission,
    }),
  ),
);
const opened = new Set(
  CODE.filter((file) => file.startsWith("workers/api/areas/")).flatMap((file) =>
    [...read(file).matchAll(/^ {4}does: (\w+),/gm)].map(([, name]) => name),
  ),
);

test("every verb can be reached by the API, or says here why not", () => {
  expect(verbs.length).toBeGreaterThan(140);
  const missing = verbs
    .filter(({ name, permission }) => permission !== "system" && !opened.has(name) && !(name in LEFT_OUT))
    .map(({ name }) => name);
  expect(missing).toEqual([]);
});

test("what is left out exists, and is not in the API all the same", () => {
  const names = new Set(verbs.map(({ name }) => name));
  expect(Object.keys(LEFT_OUT).filter((name) => !names.has(name) || opened.has(name))).toEqual([]);
});

test("the answers in the document are those of the verbs (refresh them with `npm run api-answers`)", async () => {
  const { answersText, FILE } = await import("../../scripts/api-answers.mjs");
  expect(readFileSync(path.join(ROOT, FILE), "utf8") === answersText()).toBe(true);
}, 120_000);
