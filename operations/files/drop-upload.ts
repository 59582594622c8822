import { verb } from "../context.server";
import { loadUpload, multipartOf, uploadForgotten } from "./upload-load";

/** Whoever began a big file lets it go: what had arrived leaves the store. */
export const dropUpload = verb("file.write", async (ctx, uploadId: string): Promise<{ id: string }> => {
  const row = await loadUpload(ctx, uploadId);
  await ctx.commit({
    writes: uploadForgotten(ctx, uploadId),
    change: { kind: "file", id: uploadId, action: "upload-dropped", before: { name: row.name } },
  });
  // What the store keeps of it all the same leaves by the store's own rule for uploads without an end.
  await multipartOf(ctx, row)
    .abort()
    .catch(() => undefined);
  return { id: uploadId };
});
