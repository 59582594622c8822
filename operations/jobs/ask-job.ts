import { isJob } from "~/domain/schedule/jobs";
import { verb } from "../context.server";
import { notFound } from "../refusals";

/** Runs a job now rather than at its time: it begins as soon as the answer has left. */
export const askJob = verb("job.manage", async (ctx, name: string): Promise<void> => {
  if (!isJob(name)) throw notFound("job");
  await ctx.commit({
    writes: [],
    change: { kind: "job", id: name, action: "launched" },
    event: { name: "job.asked", subjectId: name, topics: ["jobs"] },
  });
});
