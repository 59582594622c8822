import { expect, test } from "vitest";
import { submit } from "~/app/shell/answer";
import { clientEditForm } from "~/domain/clients/forms";

const sent = (fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return submit(
    body,
    clientEditForm,
    () => Promise.reject(new Error("not to be called")),
    () => null,
  );
};

test("words that are wrong come back with their form", async () => {
  expect(await sent({ kind: "person", version: "1", "phones[0].value": "12" })).toMatchObject({
    init: { status: 422 },
    data: { lastResult: { initialValue: { phones: [{ value: "12" }] } } },
  });
});

test.each([
  [{ phones: "9999-12-31" }],
  [{ version: "1", "addresses[0]": "x", phones: "06" }],
  [{ "addresses[0].city": "x", interlocutors: "", emails: "a@b.fr" }],
])("a word where a list stands is no form of ours: %o", async (fields) => {
  await expect(sent(fields as Record<string, string>)).rejects.toMatchObject({
    init: { status: 400 },
    data: { problems: [{ code: "form-unreadable" }] },
  });
});
