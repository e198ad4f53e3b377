import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

export type Mailbox = { url: string; mails: string[]; close: () => void };

/** A mail server that takes whatever it is handed. */
export async function aMailbox(): Promise<Mailbox> {
  const mails: string[] = [];
  const server: Server = createServer((socket) => receive(socket, mails));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => server.close() };
}

function receive(socket: Socket, mails: string[]): void {
  let text = "";
  let inData = false;
  socket.write("220 mailbox\r\n");
  socket.on("data", (bytes) => {
    text += bytes;
    if (inData) {
      const end = text.indexOf("\r\n.\r\n");
      if (end < 0) return;
      mails.push(text.slice(0, end));
      text = text.slice(end + 5);
      inData = false;
      socket.write("250 kept\r\n");
    }
    for (let at = text.indexOf("\r\n"); at >= 0 && !inData; at = text.indexOf("\r\n")) {
      const line = text.slice(0, at);
      text = text.slice(at + 2);
      inData = line === "DATA";
      socket.write(inData ? "354 go on\r\n" : "250 fine\r\n");
    }
  });
}
