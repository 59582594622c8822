import { Button } from "@mantine/core";
import { useState } from "react";
import { useRevalidator } from "react-router";
import { post } from "~/app/shell/post";
import { toast } from "~/app/ui/toast";
import type { ClientFile } from "~/operations/clients/get-client-file";
import classes from "./quick-ouvrage.module.css";

/**
 * An ouvrage in one press on its type, at the client's site, named after the type until somebody names it better; its
 * dates and numbers come later, on its own page.
 */
export function QuickOuvrage({ file }: { file: ClientFile }) {
  const { client, addresses, ouvrages, choices } = file;
  const [opened, setOpened] = useState(false);
  const [adding, setAdding] = useState<string | null>(null);
  const { revalidate } = useRevalidator();
  const base = `/clients/${client.id}/ouvrages`;
  const site = addresses.find((one) => one.use === "site") ?? addresses[0];
  const add = async (type: { id: string; label: string }) => {
    setAdding(type.id);
    const alike = ouvrages.filter((one) => one.typeId === type.id).length;
    const name = alike === 0 ? type.label : `${type.label} ${alike + 1}`;
    const id = await post<string>(`${base}/ajout`, { typeId: type.id, name, siteAddressId: site?.id ?? "" });
    await revalidate();
    setAdding(null);
    setOpened(false);
    if (id === null) return;
    const back = async () => {
      await fetch(`${base}/${id}/archive`, {
        method: "POST",
        body: new URLSearchParams({ archived: "true" }),
      });
      await revalidate();
    };
    toast({ message: `Ouvrage ajouté : ${name}`, undo: () => void back() });
  };
  if (ouvrages.length > 0 && !opened)
    return (
      <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setOpened(true)} data-screen-only>
        Ajouter un ouvrage
      </Button>
    );
  return (
    <fieldset className={classes.types} data-screen-only>
      <legend>Ajouter un ouvrage</legend>
      {choices.ouvrageTypes.map((type) => (
        <Button
          key={type.id}
          variant="default"
          size="sm"
          loading={adding === type.id}
          onClick={() => void add(type)}
        >
          {type.label}
        </Button>
      ))}
    </fieldset>
  );
}
