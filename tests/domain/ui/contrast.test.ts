import { DEFAULT_THEME, mergeMantineTheme } from "@mantine/core";
import { expect, test } from "vitest";
import { resolver, theme } from "~/app/ui/theme";

const full = mergeMantineTheme(DEFAULT_THEME, theme);
const variables = resolver(full);

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = [
  "--mantine-color-text",
  "--mantine-color-dimmed",
  "--mantine-color-error",
  "--accent-text",
  "--copper-text",
  "--paid",
  "--partial",
  "--overdue",
  "--unpaid",
];
const SURFACES = ["--mantine-color-body", "--surface", "--surface-sunken"];

test("the arithmetic is WCAG's: black on white is 21, a known grey 4.54", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

for (const scheme of ["light", "dark"] as const) {
  const colour = (name: string) => (variables[scheme] as Record<string, string>)[name] ?? "";

  for (const text of TEXTS)
    test(`${scheme}: ${text} can be read on every surface (4.5:1)`, () => {
      for (const surface of SURFACES)
        expect(contrast(colour(text), colour(surface)), surface).toBeGreaterThanOrEqual(4.5);
    });

  test(`${scheme}: a placeholder can be read in its field (4.5:1)`, () => {
    expect(contrast(colour("--mantine-color-placeholder"), colour("--surface"))).toBeGreaterThanOrEqual(4.5);
  });

  test(`${scheme}: the edge of a field is seen (3:1)`, () => {
    expect(contrast(colour("--hairline-strong"), colour("--surface"))).toBeGreaterThanOrEqual(3);
  });

  test(`${scheme}: white on the main button can be read (4.5:1), and its ring is seen (3:1)`, () => {
    const shade = typeof full.primaryShade === "object" ? full.primaryShade[scheme] : full.primaryShade;
    const filled = full.colors[full.primaryColor]?.[shade] ?? "";
    expect(contrast(filled, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(filled, colour("--mantine-color-body"))).toBeGreaterThanOrEqual(3);
  });

  test(`${scheme}: text on what glows can be read (4.5:1)`, () => {
    expect(contrast(colour("--mantine-color-text"), colour("--glow"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour("--accent-text"), colour("--glow"))).toBeGreaterThanOrEqual(4.5);
  });
}
