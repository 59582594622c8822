import type { Role } from "~/domain/access/permissions";

/** People of the demo company; printed by `npm start`. The password is for a demonstration on one machine only. */
export const DEMO_PASSWORD = "aplomb-demo-2026";

export interface DemoAccount {
  id: string;
  email: string;
  name: string;
  role: Role;
  password: string;
  phone: string;
  colour: string;
}

const account = (id: string, name: string, role: Role, phone: string, colour: string): DemoAccount => ({
  id: `demo-${id}`,
  email: `${id}@azur-flamme.example`,
  name,
  role,
  password: DEMO_PASSWORD,
  phone,
  colour,
});

export const DEMO_ACCOUNTS: DemoAccount[] = [
  account("claire", "Claire Montel", "direction", "+33612000001", "ink"),
  account("hugo", "Hugo Lefèvre", "commercial", "+33612000002", "copper"),
  account("ines", "Inès Garnier", "commercial", "+33612000003", "green"),
  account("nadia", "Nadia Benali", "bureau", "+33612000004", "blue"),
  account("luc", "Luc Perrin", "planification", "+33612000005", "grape"),
  account("samir", "Samir Haddad", "technicien", "+33612000006", "orange"),
  account("anne", "Anne Vasseur", "comptabilite", "+33612000007", "slate"),
];
