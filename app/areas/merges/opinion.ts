import * as z from "zod";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { pairForm } from "~/domain/merges/forms";
import { tellApart } from "~/operations/merges/tell-apart";
import type { Route } from "./+types/opinion";

const opinion = pairForm.extend({ apart: z.stringbool() });

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    opinion,
    (form) => tellApart(context.get(ctxContext), form),
    () => ({ problems: [] }),
  );
}
