import net from 'node:net';
import * as z from 'zod/mini';

/**
 * A connection to Firefox's Marionette server, which speaks JSON over TCP: each message is its
 * length in bytes, a colon, and `[type, id, command or error, parameters or result]`
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
export interface Marionette {
  /** Sends a command and returns its result; rejects with Firefox's error. */
  send: (command: string, parameters?: Record<string, unknown>) => Promise<unknown>;
  close: () => void;
}

const Reply = z.tuple([
  z.literal(1),
  z.int(),
  z.nullable(z.object({ error: z.string(), message: z.string() })),
  z.unknown(),
]);

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Connects to a Marionette server on loopback. Rejects where nothing listens there. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await new Promise<net.Socket>((resolve, reject) => {
    const opening = net.connect(port, '127.0.0.1', () => resolve(opening));
    opening.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let last = 0;

  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (let message = take(); message !== undefined; message = take()) settle(message);
  });
  const lost = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  };
  socket.on('close', lost);
  socket.on('error', lost);

  /** Cuts the next whole message off what was received. */
  function take(): string | undefined {
    const colon = received.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(received.subarray(0, colon).toString());
    if (received.length < end) return undefined;
    const message = received.subarray(colon + 1, end).toString();
    received = received.subarray(end);
    return message;
  }

  function settle(message: string) {
    const reply = Reply.safeParse(JSON.parse(message));
    // The greeting is an object, not a reply.
    if (!reply.success) return;
    const [, id, error, result] = reply.data;
    const handlers = waiting.get(id);
    waiting.delete(id);
    if (error) handlers?.reject(new Error(`${error.error}: ${error.message}`));
    else handlers?.resolve(result);
  }

  return {
    send(command, parameters = {}) {
      const id = ++last;
      const message = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      });
    },
    close: () => socket.destroy(),
  };
}
