import * as z from "zod";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { Tabs } from "~/app/ui/tabs";
import { SECTIONS } from "~/domain/company/sections";
import { notFound } from "~/operations/refusals";
import { getCompany } from "~/operations/settings/get-company";
import { saveCompany } from "~/operations/settings/save-company";
import type { Route } from "./+types/company";
import classes from "./parts/company.module.css";
import { COMPANY_PAGES } from "./parts/company-sections";
import { companyValues } from "./parts/company-values";
import { Logo } from "./parts/logo";
import { VersionedForm } from "./parts/versioned-form";

export const meta: Route.MetaFunction = () => [{ title: "Entreprise · Aplomb" }];
export const handle: Shows = { topics: () => ["company"] };

const pageOf = (path: string) => COMPANY_PAGES.find((page) => page.path === path);
const formOf = (section: keyof typeof SECTIONS) =>
  SECTIONS[section].form.extend({ version: z.coerce.number().int() });

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(async () => {
    if (!pageOf(params.section)) throw notFound("record");
    return getCompany(context.get(ctxContext));
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  const page = pageOf(params.section);
  if (!page) throw new Response(null, { status: 404 });
  return submit(
    await request.formData(),
    formOf(page.section),
    ({ version, ...form }) => saveCompany(ctx, page.section, form as never, version),
    () => ({ saved: "Réglages enregistrés.", at: ctx.now }),
  );
}

const TABS = COMPANY_PAGES.map(({ path, label }) => ({ label, href: `/reglages/entreprise/${path}` }));

export default function Company({ loaderData, params }: Route.ComponentProps) {
  const { company, mayManage } = loaderData;
  const page = pageOf(params.section);
  if (!page) return null;
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title={company.tradeName || company.legalName}
      detail="Réglages de l'entreprise"
    >
      <div className={classes.beside}>
        <Tabs label="Réglages de l'entreprise" tabs={TABS} vertical />
        <div>
          {page.section === "appearance" && <Logo company={company} mayManage={mayManage} />}
          <VersionedForm
            key={page.section}
            schema={formOf(page.section)}
            version={company.version}
            defaultValue={companyValues(company)}
            readOnly={!mayManage}
          >
            <page.Fields />
          </VersionedForm>
        </div>
      </div>
    </Page>
  );
}
