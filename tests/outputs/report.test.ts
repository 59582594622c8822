import { expect, test } from "vitest";
import { printReport, type ReportPaper } from "~/outputs/report";
import { person, seller } from "./sample";

const paper = (over: Partial<ReportPaper> = {}): ReportPaper => ({
  kind: "Rapport de visite",
  title: "Visite technique",
  revision: 1,
  seller,
  customer: person,
  accent: "#0f5c63",
  facts: [{ label: "Établi le", value: "23/11/2026 à 10:00" }],
  sections: [
    {
      title: "Constat",
      lines: [
        { kind: "answer", label: "Observations", text: "Margelles fendues.\nSkimmer à changer." },
        {
          kind: "photos",
          label: "Photos",
          photos: [{ legend: "Illisible", bytes: new Uint8Array([1, 2, 3]) }],
        },
        {
          kind: "signature",
          label: "Le client",
          name: "Jean Turpin",
          drawing: {
            width: 100,
            height: 40,
            strokes: [
              [
                { x: 0, y: 0 },
                { x: 100, y: 40 },
              ],
            ],
          },
        },
      ],
    },
  ],
  fingerprint: "ab".repeat(32),
  printedAt: "2026-11-23T09:00:00.000Z",
  ...over,
});

test("a report prints the same bytes twice, and others when it says something else", async () => {
  const [one, two] = [await printReport(paper()), await printReport(paper())];
  expect(new TextDecoder("latin1").decode(one.slice(0, 5))).toBe("%PDF-");
  expect(two).toEqual(one);
  expect(await printReport(paper({ title: "Autre visite" }))).not.toEqual(one);
});

test("two hundred answers run over pages", async () => {
  const lines = Array.from({ length: 200 }, (_, i) => ({
    kind: "answer" as const,
    label: `Point ${i}`,
    text: "Vu. ".repeat(30),
  }));
  const many = await printReport(paper({ sections: [{ title: "Points", lines }] }));
  expect(many.byteLength).toBeGreaterThan((await printReport(paper())).byteLength);
});
