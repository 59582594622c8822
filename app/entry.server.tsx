import { isbot } from "isbot";
import { renderToReadableStream } from "react-dom/server";
import { type EntryContext, type RouterContextProvider, ServerRouter } from "react-router";
import { logged } from "~/operations/log";
import { workHere } from "~/operations/trace";
import { nonceContext } from "./shell/contexts";
import { NonceProvider } from "./shell/nonce";
import { ReferenceProvider } from "./shell/reference";
import { scriptsLast } from "./shell/scripts-last";

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
) {
  const nonce = context.get(nonceContext);
  const failure: { status: number | null } = { status: null };
  const stream = await renderToReadableStream(
    <NonceProvider value={nonce}>
      <ReferenceProvider value={workHere()?.reference ?? null}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </ReferenceProvider>
    </NonceProvider>,
    {
      nonce,
      signal: request.signal,
      // What is ready stands where it belongs: React would send a long part last and move it in place by a script.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError(error) {
        if (!request.signal.aborted) logged("render", error);
        failure.status = 500;
      },
    },
  );
  if (isbot(request.headers.get("User-Agent"))) await stream.allReady;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(scriptsLast(stream), { headers, status: failure.status ?? status });
}

/** What a loader, an action or the router threw and nobody caught; without this it would be printed as it is. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) logged("router", error);
}
