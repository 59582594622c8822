import * as z from "zod";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { publishFormTemplate } from "~/operations/scenarios/publish-form-template";
import type { Route } from "./+types/publication";

const shape = z.object({ version: z.coerce.number().int() });

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    shape,
    (input) => publishFormTemplate(context.get(ctxContext), params.templateId, input),
    ({ number, version }) => ({ published: number, version }),
  );
}
