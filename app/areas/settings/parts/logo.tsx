import { Button, Text, Title } from "@mantine/core";
import { Form, useRevalidator } from "react-router";
import { FileDrop } from "~/app/ui/file-drop";
import classes from "./accent-field.module.css";
import layout from "./company.module.css";
import type { Company } from "./company-values";

/** The logo as documents show it, on white paper; a new one is dropped over it. */
export function Logo({ company, mayManage }: { company: Company; mayManage: boolean }) {
  const { revalidate } = useRevalidator();
  return (
    <div className={layout.logo}>
      <Title order={2} mb="sm">
        Logo
      </Title>
      {company.logoFileId ? (
        <div className={classes.logo}>
          <img src={`/fichiers/${company.logoFileId}`} alt={`Logo de ${company.legalName}`} />
        </div>
      ) : (
        <Text c="dimmed" mb="sm">
          Pas encore de logo : vos documents portent le nom de l'entreprise.
        </Text>
      )}
      {mayManage && (
        <>
          <FileDrop
            to={(file) => `/reglages/logo?nom=${encodeURIComponent(file.name)}`}
            onDone={() => void revalidate()}
            label="Déposez votre logo ici, ou cliquez pour le choisir (PNG ou JPEG, 2 Mo au plus)"
            accept={["image/png", "image/jpeg"]}
          />
          {company.logoFileId && (
            <Form method="post" action="/reglages/logo/retrait" style={{ marginTop: "0.75rem" }}>
              <Button type="submit" variant="default" size="compact-sm">
                Retirer le logo
              </Button>
            </Form>
          )}
        </>
      )}
    </div>
  );
}
