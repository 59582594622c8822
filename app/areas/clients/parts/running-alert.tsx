import { Alert } from "@mantine/core";
import { Link } from "react-router";
import { counted } from "~/domain/french";
import type { RunningTogether } from "~/operations/lists/get-running-together";
import { Running } from "./running";
import classes from "./running.module.css";

const MOST_SHOWN = 8;

/** What still runs with clients on their way to the bin, summed up, the first of them by name. */
export function RunningAlert({ found, owing }: { found: RunningTogether; owing: boolean }) {
  const { busy, running, named } = found;
  if (busy === 0) return null;
  const shown = named.slice(0, MOST_SHOWN);
  return (
    <Alert
      color={owing ? "red" : "yellow"}
      variant="light"
      title={owing ? "Il reste de l'argent à encaisser" : "Tout n'est pas terminé"}
      mb="md"
    >
      <p className={classes.sum}>
        Chez {counted(busy, "client")} : <Running running={running} />
      </p>
      <ul className={classes.list}>
        {shown.map((client) => (
          <li key={client.id}>
            <Link to={`/clients/${client.id}`}>{client.name}</Link>
            {" : "}
            <Running running={client.running} />
          </li>
        ))}
        {busy > shown.length && <li>et {counted(busy - shown.length, "autre client", "autres clients")}</li>}
      </ul>
    </Alert>
  );
}
