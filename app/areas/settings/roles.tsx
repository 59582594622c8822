import { Button } from "@mantine/core";
import { Fragment } from "react";
import { Page } from "~/app/ui/page";
import { MATRIX, ROLE_NAMES, ROLE_PURPOSES } from "~/domain/access/matrix";
import { PERMISSIONS, ROLES, type Role, type StaffPermission } from "~/domain/access/permissions";
import type { Route } from "./+types/roles";
import classes from "./parts/roles.module.css";

export const meta: Route.MetaFunction = () => [{ title: "Rôles et droits · Aplomb" }];

const holds = (permission: StaffPermission, role: Role) =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role);

/** The table of permissions itself, in sentences: what is shown is what is asked. */
export default function Roles() {
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Rôles et droits"
      detail="Qui peut quoi. Ce tableau est celui que le logiciel applique."
      actions={
        <Button variant="default" onClick={() => window.print()}>
          Imprimer
        </Button>
      }
    >
      <dl className={classes.purposes}>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{ROLE_NAMES[role]}</dt>
            <dd>{ROLE_PURPOSES[role]}</dd>
          </div>
        ))}
      </dl>
      {/* A wide table is scrolled with the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroll} tabIndex={0} aria-label="Tableau des droits">
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">Droit</th>
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {ROLE_NAMES[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MATRIX.map(({ title, rows }) => (
              <Fragment key={title}>
                <tr className={classes.group}>
                  <th scope="rowgroup" colSpan={ROLES.length + 1}>
                    {title}
                  </th>
                </tr>
                {rows.map(([permission, says]) => (
                  <tr key={permission}>
                    <th scope="row">{says}</th>
                    {ROLES.map((role) => (
                      <td key={role}>
                        {holds(permission, role) ? <Yes /> : <span className={classes.no}>non</span>}
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}

const Yes = () => (
  <svg viewBox="0 0 12 12" width="14" height="14" role="img" aria-label="oui" className={classes.yes}>
    <path
      d="m1.8 6.4 2.8 2.9 5.6-7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
