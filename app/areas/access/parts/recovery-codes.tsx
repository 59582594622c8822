import { Alert, Button } from "@mantine/core";
import { Link } from "react-router";
import classes from "./rows.module.css";

/** The ten codes, this once: to download, print or copy. */
export function RecoveryCodes({ codes, email }: { codes: string[]; email: string }) {
  const text = `Codes de secours Aplomb de ${email}\nChacun sert une seule fois.\n\n${codes.join("\n")}\n`;
  return (
    <>
      <Alert color="copper" variant="light" mb="md" title="Gardez ces dix codes en lieu sûr">
        Ils ne seront plus jamais affichés. Chacun ouvre votre compte une fois, si votre téléphone vous
        manque.
      </Alert>
      <ul className={classes.codes} aria-label="Codes de secours">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.buttons} data-screen-only>
        <Button
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="codes-de-secours-aplomb.txt"
        >
          Télécharger les codes
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          Imprimer
        </Button>
        <Button variant="default" component={Link} to="/profil/double-authentification">
          Je les ai gardés
        </Button>
      </div>
    </>
  );
}
