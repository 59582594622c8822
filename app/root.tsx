import { Outlet, Scripts } from "react-router";
export default function Root() {
  return (
    <html lang="fr">
      <head>
        <title>Aplomb</title>
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}
