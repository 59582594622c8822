import { beforeAll, describe, expect, test } from "vitest";
import { clientForm } from "~/domain/clients/new-client";
import { createClient } from "~/operations/clients/create-client";
import { getFile } from "~/operations/files/get-file";
import { uploadFile } from "~/operations/files/upload-file";
import { readSheet } from "~/operations/imports/read-sheet";
import { exportList } from "~/operations/lists/export-list";
import { csvCell } from "~/outputs/csv";
import { everything } from "../../world/failing";
import { as, newWorld } from "../../world/world";
import { zip } from "../../world/zip";

beforeAll(newWorld);
const utf8 = (text: string) => new TextEncoder().encode(text);
const upload = (name: string, bytes: Uint8Array) =>
  uploadFile(as("bureau"), {
    ownerKind: "client",
    ownerId: "c-turpin",
    name,
    length: bytes.length,
    body: new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
  });

describe("a file is what its bytes say, and what could run is not kept", () => {
  test.each([
    ["a page that calls itself a photo", "photo.jpg", "<!doctype html><script>alert(1)</script>"],
    ["a drawing with a script", "logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    [
      "a drawing behind a declaration",
      "logo.svg",
      '<?xml version="1.0"?><svg><script>alert(1)</script></svg>',
    ],
    ["a drawing behind a comment and a mark", "a.txt", "\ufeff \n<!-- x --><svg onload=alert(1)>"],
    [
      "markup further down in a text",
      "notes.txt",
      `bonjour\n${"x".repeat(500)}<iframe src=javascript:alert(1)>`,
    ],
    ["a program", "plan.pdf", "MZ\u0090\u0000\u0003"],
    ["a program of Linux", "plan.pdf", "\u007fELF\u0002\u0001"],
    ["an archive with anything in it", "devis.docx", "PK\u0003\u0004 evil.exe"],
    ["a text cut by zeros", "notes.txt", "bonjour\u0000"],
  ])("%s", async (_, name, content) => {
    const before = await everything();
    await expect(upload(name, utf8(content))).rejects.toMatchObject({
      problems: [{ code: "file-kind-refused" }],
    });
    expect(await everything()).toEqual(before);
  });

  test("nothing at all is refused with its own sentence", async () => {
    await expect(upload("vide.pdf", new Uint8Array())).rejects.toMatchObject({
      problems: [{ code: "file-empty" }],
    });
  });

  test("a name with a path, a turn of direction, a line end or a double ending stays a plain name", async () => {
    for (const [typed, kept] of [
      ["../../../etc/passwd", "passwd.pdf"],
      ["C:\\Windows\\system32\\cmd.exe", "cmd.exe.pdf"],
      ["facture\u202efdp.exe", "facturefdp.exe.pdf"],
      ["a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie x=1.pdf"],
      ["\u0000.pdf", "pdf.pdf"],
      ["..", "fichier.pdf"],
      ["é".repeat(400), `${"é".repeat(110)}.pdf`],
    ] as const) {
      const { id, name } = await upload(typed, utf8("%PDF-1.7"));
      expect([typed, name]).toEqual([typed, kept]);
      const { headers } = await getFile(as("bureau"), id, {});
      expect(headers["Content-Disposition"]).toMatch(
        /^inline; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%~-]+$/,
      );
    }
  });

  test("what can't be shown without risk is downloaded, in a sandbox", async () => {
    const docx = zip([
      { name: "[Content_Types].xml", data: utf8("<x/>") },
      { name: "word/document.xml", data: utf8("<x/>") },
    ]);
    const { id } = await upload("lettre.docx", docx);
    const { headers } = await getFile(as("bureau"), id, {});
    expect(headers["Content-Disposition"]).toMatch(/^attachment/);
    expect(headers["Content-Security-Policy"]).toMatch(/default-src 'none'.*sandbox/);
  });
});

describe("a spreadsheet that is a trap", () => {
  const sheet = (rows: string) =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const xlsx = (rows: Uint8Array, announced?: number) =>
    zip([
      {
        name: "[Content_Types].xml",
        data: utf8(
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        ),
      },
      {
        name: "_rels/.rels",
        data: utf8(
          `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        ),
      },
      {
        name: "xl/workbook.xml",
        data: utf8(
          `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        ),
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        data: utf8(
          `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        ),
      },
      { name: "xl/worksheets/sheet1.xml", data: rows, ...(announced === undefined ? {} : { announced }) },
    ]);
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const two = `<row r="1">${cell("A1", "Référence")}</row><row r="2">${cell("A2", "R-1")}</row>`;

  test("the same file without a trap is read", async () => {
    expect((await readSheet(xlsx(utf8(sheet(two))))).rows).toEqual([{ row: 2, cells: ["R-1"] }]);
  });

  test("thirty megabytes that announce five thousand bytes are not unpacked", async () => {
    const bomb = xlsx(utf8(sheet(" ".repeat(30_000_000) + two)), 5_000);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readSheet(bomb)).rejects.toMatchObject({ problems: [{ code: "import-file-unreadable" }] });
  });

  test("one that announces more than a spreadsheet ever holds is refused before it is unpacked", async () => {
    await expect(readSheet(xlsx(utf8(sheet(two)), 300 * 1024 * 1024))).rejects.toMatchObject({
      problems: [{ code: "import-file-too-big" }],
    });
  });

  test("a million empty rows count for nothing", async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 3}"/>`).join("");
    expect((await readSheet(xlsx(utf8(sheet(two + empty))))).rows).toEqual([{ row: 2, cells: ["R-1"] }]);
  }, 60_000);

  test("entities of XML neither grow without end nor read a file", async () => {
    const doctype = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${"ha".repeat(50)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const rows = sheet(
      `<row r="1">${cell("A1", "Titre")}</row><row r="2">${cell("A2", "x&b;&f;")}</row>`,
    ).replace(/^<\?xml[^>]*>/, doctype);
    const read = await readSheet(xlsx(utf8(rows))).catch((error: { problems: unknown }) => error.problems);
    expect(JSON.stringify(read)).not.toMatch(/haha|root:/);
  });
});

test("what a spreadsheet would run as a formula is text, coming in and going out", async () => {
  const formula = '=HYPERLINK("http://evil.example";"cliquez")';
  const sheet = await readSheet(utf8(`Référence;Désignation\n"${formula.replaceAll('"', '""')}";@SUM(1)`));
  expect(sheet.rows[0]?.cells).toEqual([formula, "@SUM(1)"]);
  for (const start of ["=", "+", "-", "@", "\t", "\r"])
    expect(csvCell(`${start}cmd|' /C calc'!A0`)).toMatch(/^"?'/);
  const form = clientForm.parse({ kind: "person", lastName: "=1+1|cmd", statusId: "st-client" });
  await createClient(as("bureau"), form);
  const file = await exportList(as("direction"), "clients", new URLSearchParams(), { as: "csv" });
  const text = await new Response(file.bytes).text();
  expect(text).toMatch(/'=1\+1\|cmd/i);
  expect(
    text
      .split("\r\n")
      .flatMap((line) => line.split(";"))
      .filter((one) => /^"?[=@]/.test(one)),
  ).toEqual([]);
});
