/** Of words in an order, strongest first: the weakest of some. */
export function weaker<T extends string>(order: readonly T[], all: readonly T[]): T {
  let weakest = 0;
  for (const one of all) weakest = Math.max(weakest, order.indexOf(one));
  return order[weakest]!;
}
