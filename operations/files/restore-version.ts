import type * as z from "zod";
import { file } from "~/db/schema/files";
import { inTheWay } from "~/domain/files/change";
import type { versionForm } from "~/domain/files/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { forbidden, notFound, refused } from "../refusals";
import { loadFile, mayWrite } from "./load";
import { fileTopics } from "./owners";
import { loadRevision, newest } from "./versions";

/** A version before becomes the newest; all that came since stays too. */
export const restoreVersion = verb(
  "file.write",
  async (ctx, fileId: string, form: z.output<typeof versionForm>) => {
    const row = await loadFile(ctx, fileId);
    if (!mayWrite(ctx, row.ownerKind)) throw forbidden();
    const way = inTheWay([row]);
    if (way) throw refused(way);
    if (form.revision === row.revision) throw notFound("version");
    const old = await loadRevision(ctx, fileId, form.revision);
    await ctx.commit({
      guards: [unchanged(file, fileId, form.version)],
      writes: newest(ctx, row, old),
      change: {
        kind: "file",
        id: fileId,
        action: "replaced",
        after: { revision: row.revision + 1, from: form.revision },
      },
      event: { name: "changed", subjectId: fileId, topics: fileTopics(row) },
    });
    return { revision: row.revision + 1 };
  },
);
