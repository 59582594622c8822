import { useMantineColorScheme } from "@mantine/core";
import { Form } from "react-router";
import { Avatar } from "~/app/ui/avatar";
import { DropMenu, Entry, EntryLabel, Rule } from "~/app/ui/drop-menu";
import classes from "./frame.module.css";

const SCHEMES = [
  { value: "light", label: "Claire" },
  { value: "dark", label: "Sombre" },
  { value: "auto", label: "Comme l'appareil" },
] as const;

/** The person at the screen: profile and sessions, appearance, the way out. */
export function PersonMenu({ viewer }: { viewer: { name: string; role: string } }) {
  return (
    <DropMenu
      name={viewer.name}
      button={(props) => (
        <button {...props} className={classes.face}>
          <span className="visually-hidden">Menu de {viewer.name}</span>
          <Avatar name={viewer.name} />
        </button>
      )}
    >
      {(close) => (
        <>
          <EntryLabel>{viewer.name}</EntryLabel>
          <Entry to="/profil" onClick={close}>
            Mon profil et mes sessions
          </Entry>
          <Rule />
          <EntryLabel>Apparence</EntryLabel>
          <Schemes close={close} />
          <Rule />
          <Form method="post" action="/deconnexion" role="presentation">
            <Entry type="submit">Se déconnecter</Entry>
          </Form>
        </>
      )}
    </DropMenu>
  );
}

function Schemes({ close }: { close: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return SCHEMES.map(({ value, label }) => (
    <Entry
      key={value}
      type="button"
      role="menuitemradio"
      aria-checked={colorScheme === value}
      onClick={() => {
        setColorScheme(value);
        close();
      }}
    >
      {label}
      {colorScheme === value && <span aria-hidden>✓</span>}
    </Entry>
  ));
}
