/**
 * The circles among imports: each a list of files that reach one another (Tarjan's strongly connected components, "Depth-first
 * search and linear graph algorithms", 1972). `imports` is what each file imports, by file.
 */
export function circlesIn(imports) {
  const [number, lowest, stack, circles] = [new Map(), new Map(), [], []];
  const visit = (file) => {
    number.set(file, number.size);
    lowest.set(file, number.get(file));
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!number.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(file, Math.min(lowest.get(file), lowest.get(next)));
    }
    if (lowest.get(file) !== number.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of imports.keys()) if (!number.has(file)) visit(file);
  return circles;
}
