import { Anchor, Button, Container, Group, Stack, Text, Title } from "@mantine/core";
import { isRouteErrorResponse, useNavigate, useRouteError } from "react-router";
import { Sign } from "~/app/ui/sign";

interface Words {
  title: string;
  text: string;
}

const WORDS: Record<number, Words> = {
  403: {
    title: "Cette page ne vous est pas ouverte",
    text: "Votre rôle n'y donne pas accès. Rien n'a été modifié. Si vous en avez besoin, demandez à la direction d'ajuster vos droits.",
  },
  404: {
    title: "Cette page n'existe pas",
    text: "L'adresse est erronée, ou l'élément n'est plus accessible. Rien n'a été perdu.",
  },
  429: {
    title: "Un instant, s'il vous plaît",
    text: "Trop de demandes ont été faites en peu de temps. Réessayez dans quelques minutes.",
  },
};
const FAILURE: Words = {
  title: "Quelque chose n'a pas fonctionné",
  text: "L'erreur vient de notre côté. Ce qui était enregistré l'est toujours ; réessayez dans un instant.",
};

/** What happened, what is safe, what to do. Never a stack trace. */
export function ErrorPage() {
  const error = useRouteError();
  const navigate = useNavigate();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const words = WORDS[status] ?? FAILURE;
  return (
    <Container size="xs" py={80} component="main">
      <Stack gap="md">
        <Sign size={36} />
        <Title order={1}>{words.title}</Title>
        <Text c="dimmed">{words.text}</Text>
        <Group>
          {status >= 500 || status === 429 ? (
            <Button onClick={() => location.reload()}>Réessayer</Button>
          ) : (
            <Button onClick={() => void navigate(-1)}>Revenir</Button>
          )}
          <Anchor href="/">Aller à l'accueil</Anchor>
        </Group>
      </Stack>
    </Container>
  );
}
