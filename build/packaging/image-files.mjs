import { crc32, deflateSync } from "node:zlib";

/**
 * A PNG of `px` by `px` pixels (PNG specification, third edition).
 * @param {number} px
 * @param {Buffer} rgba
 * @returns {Buffer}
 */
export function png(px, rgba) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(px, 0);
  header.writeUInt32BE(px, 4);
  // Eight bits per channel, with transparency; the three zeros are the only values there are.
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(px * (px * 4 + 1));
  for (let row = 0; row < px; row += 1) {
    rgba.copy(rows, row * (px * 4 + 1) + 1, row * px * 4, (row + 1) * px * 4);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/**
 * A Windows icon: a directory of PNGs, which Windows has read since Vista.
 * @param {readonly number[]} sizes in pixels, at most 256
 * @param {(px: number) => Buffer} picture
 * @returns {Buffer}
 */
export function ico(sizes, picture) {
  const pictures = sizes.map(picture);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [index, data] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 256 does not fit into a byte and is written as 0.
    head.fill((sizes[index] ?? 0) % 256, at, at + 2);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...pictures]);
}

/** Kinds of pictures in a macOS icon that hold PNGs, with their sides in pixels; some for Retina screens. */
const icnsKinds = /** @type {const} */ ({
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
});

/**
 * A macOS icon.
 * @param {(px: number) => Buffer} picture
 * @returns {Buffer}
 */
export function icns(picture) {
  const parts = Object.entries(icnsKinds).map(([kind, px]) => part(kind, picture(px)));
  return part("icns", Buffer.concat(parts));
}

/**
 * @param {string} kind four letters
 * @param {Buffer} data
 */
function part(kind, data) {
  const head = Buffer.alloc(8);
  head.write(kind, 0, "latin1");
  head.writeUInt32BE(data.length + 8, 4);
  return Buffer.concat([head, data]);
}
