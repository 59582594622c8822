import { createServer, type Server, type Socket } from "node:net";
import { type Received, readMessage } from "./mime";

/** "user" and "secret" open it; how a recipient is answered is in its name. */
export interface SmtpServer {
  server: Server;
  received: Map<string, Received[]>;
}

const ANSWERS: Record<string, string> = {
  later: "450 4.2.0 Mailbox busy",
  never: "550 5.1.1 No such user",
};

/** A small server of RFC 5321 with AUTH of RFC 4954: enough for a client to prove itself against. `auth` is what it offers. */
export function smtpServer(auth: "PLAIN" | "LOGIN"): SmtpServer {
  const received = new Map<string, Received[]>();
  const server = createServer((socket) => talk(socket, auth, received));
  return { server, received };
}

function talk(socket: Socket, auth: "PLAIN" | "LOGIN", received: Map<string, Received[]>) {
  let pending = "";
  let known = false;
  let asked: "user" | "password" | null = null;
  let user = "";
  let data = false;
  let recipients: string[] = [];
  const say = (line: string) => socket.write(`${line}\r\n`);
  const open = (name: string, password: string) => {
    known = name === "user" && password === "secret";
    say(known ? "235 2.7.0 Authenticated" : "535 5.7.8 Wrong credentials");
  };
  const text = (base64: string) => Buffer.from(base64, "base64").toString("utf8");

  const command = (line: string) => {
    if (asked === "user") {
      user = text(line);
      asked = "password";
      return say("334 UGFzc3dvcmQ6");
    }
    if (asked === "password") {
      asked = null;
      return open(user, text(line));
    }
    const verb = line.split(/[ :]/)[0]?.toUpperCase();
    if (verb === "EHLO") return say(`250-localhost\r\n250-8BITMIME\r\n250 AUTH ${auth}`);
    if (verb === "QUIT") {
      say("221 Bye");
      return socket.end();
    }
    if (verb === "RSET") {
      recipients = [];
      return say("250 OK");
    }
    if (verb === "AUTH" && auth === "PLAIN") {
      const [, name = "", password = ""] = text(line.split(" ")[2] ?? "").split("\0");
      return open(name, password);
    }
    if (verb === "AUTH") {
      asked = "user";
      return say("334 VXNlcm5hbWU6");
    }
    if (!known) return say("530 5.7.0 Authentication required");
    if (verb === "MAIL") return say("250 OK");
    if (verb === "RCPT") {
      const address = /<([^>]*)>/.exec(line)?.[1] ?? "";
      const refusal = ANSWERS[address.split("@")[0]?.split("+")[0] ?? ""];
      if (!refusal) recipients.push(address);
      return say(refusal ?? "250 OK");
    }
    if (verb === "DATA") {
      data = true;
      return say("354 Go on");
    }
    return say("502 5.5.2 What?");
  };

  const message = (raw: string) => {
    data = false;
    const id = /^Message-ID: <([^@>]*)/im.exec(raw)?.[1] ?? "";
    if (recipients.some((address) => address.startsWith("spam@"))) return say("554 5.7.1 Looks like spam");
    received.set(id, [...(received.get(id) ?? []), readMessage(raw, recipients)]);
    return say("250 2.0.0 Taken");
  };

  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    pending += chunk.toString("latin1");
    for (;;) {
      const end = pending.indexOf(data ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const piece = pending.slice(0, end);
      pending = pending.slice(end + (data ? 5 : 2));
      if (data) message(piece.replace(/\r\n\./g, "\r\n"));
      else command(piece);
    }
  });
  say("220 localhost ready");
}
