import type { AddressInfo, Server } from "node:net";
import type { TestProject } from "vitest/node";
import { registersServer } from "./registers-server";
import { resendServer } from "./resend-server";
import { smtpServer } from "./smtp-server";

declare module "vitest" {
  interface ProvidedContext {
    mailPorts: { plain: number; login: number; resend: number };
    registersPort: number;
  }
}

const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

/** Real servers for the gateways, beside workerd: ports go to the suites by `inject("mailPorts")`. */
export default async function start(project: TestProject) {
  const plain = smtpServer("PLAIN");
  const login = smtpServer("LOGIN");
  const resend = resendServer({ plain: plain.received, login: login.received });
  project.provide("mailPorts", {
    plain: await listening(plain.server),
    login: await listening(login.server),
    resend: await listening(resend),
  });
  const registers = registersServer();
  project.provide("registersPort", await listening(registers));
  return () => {
    for (const server of [plain.server, login.server, resend, registers]) server.close();
  };
}
