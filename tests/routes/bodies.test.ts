import { describe, expect, test } from "vitest";
import { boundedBody } from "~/workers/bodies";

const FORM = "application/x-www-form-urlencoded";
const sent = (
  path: string,
  type: string,
  body: string | null,
  over: { length?: string | null; method?: string } = {},
) => {
  const headers = new Headers(type ? { "Content-Type": type } : {});
  const length =
    over.length === undefined ? String(new TextEncoder().encode(body ?? "").length) : over.length;
  if (length !== null) headers.set("Content-Length", length);
  return new Request(`https://aplomb.example${path}`, { method: over.method ?? "POST", headers, body });
};
const status = async (request: Request) => {
  const weighed = await boundedBody(request);
  return weighed instanceof Response ? weighed.status : 200;
};

test("forms, JSON and whole parts pass, and what is in them is still there", async () => {
  expect(await status(sent("/clients/nouveau", FORM, "a=1"))).toBe(200);
  for (const path of [
    "/devis/x/brouillon",
    "/documents/prix",
    "/documents/catalogues",
    "/documents/catalogues/choix",
    "/articles/x/composition",
  ])
    expect(await status(sent(path, "application/json", "{}")), path).toBe(200);
  expect(await status(new Request("https://aplomb.example/", { method: "GET" }))).toBe(200);
  // A page that says it is being read sends nothing, under no name.
  expect(await status(sent("/espace/devis/x/lecture", "", ""))).toBe(200);
  const form = new FormData();
  form.set("file", new File(["a;b"], "t.csv"));
  const made = new Request("https://aplomb.example/imports/nouveau", { method: "POST", body: form });
  const bytes = await made.arrayBuffer();
  const type = made.headers.get("Content-Type") ?? "";
  const weighed = await boundedBody(
    new Request(made.url, {
      method: "POST",
      headers: { "Content-Type": type, "Content-Length": String(bytes.byteLength) },
      body: bytes,
    }),
  );
  if (weighed instanceof Response) throw new Error(String(weighed.status));
  const file = (await weighed.formData()).get("file");
  expect(file instanceof File && (await file.text())).toBe("a;b");
});

describe("nothing of it is read when", () => {
  test("it says that it is too heavy", async () => {
    const request = sent("/clients/nouveau", FORM, "a=1", { length: String(9 * 1024 * 1024) });
    expect(await status(request)).toBe(413);
    expect(request.bodyUsed).toBe(false);
    expect(
      await status(sent("/imports/nouveau.data", FORM, "a=1", { length: String(9 * 1024 * 1024) })),
    ).toBe(200);
    expect(await status(sent("/imports/nouveau", FORM, "a=1", { length: String(13 * 1024 * 1024) }))).toBe(
      413,
    );
  });

  test("it does not say how heavy it is, or says nonsense", async () => {
    expect(await status(sent("/clients/nouveau", FORM, "a=1", { length: null }))).toBe(411);
    expect(await status(sent("/clients/nouveau", FORM, "a=1", { length: "1e99" }))).toBe(411);
  });

  test("it is of a type that no form of ours has", async () => {
    expect(await status(sent("/clients/nouveau", "application/xml", "<a/>"))).toBe(415);
    expect(await status(sent("/clients/nouveau", "image/svg+xml", "<svg/>"))).toBe(415);
    expect(await status(sent("/clients/nouveau", "application/json", "{}"))).toBe(415);
    expect(await status(sent("/clients/nouveau", "text/plain", "a=1"))).toBe(415);
  });
});

test("parts that do not hold together are refused before a page reads them", async () => {
  for (const body of ["", "nonsense", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut'])
    if (body !== "")
      expect([body, await status(sent("/imports/nouveau", "multipart/form-data; boundary=x", body))]).toEqual(
        [body, 400],
      );
  expect(await status(sent("/imports/nouveau", "multipart/form-data", "a=1"))).toBe(400);
});
