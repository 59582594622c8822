import { Button } from "@mantine/core";
import { isRouteErrorResponse, Link } from "react-router";
import type { Said } from "~/app/shell/answer";
import { Door } from "./door";

/** The page of a link that has served, expired or never was. Other errors go on to the app's own error page. */
export function DeadLink({
  error,
  title,
  again,
}: {
  error: unknown;
  title: string;
  again: { to: string; label: string };
}) {
  if (!isRouteErrorResponse(error) || (error.status !== 404 && error.status !== 429)) throw error;
  const { problems } = error.data as { problems: Said[] };
  return (
    <Door title={title} lead={problems.map((problem) => problem.text).join(" ")}>
      <Button component={Link} to={again.to} variant="light">
        {again.label}
      </Button>
    </Door>
  );
}
