import { Alert, Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { Facts, Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import type { DeliveryKind } from "~/domain/mail/delivery";
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

const NEWS: Record<DeliveryKind, string> = {
  delayed: "Remise retardée le",
  delivered: "Reçu le",
  complained: "Classé indésirable le",
  failed: "Envoi impossible le",
  bounced: "Refusé le",
};

export default function Mail({ loaderData }: Route.ComponentProps) {
  const { mail, news, href, may } = loaderData;
  const blocked = mail.status === "parked" || mail.status === "bounced";
  const worse = blocked || mail.status === "complained";
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
      {worse && mail.lastError && (
        <Alert color={blocked ? "red" : "copper"} variant="light" mb="md">
          {mail.lastError}
        </Alert>
      )}
      <Facts
        facts={[
          ["À", [mail.toName, mail.toAddress].filter(Boolean).join(" · ")],
          ["Copie", mail.ccAddress],
          ["Écrit le", <Instant key="w" value={mail.createdAt} />],
          ["Parti le", mail.sentAt ? <Instant key="s" value={mail.sentAt} /> : null],
          // Several recipients may each tell the same: the last time stands.
          ...[...new Map(news.map(({ kind, at }) => [kind, at]))].map(([kind, at]): [string, ReactNode] => [
            NEWS[kind],
            <Instant key={kind} value={at} />,
          ]),
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
