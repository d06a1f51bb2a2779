import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { icns, ico, png } from "./image-files.mjs";

/**
 * A rectangle of the mark: place and size in its 64 units, corner radius, colour 0–255 per channel.
 * @typedef {{ readonly x: number, readonly y: number, readonly width: number, readonly height: number,
 *   readonly radius: number, readonly colour: readonly [number, number, number] }} Shape
 */

/** Side of the mark's drawing, in its own units. */
const side = 64;

/** Share of the picture that the mark fills where the system draws no frame of its own around it. */
const macShare = 824 / 1024;

/**
 * Writes the icons of all three systems, made from the mark that the page itself shows: `icon.ico`,
 * `icon.icns`, and PNGs for Linux in `icons/`.
 * @param {string} mark path of the SVG
 * @param {string} folder
 */
export function writeIcons(mark, folder) {
  const shapes = shapesOf(readFileSync(mark, "utf8"));
  const picture = (/** @type {number} */ px) => png(px, paint(shapes, px, 1));
  const macPicture = (/** @type {number} */ px) => png(px, paint(shapes, px, macShare));
  mkdirSync(join(folder, "icons"), { recursive: true });
  for (const px of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
    writeFileSync(join(folder, "icons", `${px}x${px}.png`), picture(px));
  }
  writeFileSync(join(folder, "icon.ico"), ico([16, 24, 32, 48, 64, 128, 256], picture));
  writeFileSync(join(folder, "icon.icns"), icns(macPicture));
}

/**
 * The rectangles of the mark's SVG, back to front. Anything else in it stops the build: it would be
 * missing from the icon.
 * @param {string} svg
 * @returns {readonly Shape[]}
 */
export function shapesOf(svg) {
  /** @type {Shape[]} */
  const shapes = [];
  let groupFill = "";
  for (const [, name = "", written = ""] of svg.matchAll(/<(\/?[a-z]+)([^>]*?)\/?>/gi)) {
    const attributes = Object.fromEntries(
      [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    if (name === "g") groupFill = attributes.fill ?? "";
    else if (name === "rect") shapes.push(shapeOf(attributes, groupFill));
    else if (!["svg", "/svg", "/g"].includes(name))
      throw new Error(`The icon cannot draw <${name}>.`);
    if (name === "/g") groupFill = "";
  }
  return shapes;
}

/**
 * @param {Record<string, string>} attributes
 * @param {string} groupFill
 * @returns {Shape}
 */
function shapeOf({ x = "0", y = "0", width = "", height = "", rx = "0", fill }, groupFill) {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(fill ?? groupFill) ?? [];
  const numbers = [x, y, width, height, rx].map(Number);
  const colour = [r, g, b].map((part) => Number.parseInt(part ?? "", 16));
  if (![...numbers, ...colour].every(Number.isFinite))
    throw new Error("The icon cannot read a shape.");
  const [left = 0, top = 0, wide = 0, high = 0, radius = 0] = numbers;
  const [red = 0, green = 0, blue = 0] = colour;
  return { x: left, y: top, width: wide, height: high, radius, colour: [red, green, blue] };
}

/**
 * The mark as RGBA bytes, `px` by `px`, with smooth edges.
 * @param {readonly Shape[]} shapes
 * @param {number} px
 * @param {number} share of the picture's side that the mark fills, in the middle
 * @returns {Buffer}
 */
export function paint(shapes, px, share) {
  const pixels = Buffer.alloc(px * px * 4);
  const scale = (px * share) / side;
  const margin = (px * (1 - share)) / 2;
  for (const shape of shapes) {
    for (let row = 0; row < px; row += 1) {
      for (let column = 0; column < px; column += 1) {
        const x = (column + 0.5 - margin) / scale;
        const y = (row + 0.5 - margin) / scale;
        // Half a pixel either side of the edge the colour fades out.
        const cover = Math.min(1, Math.max(0, 0.5 - distance(shape, x, y) * scale));
        if (cover > 0) blend(pixels, (row * px + column) * 4, shape.colour, cover);
      }
    }
  }
  return pixels;
}

/**
 * How far a point lies outside a rounded rectangle, in units; negative inside.
 * @param {Shape} shape
 * @param {number} x
 * @param {number} y
 */
function distance({ x: left, y: top, width, height, radius }, x, y) {
  const across = Math.abs(x - left - width / 2) - width / 2 + radius;
  const down = Math.abs(y - top - height / 2) - height / 2 + radius;
  const outside = Math.hypot(Math.max(across, 0), Math.max(down, 0));
  return outside + Math.min(Math.max(across, down), 0) - radius;
}

/**
 * Lays a colour over what is there.
 * @param {Buffer} pixels
 * @param {number} at
 * @param {readonly [number, number, number]} colour
 * @param {number} cover 0–1
 */
function blend(pixels, at, colour, cover) {
  const under = (pixels[at + 3] ?? 0) / 255;
  const alpha = cover + under * (1 - cover);
  for (const [channel, value] of colour.entries()) {
    const below = pixels[at + channel] ?? 0;
    pixels[at + channel] = Math.round((value * cover + below * under * (1 - cover)) / alpha);
  }
  pixels[at + 3] = Math.round(alpha * 255);
}
