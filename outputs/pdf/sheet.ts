import { type Color, type PDFDocument, type PDFImage, type PDFPage, rgb } from "@cantoo/pdf-lib";
import type { Face, Typeset } from "~/outputs/pdf/type";

/** A4 in points. */
export const A4 = { width: 595.28, height: 841.89 };
export const MARGIN = { left: 45, right: 45, top: 42, bottom: 66 };
export const LEFT = MARGIN.left;
export const RIGHT = A4.width - MARGIN.right;
export const WIDTH = RIGHT - LEFT;

export interface Ink {
  text: Color;
  quiet: Color;
  hairline: Color;
  accent: Color;
}

/** Dark, grey, hairline and the company's accent ("#rrggbb"; anything else falls back to the text colour). */
export function mixInk(accent: string): Ink {
  const text = rgb(0.11, 0.14, 0.16);
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(accent);
  const channel = (index: number) => Number.parseInt(hex?.[index] ?? "0", 16) / 255;
  return {
    text,
    quiet: rgb(0.38, 0.42, 0.45),
    hairline: rgb(0.85, 0.86, 0.87),
    accent: hex ? rgb(channel(1), channel(2), channel(3)) : text,
  };
}

export interface TextStyle {
  face?: Face;
  size: number;
  color?: Color;
  align?: "left" | "right" | "center";
}

/** Draws on one page with the origin at the top left: `y` grows downwards, text sits on its baseline. */
export class Pen {
  constructor(
    readonly page: PDFPage,
    readonly type: Typeset,
    readonly ink: Ink,
  ) {}

  text(value: string, x: number, y: number, style: TextStyle): void {
    const face = style.face ?? this.type.regular;
    const text = face.printable(value);
    if (text.trim() === "") return;
    const width = style.align && style.align !== "left" ? face.width(text, style.size) : 0;
    this.page.drawText(text, {
      x: style.align === "right" ? x - width : style.align === "center" ? x - width / 2 : x,
      y: A4.height - y,
      size: style.size,
      font: face.font,
      color: style.color ?? this.ink.text,
    });
  }

  /** A horizontal hairline. */
  rule(x1: number, x2: number, y: number, color = this.ink.hairline, thickness = 0.5): void {
    const at = A4.height - y;
    this.page.drawLine({ start: { x: x1, y: at }, end: { x: x2, y: at }, thickness, color });
  }

  frame(x: number, top: number, width: number, height: number, dashed: boolean): void {
    this.page.drawRectangle({
      x,
      y: A4.height - top - height,
      width,
      height,
      borderWidth: 0.7,
      borderColor: dashed ? this.ink.quiet : this.ink.hairline,
      borderDashArray: dashed ? [3, 3] : undefined,
    });
  }

  square(x: number, top: number, size: number): void {
    this.page.drawRectangle({
      x,
      y: A4.height - top - size,
      width: size,
      height: size,
      color: this.ink.text,
    });
  }

  image(image: PDFImage, x: number, top: number, width: number, height: number): void {
    this.page.drawImage(image, { x, y: A4.height - top - height, width, height });
  }

  /** A free path in SVG syntax, its origin at (x, top). */
  stroke(path: string, x: number, top: number, scale: number, thickness: number): void {
    this.page.drawSvgPath(path, {
      x,
      y: A4.height - top,
      scale,
      borderColor: this.ink.text,
      borderWidth: thickness / scale,
    });
  }
}

/** PNG or JPEG bytes as an image of this document; null when the bytes are neither. */
export async function embedPicture(doc: PDFDocument, bytes: Uint8Array): Promise<PDFImage | null> {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return doc.embedPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return doc.embedJpg(bytes);
  return null;
}

/** The largest size of the picture's proportions inside a box. */
export function fit(image: PDFImage, width: number, height: number): { width: number; height: number } {
  const scale = Math.min(width / image.width, height / image.height);
  return { width: image.width * scale, height: image.height * scale };
}
