import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;

/** A straight line drawn on a page, from the top left in points: an edge of a table's cell, most likely. */
export type Ruling = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Matrix = readonly [number, number, number, number, number, number];

/** Shorter strokes are letters' own, thicker ones pictures and shades. */
const shortest = 8;
const thickest = 3;
/** A page of more lines than this is a drawing. */
const most = 4000;

/** The vertical and horizontal lines of a page. `view` turns the page's coordinates into points from the top left. */
export function rulingsOf(list: PDFOperatorList, view: readonly number[]): readonly Ruling[] {
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix = asMatrix(view);
  for (const [index, operation] of list.fnArray.entries()) {
    const values: unknown = list.argsArray[index];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? asMatrix(view);
    else if (operation === OPS.transform) matrix = product(matrix, asMatrix(values as number[]));
    else if (operation === OPS.constructPath) {
      const [painted, [path]] = values as [number, [ArrayLike<number> | null]];
      if (painted === OPS.endPath || !path || rulings.length > most) continue;
      rulings.push(...linesOf(path, matrix, strokes.has(painted)));
    }
  }
  return rulings.length > most ? [] : rulings;
}

const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke]);

/** The thin boxes among a path's parts, and the four sides of those that are stroked rectangles. */
function linesOf(path: ArrayLike<number>, matrix: Matrix, isStroked: boolean): readonly Ruling[] {
  return boxesOf(path, matrix).flatMap((box): readonly Ruling[] => {
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    if (width <= thickest && height >= shortest) return [box];
    if (height <= thickest && width >= shortest) return [box];
    if (!isStroked || width < shortest || height < shortest) return [];
    return [
      { ...box, right: box.left },
      { ...box, left: box.right },
      { ...box, bottom: box.top },
      { ...box, top: box.bottom },
    ];
  });
}

/** How many numbers follow each step of a path: move, line, curve, quadratic curve, close. */
const stepLengths = [2, 2, 6, 4, 0];

function boxesOf(path: ArrayLike<number>, matrix: Matrix): readonly Ruling[] {
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    const length = stepLengths[step];
    if (length === undefined) return boxes;
    if (step === 0) {
      const none = Number.POSITIVE_INFINITY;
      boxes.push({ left: none, right: -none, top: none, bottom: -none });
    }
    const box = boxes.at(-1);
    for (let point = at + 1; box && point < at + 1 + length; point += 2) {
      const [x, y] = moved(matrix, path[point] ?? 0, path[point + 1] ?? 0);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    at += 1 + length;
  }
  return boxes;
}

function asMatrix(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function product(outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [p, q, r, s] = outer;
  const [x, y] = moved(outer, e, f);
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, x, y];
}
