import { Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { Form, Link } from "react-router";
import { Avatar } from "~/app/ui/avatar";
import classes from "./frame.module.css";

const SCHEMES = [
  { value: "light", label: "Claire" },
  { value: "dark", label: "Sombre" },
  { value: "auto", label: "Comme l'appareil" },
] as const;

/** The person at the screen: profile and sessions, appearance, the way out. */
export function PersonMenu({ viewer }: { viewer: { name: string; role: string } }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <span className="visually-hidden">Menu de {viewer.name}</span>
          <Avatar name={viewer.name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewer.name}</Menu.Label>
        <Menu.Item component={Link} to="/profil">
          Mon profil et mes sessions
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Apparence</Menu.Label>
        {SCHEMES.map(({ value, label }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            onClick={() => setColorScheme(value)}
            rightSection={colorScheme === value ? <span aria-hidden>✓</span> : null}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Form method="post" action="/deconnexion">
          <Menu.Item type="submit">Se déconnecter</Menu.Item>
        </Form>
      </Menu.Dropdown>
    </Menu>
  );
}
