/** Of words in an order, strongest first: the weakest of some. */
export const weaker = <T extends string>(order: readonly T[], all: readonly T[]): T => order[Math.max(...all.map((one) => order.indexOf(one)))]!;
