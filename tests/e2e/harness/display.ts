import { spawn } from 'node:child_process';
import net from 'node:net';
import type { ElementHandle, Page } from 'puppeteer-core';
import { installed } from '../../../scripts/setup/system.ts';

/**
 * A display of its own with a keyboard and a mouse: menus, shortcuts and the browser's own questions
 * are outside what Chromium's remote control can reach. Speaks the X protocol and its XTEST extension
 * (https://www.x.org/releases/X11R7.7/doc/xextproto/xtest.html) to an Xvfb.
 */
export interface Display {
  /** For $DISPLAY. */
  name: string;
  /** Presses keys together and releases them, by X keysym: letters by their character code. */
  chord: (...keysyms: number[]) => Promise<void>;
  /** Moves the mouse to a place on the screen and presses a button: 1 left, 3 right. */
  click: (x: number, y: number, button?: 1 | 3) => Promise<void>;
  close: () => void;
}

/** Keysyms of the keys that are no letters (X11/keysymdef.h). */
export const KEYS = {
  enter: 0xff0d,
  escape: 0xff1b,
  tab: 0xff09,
  up: 0xff52,
  right: 0xff53,
  alt: 0xffe9,
  shift: 0xffe1,
} as const;

/**
 * Where an element of a page is on the screen: the window stands in its corner, the page at its foot.
 * Near the element's start, where a label of a checkbox or the words of a link are.
 */
export async function placeOnScreen(page: Page, element: ElementHandle): Promise<[number, number]> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not to be seen');
  const top = await page.evaluate(() => screenY + outerHeight - innerHeight);
  return [
    Math.round(box.x + Math.min(30, box.width / 2)),
    Math.round(top + box.y + box.height / 2),
  ];
}

const [XVFB = ''] = installed(['Xvfb']);

/** Whether this machine can have such a display. */
export const hasXvfb = XVFB !== '';

/** Starts an Xvfb of 1280 by 900 pixels on a free display. */
export async function openDisplay(): Promise<Display> {
  const child = spawn(
    XVFB,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-ac'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb ended at once')));
    child.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  const x = await connect(`/tmp/.X11-unix/X${number}`);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  return {
    name: `:${number}`,
    chord: async (...keysyms) => {
      const codes = keysyms.map(x.keycodeOf);
      for (const code of codes) x.fake(KEY_PRESS, code);
      await pause();
      for (const code of codes.reverse()) x.fake(KEY_RELEASE, code);
      await pause();
    },
    click: async (left, top, button = 1) => {
      x.fake(MOTION, 0, left, top);
      await pause();
      x.fake(BUTTON_PRESS, button);
      await pause();
      x.fake(BUTTON_RELEASE, button);
      await pause();
    },
    close: () => {
      x.close();
      child.kill();
    },
  };
}

const [KEY_PRESS, KEY_RELEASE, BUTTON_PRESS, BUTTON_RELEASE, MOTION] = [2, 3, 4, 5, 6];

async function connect(socketPath: string) {
  const socket = net.connect(socketPath);
  const read = reader(socket);
  // Little-endian, protocol 11.0, no authorisation (Xvfb runs with -ac).
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const head = await read(8);
  if (head[0] !== 1) throw new Error('the X server refused the connection');
  const setup = await read(head.readUInt16LE(6) * 4);
  const [lowest = 8, highest = 255] = [setup[26], setup[27]];

  const extension = 'XTEST';
  const query = Buffer.alloc(8 + 8);
  query.writeUInt8(98, 0);
  query.writeUInt16LE(4, 2);
  query.writeUInt16LE(extension.length, 4);
  query.write(extension, 8);
  socket.write(query);
  const opcode = (await read(32))[9] ?? 0;

  const count = highest - lowest + 1;
  socket.write(Buffer.from([101, 0, 2, 0, lowest, count, 0, 0]));
  const mapping = await read(32);
  const perCode = mapping[1] ?? 1;
  const keysyms = await read(count * perCode * 4);
  return {
    keycodeOf: (keysym: number): number => {
      for (let code = 0; code < count; code++)
        for (let i = 0; i < perCode; i++)
          if (keysyms.readUInt32LE((code * perCode + i) * 4) === keysym) return lowest + code;
      throw new Error(`no key for keysym ${keysym}`);
    },
    fake: (type: number, detail: number, x = 0, y = 0): void => {
      const request = Buffer.alloc(36);
      request.writeUInt8(opcode, 0);
      request.writeUInt8(2, 1);
      request.writeUInt16LE(9, 2);
      request.writeUInt8(type, 4);
      request.writeUInt8(detail, 5);
      request.writeInt16LE(x, 24);
      request.writeInt16LE(y, 26);
      socket.write(request);
    },
    close: () => socket.destroy(),
  };
}

/** Reads so and so many bytes of a stream, however they arrive. */
function reader(socket: net.Socket): (bytes: number) => Promise<Buffer> {
  let received = Buffer.alloc(0);
  let look = () => {};
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    look();
  });
  return (bytes) =>
    new Promise((resolve) => {
      look = () => {
        if (received.length < bytes) return;
        look = () => {};
        const part = received.subarray(0, bytes);
        received = received.subarray(bytes);
        resolve(part);
      };
      look();
    });
}
