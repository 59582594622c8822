import { useRef } from "react";
import { VersionedForm } from "~/app/areas/settings/parts/versioned-form";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { layoutForm } from "~/domain/layouts/forms";
import { getLayout } from "~/operations/layouts/get-layout";
import { saveLayout } from "~/operations/layouts/save-layout";
import type { Route } from "./+types/layout";
import { LayoutFields } from "./parts/layout-fields";
import { LayoutPreview } from "./parts/layout-preview";
import classes from "./parts/layouts.module.css";
import { KIND_TITLES } from "./parts/words";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.layout.name ?? "Mise en page"} · Aplomb` },
];
export const handle: Shows = { topics: () => ["layouts"] };
export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getLayout(context.get(ctxContext), params.layoutId));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    layoutForm,
    (form) => saveLayout(ctx, params.layoutId, form),
    () => ({ saved: "Mise en page enregistrée.", at: ctx.now }),
  );
}

export default function LayoutPage({ loaderData }: Route.ComponentProps) {
  const { layout, may } = loaderData;
  const around = useRef<HTMLDivElement>(null);
  const { version, kind, id: _, isDefault, archived, ...values } = layout;
  return (
    <Page
      title={layout.name}
      detail={[KIND_TITLES[kind], isDefault && "par défaut", archived && "de côté"]
        .filter(Boolean)
        .join(" · ")}
      back={{ href: "/reglages/mises-en-page", label: "Mises en page" }}
    >
      <div className={classes.beside}>
        <div ref={around}>
          <VersionedForm schema={layoutForm} version={version} defaultValue={values} readOnly={!may.manage}>
            <LayoutFields {...loaderData} />
          </VersionedForm>
        </div>
        {may.manage && <LayoutPreview around={around} kind={kind} />}
      </div>
    </Page>
  );
}
