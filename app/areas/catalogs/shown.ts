import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { shownShape } from "~/domain/catalogs/forms";
import { showSupplier } from "~/operations/catalogs/show-supplier";
import type { Route } from "./+types/shown";

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    shownShape,
    ({ shown }) => showSupplier(context.get(ctxContext), params.supplierId, shown),
    () => ({ lastResult: undefined, problems: [] }),
  );
