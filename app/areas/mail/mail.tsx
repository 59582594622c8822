import { Alert, Anchor } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { Facts, Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { getMail } from "~/operations/mail/get-mail";
import type { Route } from "./+types/mail";
import classes from "./parts/letter.module.css";
import { MailState } from "./parts/mail-state";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.mail.subject ?? "Message"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => ["mail", `mail:${data.mail.id}`],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getMail(context.get(ctxContext), params.mailId));

export default function Mail({ loaderData }: Route.ComponentProps) {
  const { mail, href, may } = loaderData;
  const blocked = mail.status === "parked" || mail.status === "bounced";
  return (
    <Page
      back={{ href: "/messages", label: "Messages" }}
      title={mail.subject}
      detail={<MailState status={mail.status} />}
      actions={
        blocked &&
        may.retry && (
          <Act to={`/messages/${mail.id}/relance`} done="Le mail repart.">
            Renvoyer
          </Act>
        )
      }
    >
      {blocked && mail.lastError && (
        <Alert color="red" mb="md">
          {mail.lastError}
        </Alert>
      )}
      <Facts
        facts={[
          ["À", [mail.toName, mail.toAddress].filter(Boolean).join(" · ")],
          ["Copie", mail.ccAddress],
          ["Écrit le", <Instant key="w" value={mail.createdAt} />],
          ["Parti le", mail.sentAt ? <Instant key="s" value={mail.sentAt} /> : null],
          ["Tentatives", mail.attempts > 1 ? mail.attempts : null],
          [
            "Document",
            href && (
              <Anchor key="d" component={Link} to={href}>
                Ouvrir
              </Anchor>
            ),
          ],
          [
            "Pièces jointes",
            mail.attachments.length > 0 && (
              <span key="f">
                {mail.attachments.map((file) => (
                  <Anchor key={file.fileId} href={`/fichiers/${file.fileId}`} target="_blank" display="block">
                    {file.name}
                  </Anchor>
                ))}
              </span>
            ),
          ],
        ]}
      />
      {/* No scripts, no forms, no address of ours: the mail is only looked at. */}
      <iframe
        className={classes.letter}
        sandbox="allow-popups"
        srcDoc={mail.html}
        title="Le message tel qu'il est reçu"
      />
    </Page>
  );
}
