import { type Problem, problem } from "~/domain/problem";

/** Relative luminance of "#rrggbb" (WCAG 2). */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two colours "#rrggbb", from 1 to 21 (WCAG 2). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** Whether white text can be read on this accent (C9): `colour-unreadable`, `accent-too-light`. */
export function accentProblems(colour: string, field = "accent"): Problem[] {
  if (!isColour(colour)) return [problem("colour-unreadable", field)];
  const ratio = contrast(colour, "#ffffff");
  return ratio < 4.5
    ? [problem("accent-too-light", field, { ratio: ratio.toFixed(1).replace(".", ",") })]
    : [];
}
