/** Asks /healthz until it answers 200 or `wait` seconds are over: a new address takes a moment to be known. */
export async function healthy(address, wait) {
  const until = Date.now() + wait * 1000;
  for (;;) {
    const told = await once(address);
    if (told.ok || Date.now() >= until) return told;
    await new Promise((resolve) => setTimeout(resolve, Math.min(3000, Math.max(0, until - Date.now()))));
  }
}

/** @returns {Promise<{ ok: boolean, why: string }>} */
export async function once(address) {
  try {
    const answer = await fetch(`${address}/healthz`, {
      signal: AbortSignal.timeout(8000),
      redirect: "manual",
    });
    const body = await answer.json().catch(() => null);
    if (answer.status === 200 && body?.ok) return { ok: true, why: "" };
    const parts = body?.failing?.join(", ");
    return { ok: false, why: `réponse ${answer.status}${parts ? ` (ne répond pas : ${parts})` : ""}` };
  } catch (error) {
    return { ok: false, why: error.cause?.code ?? error.message };
  }
}
