import type { Pen } from "~/outputs/pdf/sheet";

/** A piece of the document that is never cut: a row, a paragraph line, the totals. */
export interface Block {
  height: number;
  /** `top` is the y of the block's upper edge, from the top of the page. */
  draw(pen: Pen, top: number): void;
  /** Stays on the page of the block after it: a title with its first row. */
  keepWithNext?: boolean;
  /** Part of the line table: its heading is repeated above it on a new page. */
  inTable?: boolean;
  /** Blocks of the same frame are surrounded together, page by page. */
  frame?: { id: string; dashed: boolean };
  /** Nothing but air: dropped at the top of a page. */
  space?: boolean;
}

export interface Placed {
  block: Block;
  top: number;
}

export interface PlacedPage {
  placed: Placed[];
  /** Where the table heading goes on this page; null when the page starts outside the table. */
  headingAt: number | null;
}

export interface Room {
  firstTop: number;
  nextTop: number;
  bottom: number;
  headingHeight: number;
}

const heightOf = (blocks: Block[]) => blocks.reduce((sum, block) => sum + block.height, 0);

/** Blocks that must stay together, in order. */
function chunks(blocks: Block[]): Block[][] {
  const out: Block[][] = [];
  let chunk: Block[] = [];
  for (const block of blocks) {
    chunk.push(block);
    if (block.keepWithNext) continue;
    out.push(chunk);
    chunk = [];
  }
  if (chunk.length > 0) out.push(chunk);
  return out;
}

/** Lays blocks over pages. The heading is put once before the first table block and again on each new page. */
export function paginate(blocks: Block[], room: Room): PlacedPage[] {
  let page: PlacedPage = { placed: [], headingAt: null };
  const pages = [page];
  let y = room.firstTop;
  const turn = () => {
    page = { placed: [], headingAt: null };
    pages.push(page);
    y = room.nextTop;
  };
  const put = (block: Block) => {
    const empty = page.placed.length === 0 && pages.length > 1;
    if (block.space && empty) return;
    if (block.inTable && page.headingAt === null) {
      page.headingAt = y;
      y += room.headingHeight;
    }
    page.placed.push({ block, top: y });
    y += block.height;
  };
  const need = (some: Block[]) =>
    heightOf(some) + (page.headingAt === null && some.some((one) => one.inTable) ? room.headingHeight : 0);
  for (const chunk of chunks(blocks)) {
    const fitsOnePage = heightOf(chunk) <= room.bottom - room.nextTop - room.headingHeight;
    if (y + need(chunk) > room.bottom && fitsOnePage && page.placed.length > 0) turn();
    for (const block of chunk) {
      if (y + need([block]) > room.bottom && page.placed.length > 0) turn();
      put(block);
    }
  }
  return pages;
}
