import * as z from "zod";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { familyShape } from "~/domain/articles/forms";
import { updateFamily } from "~/operations/articles/update-family";
import type { Route } from "./+types/family";

const shape = familyShape.extend({ version: z.coerce.number().int() });

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    shape,
    ({ version, ...family }) => updateFamily(context.get(ctxContext), params.familyId, version, family),
    () => ({ lastResult: undefined, problems: [], done: true as const }),
  );
