import type { Ctx } from "../context.server";

/** Who looks at whose figures: a seller at their own alone, the direction at anyone's, others at the company's. */
export interface Whose {
  /** Null: the whole company. */
  sellerId: string | null;
  mayChoose: boolean;
}

export function whoseFigures(ctx: Ctx, asked: string | undefined): Whose {
  if (ctx.viewer.kind !== "staff") return { sellerId: null, mayChoose: false };
  if (ctx.viewer.role === "commercial") return { sellerId: ctx.viewer.userId, mayChoose: false };
  const mayChoose = ctx.viewer.role === "direction";
  return { sellerId: mayChoose && asked ? asked : null, mayChoose };
}
