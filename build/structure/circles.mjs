/**
 * The circles among imports: each a list of files that reach one another (Tarjan's strongly connected
 * components, "Depth-first search and linear graph algorithms", 1972).
 * @param {Map<string, string[]>} imports what each file imports, by file
 * @returns {string[][]}
 */
export function circlesIn(imports) {
  /** @type {Map<string, number>} the lowest number each reaches */
  const lowest = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const circles = [];
  /** @param {string} file @returns {number} the lowest number it reaches */
  const visit = (file) => {
    const number = lowest.size;
    let low = number;
    lowest.set(file, low);
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      const reached = lowest.get(next) ?? visit(next);
      if (stack.includes(next)) low = Math.min(low, reached);
      lowest.set(file, low);
    }
    if (low !== number) return low;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
    return low;
  };
  for (const file of imports.keys()) if (!lowest.has(file)) visit(file);
  return circles;
}
