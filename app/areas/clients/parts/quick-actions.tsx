import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { routeHref } from "./places";
import classes from "./quick-actions.module.css";

/** On a phone: call, go there, write, photograph, within the thumb's reach. */
export function QuickActions({ file }: { file: ClientFile }) {
  const phone = file.phones[0] ?? file.interlocutors.find((one) => one.phone !== "");
  const number = phone ? ("value" in phone ? phone.value : phone.phone) : null;
  const place = file.addresses.find((a) => a.use === "site") ?? file.addresses[0];
  const mail = file.emails[0]?.value;
  return (
    <div className={classes.bar} data-screen-only>
      {number && (
        <Button component="a" href={`tel:${number}`} variant="light">
          Appeler
        </Button>
      )}
      {place && (
        <Button component="a" href={routeHref(place)} variant="light">
          Y aller
        </Button>
      )}
      {mail && (
        <Button component="a" href={`mailto:${mail}`} variant="light">
          Écrire
        </Button>
      )}
      <Button component={Link} to={`/clients/${file.client.id}/documents`} variant="light">
        Photo
      </Button>
    </div>
  );
}
