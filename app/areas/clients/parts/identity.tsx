import { Anchor, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import { Told } from "~/app/areas/questions/parts/told";
import { Mail, Phone } from "~/app/ui/values";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { ConsentDots } from "./consent-dots";
import classes from "./identity.module.css";
import { NextAction } from "./next-action";
import { Owed } from "./owed";
import { PlaceActs } from "./place-acts";
import { placeLine, USES } from "./places";
import { SiteMap } from "./site-map";

/** Who they are, how to reach them, where, and what they owe. */
export function Identity({ file }: { file: ClientFile }) {
  const { client, phones, emails, addresses, interlocutors, balance, origin } = file;
  return (
    <aside className={classes.identity} aria-label="Coordonnées">
      {balance && (
        <Block title="Reste à payer">
          <Owed balance={balance} href={`/clients/${client.id}/factures`} />
        </Block>
      )}
      {(file.nextAction || file.may.act) && (
        <Block title="Prochaine action">
          <NextAction file={file} />
        </Block>
      )}
      {(phones.length > 0 || emails.length > 0) && (
        <Block title="Joindre">
          {[...phones, ...emails].map((point) => (
            <div key={point.id} className={classes.point}>
              {point.channel === "phone" ? <Phone value={point.value} /> : <Mail value={point.value} />}
              <Text size="xs" c="dimmed" component="span">
                {point.label}{" "}
                {takesSms(point.value) && (
                  <Anchor href={`sms:${point.value}`} underline="always">
                    SMS
                  </Anchor>
                )}
              </Text>
            </div>
          ))}
        </Block>
      )}
      {addresses.length > 0 && (
        <Block title={addresses.length > 1 ? "Adresses" : "Adresse"}>
          <SiteMap places={addresses} />
          {addresses.map((place) => (
            <div key={place.id} className={classes.place}>
              {placeLine(place)}
              <Text size="xs" c="dimmed">
                {[
                  place.complement,
                  place.label || (addresses.length > 1 ? USES[place.use] : ""),
                  place.at?.exact ? "épinglée sur place" : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              <PlaceActs clientId={client.id} place={place} pins={file.may.ouvrage} />
            </div>
          ))}
        </Block>
      )}
      <Block title="Prospection">
        <Link to={`/clients/${client.id}/consentements`} className={classes.consents}>
          <ConsentDots consents={file.consents} />
        </Link>
      </Block>
      {file.answers.length > 0 && (
        <Block title="À savoir">
          <dl className={classes.answers}>
            {file.answers.map((one) => (
              <div key={one.id}>
                <dt>{one.label}</dt>
                <dd>
                  <Told answer={one} />
                </dd>
              </div>
            ))}
          </dl>
        </Block>
      )}
      {interlocutors.length > 0 && (
        <Block title="Interlocuteurs">
          {interlocutors.map((one) => (
            <div key={one.id} className={classes.place}>
              {[one.civility, one.firstName, one.lastName].filter(Boolean).join(" ")}
              {one.function && (
                <Text size="xs" c="dimmed" component="span">
                  {" "}
                  {one.function}
                </Text>
              )}
              <div>{one.phone && <Phone value={one.phone} />}</div>
              <div>{one.email && <Mail value={one.email} />}</div>
            </div>
          ))}
        </Block>
      )}
      {(client.siren || client.siret || client.vatNumber) && (
        <Block title="Société">
          {client.siret || client.siren ? (
            <div className="figures">{client.siret || client.siren}</div>
          ) : null}
          {client.vatNumber && <div className="figures">{client.vatNumber}</div>}
        </Block>
      )}
      {client.loyaltyCard && (
        <Block title="Carte de fidélité">
          <div className="figures">{client.loyaltyCard}</div>
        </Block>
      )}
      {origin && <Block title="Origine">{origin}</Block>}
    </aside>
  );
}

/** Numbers of mobiles in France; elsewhere nobody can tell from the number. */
const takesSms = (value: string) => /^\+33[67]\d{8}$/.test(value);

function Block({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={classes.block}>
      <Title order={2} className={classes.heading}>
        {title}
      </Title>
      {children}
    </section>
  );
}
